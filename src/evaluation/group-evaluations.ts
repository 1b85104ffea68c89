import type { Day } from '../standards/day.ts'
import type { Edition } from '../standards/schema.ts'
import type { Portfolio } from './portfolio.ts'
import type { Ranked } from './rank-evaluations.ts'

/** Evaluations by what their standards mean to this person; each list nearest first. */
export interface EvaluationGroups {
  readonly renewals: readonly Ranked[]
  readonly applications: readonly Ranked[]
  readonly held: readonly Ranked[]
  readonly otherRenewals: readonly Ranked[]
}

const network = 'alliance'

/**
 * What is due, what is open, what is held, and what does not concern the person yet. By the portfolio alone, every
 * renewal of a category that is held may be due; where the person's own sheets are known, these are.
 */
export function groupEvaluations(
  ranked: readonly Ranked[],
  portfolio: Portfolio,
  asOf: Day,
  sheets?: readonly string[],
): EvaluationGroups {
  const isHeld = ({ edition }: Ranked) => holds(portfolio, edition, asOf)
  const isDue = (each: Ranked) => (sheets ? sheets.includes(each.edition.standard) : isHeld(each))
  const renewals = ranked.filter(({ edition }) => edition.renewal)
  const applications = ranked.filter(({ edition }) => !edition.renewal)
  return {
    renewals: renewals.filter(isDue),
    applications: applications.filter((each) => !isHeld(each)),
    held: applications.filter(isHeld),
    otherRenewals: renewals.filter((each) => !isDue(each)),
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
