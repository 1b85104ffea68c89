import type { Portfolio } from '../../../evaluation/portfolio.ts'
import type { Ranked } from '../../../evaluation/rank-evaluations.ts'
import type { Day } from '../../../standards/day.ts'
import type { Edition } from '../../../standards/schema.ts'

/** Standards by what they mean to this person; each list nearest first. */
export interface StandardGroups {
  readonly renewals: readonly Ranked[]
  readonly applications: readonly Ranked[]
  readonly held: readonly Ranked[]
  readonly otherRenewals: readonly Ranked[]
}

const network = 'alliance'

/** Sorts the standards into what is due, what is open, what is held, and what does not concern the person yet. */
export function groupStandards(ranked: readonly Ranked[], portfolio: Portfolio, asOf: Day): StandardGroups {
  const isHeld = ({ edition }: Ranked) => holds(portfolio, edition, asOf)
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
