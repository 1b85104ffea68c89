import type { RenewalPolicy } from '../../../../domain/policy/renewal-policy.ts'
import { daysOf, periodOn, type RenewalPeriod } from '../../../../domain/renewals/period.ts'
import { type Day, toDay, toDayNumber } from '../../../../standards/day.ts'
import { settledDays } from '../endorsed-on.ts'
import type { SeasonAssociation } from '../make-season.ts'
import type { RenewalTale } from './renewal-tale.ts'
import type { Tale } from './tale.ts'

/** Three years by attestation, of which a cycle ended within the last half year, whatever the day. */
export function cycleJustEnded(day: Day): Partial<RenewalPolicy> {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const isSecondHalf = month >= 7
  const ended = isSecondHalf ? year : year - 1
  const from = isSecondHalf ? `${ended - 3}-07-01` : `${ended - 2}-01-01`
  return {
    year: isSecondHalf ? 'july' : 'calendar',
    models: [{ from, length: 'three-year', endsIn: ended }],
    ...{ check: 'attestation', opensMonths: 3, dueDays: 90, graceDays: 100 },
  }
}

export function renewalTaleOf({ season }: Tale, { shortId }: SeasonAssociation): RenewalTale | undefined {
  return season.renewals.find(({ association }) => association === shortId)
}

/** The latest period whose renewals are over: with an audit afterwards, long enough for the audit to be under way. */
export function settledPeriod(
  { season, policyOf }: Tale,
  association: SeasonAssociation,
): RenewalPeriod | undefined {
  const { renewals, audits } = policyOf(association)
  const settled = toDayNumber(season.day) - (audits.kind === 'afterwards' ? settledDays : 0)
  const later = periodOn(renewals, toDay(settled))
  return later && periodOn(renewals, toDay(toDayNumber(later.from) - 1))
}

/** The settled period and those that came after it. */
export function periodsTold(tale: Tale, association: SeasonAssociation): readonly RenewalPeriod[] {
  const { renewals } = tale.policyOf(association)
  const periods: RenewalPeriod[] = []
  for (let next = settledPeriod(tale, association); next && next.from < tale.season.day; ) {
    periods.push(next)
    next = periodOn(renewals, toDay(toDayNumber(next.until) + 1))
  }
  return periods
}

/** The day on which the system ended what was not renewed for the settled period. */
export function lapseDayOf(tale: Tale, association: SeasonAssociation): Day | undefined {
  const period = settledPeriod(tale, association)
  return (period && daysOf(tale.policyOf(association).renewals, period).lapsesOn) ?? undefined
}
