import type { Portfolio } from '../../evaluation/portfolio.ts'

/**
 * What the association knows of its own for an application, and never takes from what a person wrote: the
 * references it received, the texts that were signed with it, the memberships it confirmed, exams, and what was
 * judged.
 */
export interface ApplicationFacts {
  readonly references: NonNullable<Portfolio['references']>
  readonly agreements: NonNullable<Portfolio['agreements']>
  /** Confirmed ones. What a person wrote is a claim beside them (`unconfirmedMemberships`). */
  readonly memberships: NonNullable<Portfolio['memberships']>
  readonly exams: NonNullable<Portfolio['exams']>
  readonly judgements: NonNullable<Portfolio['judgements']>
}

export const noFacts: ApplicationFacts = {
  references: [],
  agreements: [],
  memberships: [],
  exams: [],
  judgements: [],
}

/** The portfolio that an application is judged by: a person's own entries, with the association's facts in place of claims. */
export function withFacts(portfolio: Portfolio, facts: ApplicationFacts): Portfolio {
  const memberships = [...(portfolio.memberships ?? []), ...facts.memberships]
  return { ...portfolio, ...facts, memberships }
}

/** The same without memberships that the association looked into and declined. */
export function withoutClaims(portfolio: Portfolio, declined: ReadonlySet<string>): Portfolio {
  if (declined.size === 0) return portfolio
  const memberships = portfolio.memberships?.filter(({ id }) => id === undefined || !declined.has(id))
  return { ...portfolio, ...(memberships && { memberships }) }
}

/** Memberships that only the person names: a requirement that needs one of them waits until it is confirmed. */
export function unconfirmedMemberships({ memberships = [] }: Portfolio): ReadonlySet<string> {
  return new Set(memberships.flatMap(({ id }) => (id === undefined ? [] : [id])))
}
