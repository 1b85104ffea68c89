import type { ProviderDetails } from './registered-provider.ts'
import type { ProviderStanding } from './standing.ts'

/** What an association is asked about a provider whom its register does not hold. */
interface ProviderQuestion {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly openedAt: Date
}

/** A question among others: who and what waits for its answer. */
export interface WaitingQuestion extends ProviderQuestion {
  readonly people: number
  readonly hours: number
}

/** An answer as it was given; the one with the highest number holds. */
export interface ProviderAnswer extends ProviderStanding {
  readonly number: number
  readonly registeredProviderId: string
  /** For those who asked. */
  readonly note: string
  /** For colleagues: how it is known. */
  readonly source: string
  readonly answeredBy: string
  readonly answeredAt: Date
}

/** Who the provider is in the register: somebody already there, or somebody to enter. */
type Identified =
  | { readonly kind: 'registered'; readonly id: string; readonly version: number }
  /** With the id under which to enter them, where a double click is to enter them once. */
  | { readonly kind: 'new'; readonly id?: string }

/** What a coordinator answers. Several questions about one person are answered together. */
export interface AnswerGiven {
  readonly questionIds: readonly string[]
  /** The number of the answer that the form showed to each question, so that nobody answers over a colleague. */
  readonly lastNumber: number
  readonly who: Identified
  readonly details: ProviderDetails
  readonly note: string
  readonly source: string
}

/** How a question stands with the person who asked. */
export interface AskedQuestion {
  readonly id: string
  readonly entryId: string
  readonly association: { readonly shortId: string; readonly name: string }
  readonly askedAt: Date
  readonly answer: {
    readonly registeredProviderId: string
    readonly note: string
    readonly answeredAt: Date
  } | null
}
