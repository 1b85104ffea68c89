import { query } from './query.ts'

/** Signing in, and what only the person decides about it. */
export const signInPaths = {
  signIn: { pattern: '/sign-in', href: (next?: string) => `/sign-in${query({ next })}` },
  secondFactor: {
    pattern: '/second-factor',
    href: (next?: string) => `/second-factor${query({ next })}`,
  },
  signOut: { pattern: '/sign-out', href: () => '/sign-out' },
  account: { pattern: '/account', href: () => '/account' },
} as const
