import type { Evaluation } from '../../../evaluation/finding.ts'
import type { Portfolio } from '../../../evaluation/portfolio.ts'
import type { Day } from '../../../standards/day.ts'
import type { Edition } from '../../../standards/schema.ts'

/** One standard with what a portfolio has of it, and how far that is from the whole. */
export interface RankedEvaluation {
  readonly edition: Edition
  readonly evaluation: Evaluation
  readonly distance: { readonly notMet: number; readonly waiting: number }
}

/** Standards by what they mean to this person; each list nearest first. */
export interface StandardGroups {
  readonly renewals: readonly RankedEvaluation[]
  readonly applications: readonly RankedEvaluation[]
  readonly held: readonly RankedEvaluation[]
  readonly otherRenewals: readonly RankedEvaluation[]
}

const network = 'alliance'

/** Sorts the standards into what is due, what is open, what is held, and what does not concern the person yet. */
export function groupStandards(
  ranked: readonly RankedEvaluation[],
  portfolio: Portfolio,
  asOf: Day,
): StandardGroups {
  const isHeld = ({ edition }: RankedEvaluation) => holds(portfolio, edition, asOf)
  const renewals = ranked.filter(({ edition }) => edition.renewal)
  const applications = ranked.filter(({ edition }) => !edition.renewal)
  return {
    renewals: renewals.filter(isHeld),
    applications: applications.filter((each) => !isHeld(each)),
    held: applications.filter(isHeld),
    otherRenewals: renewals.filter((each) => !isHeld(each)),
  }
}

function holds({ endorsements = [] }: Portfolio, edition: Edition, asOf: Day): boolean {
  return endorsements.some(
    ({ association, category, earnedOn, endedOn }) =>
      category === edition.category &&
      (association === edition.association || edition.association === network) &&
      earnedOn <= asOf &&
      (!endedOn || endedOn > asOf),
  )
}
