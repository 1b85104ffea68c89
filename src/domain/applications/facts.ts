import type { Portfolio } from '../../evaluation/portfolio.ts'

/**
 * What the association knows of its own for an application, and never takes from what a person wrote: the
 * references it received, the texts that were signed with it, exams, and what was judged.
 */
export interface ApplicationFacts {
  readonly references: NonNullable<Portfolio['references']>
  readonly agreements: NonNullable<Portfolio['agreements']>
  readonly exams: NonNullable<Portfolio['exams']>
  readonly judgements: NonNullable<Portfolio['judgements']>
}

export const noFacts: ApplicationFacts = { references: [], agreements: [], exams: [], judgements: [] }

/** The portfolio that an application is judged by: a person's own entries, with the association's facts in place of claims. */
export function withFacts(portfolio: Portfolio, facts: ApplicationFacts): Portfolio {
  return { ...portfolio, ...facts }
}
