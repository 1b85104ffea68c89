import type { SignInMeans, Site } from '../services/sign-in/means.ts'
import { paths } from './paths.ts'

/**
 * What signing in works with, for pages at one address. Passkeys belong to its host name for good:
 * after a move to another name, people add new ones.
 */
export function signInMeansFor(baseUrl: string, brand: string, rest: Omit<SignInMeans, 'site'>): SignInMeans {
  const { origin, hostname } = new URL(baseUrl)
  const at = (place: { href: (secret: string) => string }) => (secret: string) => origin + place.href(secret)
  const site: Site = {
    name: brand,
    origin,
    rpId: hostname,
    links: {
      signIn: at(paths.signInLink),
      emailChange: at(paths.confirmEmail),
      invitation: at(paths.invitation),
      setUp: at(paths.setUp),
    },
  }
  return { ...rest, site }
}
