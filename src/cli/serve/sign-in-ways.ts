import { randomBytes } from 'node:crypto'
import type { Keyring } from '../../services/keys/keyring.ts'
import { createSendMail } from '../../services/mail/send-mail.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Db } from '../../store/tables.ts'
import { paths } from '../../web/paths.ts'
import type { SignInWays } from '../../web/site.ts'

interface WaysParts {
  readonly db: Db
  readonly keyring: Keyring
  readonly standards: StandardsLibrary
  /** Where browsers reach the pages; passkeys belong to this address. */
  readonly baseUrl: string
  readonly trustsProxy: boolean
}

/** How people sign in here: which address links lead to, and what keeps secrets. */
export function signInWays({ db, keyring, standards, baseUrl, trustsProxy }: WaysParts): SignInWays {
  const at = (path: { readonly href: (secret: string) => string }) => (secret: string) =>
    `${baseUrl}${path.href(secret)}`
  const owners = new Set(standards.editions.map(({ association }) => association))
  return {
    means: {
      db,
      keyring,
      sendMail: createSendMail(keyring),
      randomBytes: (size) => randomBytes(size),
      site: {
        name: 'Attune',
        origin: baseUrl,
        rpId: new URL(baseUrl).hostname,
        links: {
          signIn: at(paths.signInLink),
          emailChange: at(paths.confirmEmail),
          invitation: at(paths.invitation),
          setUp: at(paths.setUp),
        },
      },
    },
    trustsProxy,
    knownAssociations: standards.associations
      .map(({ id, name }) => ({ id, name, hasSheets: owners.has(id) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
  }
}
