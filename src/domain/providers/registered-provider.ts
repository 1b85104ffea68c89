import type { ProviderStanding, Statement } from './standing.ts'

/** What everybody who signed in sees of a provider in a register. */
export interface ListedProvider {
  readonly id: string
  readonly association: { readonly id: string; readonly shortId: string; readonly name: string }
  readonly name: string
  /** Former names and other spellings. */
  readonly knownNames: readonly string[]
  readonly endorsements: readonly Statement[]
}

/** What the association's staff keep of a provider. */
export interface ProviderDetails extends ProviderStanding {
  readonly name: string
  readonly knownNames: readonly string[]
}

export interface RegisteredProvider extends ProviderDetails {
  readonly id: string
  readonly version: number
}

/** One state of a provider in the register. */
export interface RegisterChange extends ProviderDetails {
  readonly version: number
  readonly changedBy: string
  readonly changedAt: Date
  /** Whether an answer to a question brought it about. */
  readonly isAnswer: boolean
}
