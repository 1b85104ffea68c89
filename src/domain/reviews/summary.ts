import type { AreaTick, Recommendation, RequirementTick, ReviewBody } from './review-body.ts'

/** A review that is in, in its latest version. */
export interface FinishedReview {
  readonly reviewId: string
  readonly reviewerId: string
  /** 1 and 2 for those that are asked for, 3 for the one that settles a difference. */
  readonly place: number
  /** Of the latest version. */
  readonly at: Date
  readonly body: ReviewBody
}

/** What each said of one thing, in the order of places, and whether they agree. */
export interface Ticked<Tick> {
  readonly id: string
  readonly ticks: readonly { readonly reviewId: string; readonly tick: Tick | null; readonly note: string }[]
  /** What most say, where more say it than anything else; null where there is no such thing. */
  readonly agreed: Tick | null
  /** Whether all said the same. */
  readonly isClosed: boolean
}

/** Words that the applicant may read with the decision; whose they are is told to nobody. */
export interface WordsForApplicant {
  readonly kind: 'comment' | 'to-do' | 'question'
  readonly text: string
  /** What its writer recommends, so that words of a deferral do not slip into an approval. */
  readonly recommendation: Recommendation
}

/** What the reviews of the latest submission say together. */
export interface ReviewSummary {
  /** The number of the submission that they are about. */
  readonly round: number
  /** How many reviews it takes now: the association's number, and one more where a third has to settle it. */
  readonly needed: number
  /** Whether all of these are in. */
  readonly complete: boolean
  /** Everybody who has recommended, in the order of places. */
  readonly recommendations: readonly {
    readonly reviewId: string
    readonly reviewerId: string
    readonly place: number
    readonly recommendation: Recommendation
    readonly at: Date
  }[]
  /** What they recommend, once complete: all of them, or two of three. Null until then. */
  readonly outcome: Recommendation | 'differ' | null
  readonly requirements: readonly Ticked<RequirementTick>[]
  readonly areas: readonly Ticked<AreaTick>[]
  readonly words: readonly WordsForApplicant[]
}
