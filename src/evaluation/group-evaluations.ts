import type { Day } from '../standards/day.ts'
import type { Portfolio } from './portfolio.ts'
import type { Ranked } from './rank-evaluations.ts'

/** Ranked evaluations in the three groups that a person looks for. */
export interface Groups<Each> {
  readonly applications: readonly Each[]
  /** Renewals of Endorsements that the person holds on the day. */
  readonly renewals: readonly Each[]
  /** Renewals of Endorsements that the person does not hold. */
  readonly laterRenewals: readonly Each[]
}

/** Keeps the order within each group. */
export function groupEvaluations<Each extends Ranked>(
  ranked: readonly Each[],
  portfolio: Portfolio,
  asOf: Day,
): Groups<Each> {
  const held = new Set(
    (portfolio.endorsements ?? [])
      .filter((endorsement) => isHeld(endorsement, asOf))
      .map(({ category }) => category),
  )
  const renewals = ranked.filter(({ edition }) => edition.renewal)
  return {
    applications: ranked.filter(({ edition }) => !edition.renewal),
    renewals: renewals.filter(({ edition }) => held.has(edition.category)),
    laterRenewals: renewals.filter(({ edition }) => !held.has(edition.category)),
  }
}

function isHeld(
  { earnedOn, endedOn }: { earnedOn: Day; endedOn?: Day | null | undefined },
  asOf: Day,
): boolean {
  return earnedOn <= asOf && (!endedOn || endedOn > asOf)
}
