import type { Keyring } from '../keys/keyring.ts'

/** What badges are signed with. */
export interface CredentialMeans {
  readonly keyring: Keyring
  /** Where browsers reach the pages, without a slash at the end. */
  readonly baseUrl: string
  /** Whether that address stays. Only then can an issuer be called by it (did:web); otherwise by its key (did:key). */
  readonly isAddressStable: boolean
  readonly randomBytes: (size: number) => Uint8Array
  readonly clock: () => Date
}
