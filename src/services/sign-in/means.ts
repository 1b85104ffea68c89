import type { Db, Tx } from '../../store/tables.ts'
import type { Keyring } from '../keys/keyring.ts'

/** A mail as sign-in writes it; it leaves only if the transaction is committed. */
export interface SignInMail {
  readonly to: string
  readonly kind: 'sign-in' | 'confirm-address' | 'sign-in-changed' | 'invitation'
  readonly subject: string
  readonly paragraphs: string[]
  readonly link?: { readonly label: string; readonly url: string }
  readonly associationId?: string
  readonly personId?: string
}

/** Where the pages are, for links in mails and for passkeys, which belong to one address. */
export interface Site {
  readonly name: string
  /** As https://attune.example.org, without a slash at the end. */
  readonly origin: string
  /** The host name alone. */
  readonly rpId: string
  /** Addresses of the pages that open with a secret. */
  readonly links: Readonly<
    Record<'signIn' | 'emailChange' | 'invitation' | 'setUp', (secret: string) => string>
  >
}

/** What the services of sign-in work with; everything that a test sets in its own way. */
export interface SignInMeans {
  readonly db: Db
  readonly keyring: Keyring
  readonly sendMail: (tx: Tx, mail: SignInMail) => Promise<unknown>
  readonly randomBytes: (size: number) => Uint8Array
  readonly site: Site
}

/** When and from where something is asked. */
export interface Circumstances {
  readonly now: Date
  /** In words, as "Firefox on Android". */
  readonly device: string
  /** Of the address the part that a household or office shares. */
  readonly network: string
}
