import { plus } from '../oracle/days.ts'
import { type Dates, datesOf, periodOf } from '../oracle/periods.ts'
import type { PlannedAssociation, PlannedAudit, Ways, WaysChange } from '../plan.ts'

const life: Ways['life'] = {
  ...{ longestInactiveMonths: 24, longestLeaveMonths: 12, noticeDays: 0, keepsMembership: true },
  ...{ excuses: 'months', monthFromDays: 15, afterInactive: 'lapsed', warningDays: [60, 14] },
  ...{ afterEmerging: 'lapsed', trainingHours: 15, rscHours: 12, everythingSince: true, newReferences: 3 },
  ...{ signsEthics: true, asksMembership: true, inNextAudit: true },
}
const audits: Ways['audits'] = {
  ...{ kind: 'afterwards', sharePercent: 10, includesReinstated: true },
  ...{ noticeDays: 3, evidenceDays: 30, mendDays: 60, remindDays: 7 },
}
const renewals: Ways['renewals'] = {
  ...{ year: 'calendar', models: [{ from: '2025-01-01', length: 'yearly', endsIn: 2025 }] },
  ...{ opensMonths: 3, dueDays: 0, graceDays: 31, tellsLate: true, hardStop: true, undoDays: 30 },
  ...{ firstPeriod: 'awarded', prorates: true, check: 'hours', reminderDays: [60, 21, 7] },
}

/** By the yearly sheet until the end of 2029, then in cycles of three years, the first of which is cut to two. */
function virginia(): Omit<PlannedAssociation, 'audits'> {
  const models = [...renewals.models, { from: '2030-01-01', length: 'three-year', endsIn: 2031 } as const]
  const attested = { ...renewals, models, check: 'attestation' } as const
  return {
    ...{ place: 'vaimh', sheetsOf: 'vaimh', name: 'Virginia', timeZone: 'America/New_York' },
    ways: { renewals, audits: { ...audits, sharePercent: 20 }, life },
    changes: [
      { on: '2029-05-10', part: 'renewals', values: { ...renewals, models } },
      { on: '2030-06-15', part: 'renewals', values: attested },
      { on: '2030-06-16', part: 'audits', values: { ...audits, kind: 'blocking', sharePercent: 15 } },
    ],
  }
}

/** By the yearly sheets all along, due a month after the year; the grace grows longer in the middle of a year. */
function michigan(): Omit<PlannedAssociation, 'audits'> {
  const own: Ways['renewals'] = {
    ...{ ...renewals, opensMonths: 2, dueDays: 31, graceDays: 28, undoDays: 10 },
    ...{ firstPeriod: 'submitted', reminderDays: [45, 10, 3] },
  }
  return {
    ...{ place: 'mi-aimh', sheetsOf: 'mi-aimh', name: 'Michigan', timeZone: 'America/Detroit' },
    ways: { renewals: own, audits, life: { ...life, afterInactive: 'taken-up', monthFromDays: 10 } },
    changes: [
      { on: '2028-12-12', part: 'audits', values: { ...audits, sharePercent: 30 } },
      { on: '2031-06-20', part: 'renewals', values: { ...own, graceDays: 59, reminderDays: [45, 14] } },
    ],
  }
}

/** In cycles of three years to the end of June without a grace, and yearly from July 2029 on: a cycle is cut. */
function nebraska(): Omit<PlannedAssociation, 'audits'> {
  const own: Ways['renewals'] = {
    ...{ ...renewals, year: 'july', models: [{ from: '2024-07-01', length: 'three-year', endsIn: 2027 }] },
    ...{ graceDays: 0, check: 'attestation', reminderDays: [30], tellsLate: false },
  }
  const models = [...own.models, { from: '2029-07-01', length: 'yearly', endsIn: 2030 } as const]
  return {
    ...{ place: 'neaimh', sheetsOf: 'mi-aimh', name: 'Nebraska', timeZone: 'America/Chicago' },
    ways: { renewals: own, audits: { ...audits, kind: 'blocking', sharePercent: 25 }, life },
    changes: [
      { on: '2028-11-20', part: 'renewals', values: { ...own, models } },
      { on: '2029-08-01', part: 'renewals', values: { ...own, models, graceDays: 20, check: 'hours' } },
      { on: '2029-08-02', part: 'audits', values: { ...audits, sharePercent: 10 } },
    ],
  }
}

/** The ways of an association on a day. */
export function waysOn({ ways, changes }: { ways: Ways; changes: readonly WaysChange[] }, day: string): Ways {
  const now: Ways = { ...ways }
  for (const { on, part, values } of changes) if (on <= day) Object.assign(now, { [part]: values })
  return now
}

export interface PlannedPeriod {
  readonly from: string
  readonly until: string
  readonly isYearly: boolean
  readonly dates: Dates
}

/** The periods of an association one after the other, as they come to be in the end. */
export function periodsOf(
  association: { ways: Ways; changes: readonly WaysChange[] },
  until: string,
): PlannedPeriod[] {
  const found: PlannedPeriod[] = []
  for (let day = '2025-01-01'; day < until; ) {
    const first = periodOf(waysOn(association, day).renewals, day)
    if (!first) break
    // What holds at its end may have cut it.
    const ways = waysOn(
      association,
      plus(first.until, -400) < day ? plus(first.until, -1) : plus(first.until, -400),
    )
    const period = periodOf(ways.renewals, day) ?? first
    const { from, isYearly } = period
    const dates = datesOf(waysOn(association, plus(period.until, 40)).renewals, period)
    found.push({ from, until: period.until, isYearly, dates })
    day = plus(period.until, 1)
  }
  return found
}

/** An audit of every period, some days after its renewals are taken no more. */
function withAudits(association: Omit<PlannedAssociation, 'audits'>, until: string): PlannedAssociation {
  const audits = periodsOf(association, until).flatMap(({ from, until: last, dates }): PlannedAudit[] => {
    const ends = dates.lapses ?? dates.grace
    const [announcedOn, drawnOn] = [plus(ends, 4), plus(ends, 9)]
    const name = `${association.place} ${from}`
    const audit = { name, period: { from, until: last }, announcedOn, drawnOn, seed: `4 8 15 ${from}` }
    return plus(drawnOn, 60) < until ? [audit] : []
  })
  return { ...association, audits }
}

export function drawAssociations(until: string): PlannedAssociation[] {
  return [virginia(), michigan(), nebraska()].map((each) => withAudits(each, until))
}
