/** What a decision needs to know of the review; the summary of the reviews has all of it. */
export interface ReviewSoFar {
  /** How many reviews it takes. */
  readonly needed: number
  readonly complete: boolean
  readonly recommendations: readonly {
    readonly reviewerId: string
    readonly recommendation: 'approve' | 'defer' | 'ask' | 'emerging'
    /** When it was given. */
    readonly at: Date
  }[]
  /** What they recommend together; null until all are in. */
  readonly outcome: 'approve' | 'defer' | 'ask' | 'emerging' | 'differ' | null
  /** Written for the applicant; whose words they are is told to nobody. */
  readonly words: readonly {
    readonly kind: 'comment' | 'to-do' | 'question'
    readonly text: string
    /** What whoever wrote it recommends. */
    readonly recommendation: 'approve' | 'defer' | 'ask' | 'emerging'
  }[]
}

export const noReview: ReviewSoFar = {
  needed: 0,
  complete: false,
  recommendations: [],
  outcome: null,
  words: [],
}
