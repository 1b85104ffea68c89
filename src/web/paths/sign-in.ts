import { query } from './query.ts'

const withSecret = (place: string) => ({
  pattern: `${place}/:secret` as const,
  href: (secret: string) => `${place}/${encodeURIComponent(secret)}`,
})

/** Signing in, and what only the person decides about it. A form is sent to the address at which it stands. */
export const signInPaths = {
  signIn: { pattern: '/sign-in', href: (next?: string) => `/sign-in${query({ next })}` },
  signInCode: { pattern: '/sign-in/code', href: () => '/sign-in/code' },
  signInLink: withSecret('/sign-in/link'),
  signInPasskey: { pattern: '/sign-in/passkey', href: () => '/sign-in/passkey' },
  signInPasskeyOptions: { pattern: '/sign-in/passkey/options', href: () => '/sign-in/passkey/options' },
  secondFactor: {
    pattern: '/second-factor',
    href: (next?: string) => `/second-factor${query({ next })}`,
  },
  secondFactorPasskey: { pattern: '/second-factor/passkey', href: () => '/second-factor/passkey' },
  secondFactorPasskeyOptions: {
    pattern: '/second-factor/passkey/options',
    href: () => '/second-factor/passkey/options',
  },
  signOut: { pattern: '/sign-out', href: () => '/sign-out' },
  welcome: { pattern: '/welcome', href: (next?: string) => `/welcome${query({ next })}` },
  account: {
    pattern: '/account',
    href: (did?: string, next?: string) => `/account${query({ did, next })}`,
  },
  accountName: { pattern: '/account/name', href: () => '/account/name' },
  accountEmail: { pattern: '/account/email', href: () => '/account/email' },
  confirmEmail: withSecret('/account/email'),
  endSession: {
    pattern: '/account/sessions/:id/end',
    href: (id: string) => `/account/sessions/${encodeURIComponent(id)}/end`,
  },
  endOtherSessions: { pattern: '/account/sessions/end-others', href: () => '/account/sessions/end-others' },
  passkeys: { pattern: '/account/passkeys', href: () => '/account/passkeys' },
  passkeyOptions: { pattern: '/account/passkeys/options', href: () => '/account/passkeys/options' },
  removePasskey: {
    pattern: '/account/passkeys/:id/remove',
    href: (id: string) => `/account/passkeys/${encodeURIComponent(id)}/remove`,
  },
  app: { pattern: '/account/app', href: (next?: string) => `/account/app${query({ next })}` },
  beginApp: { pattern: '/account/app/new', href: () => '/account/app/new' },
  removeApp: { pattern: '/account/app/remove', href: () => '/account/app/remove' },
  recoveryCodes: {
    pattern: '/account/recovery-codes',
    href: (did?: string, next?: string) => `/account/recovery-codes${query({ did, next })}`,
  },
  invitation: withSecret('/invitation'),
  acceptInvitation: {
    pattern: '/account/invitations/:id/accept',
    href: (id: string) => `/account/invitations/${encodeURIComponent(id)}/accept`,
  },
  setUp: withSecret('/set-up'),
} as const
