import type { Day } from '../../standards/day.ts'
import { toDay, toDayNumber } from '../../standards/day.ts'
import type { RenewalPolicy } from '../policy/renewal-policy.ts'
import { daysOf, periodOn, type RenewalDays, type RenewalPeriod, type RenewalYear } from './period.ts'

/** A time in which somebody held an Endorsement without a break, whatever its state within. */
export interface HeldSpell {
  readonly from: Day
  /** The last day; null while it is held. */
  readonly until: Day | null
  /** Of a spell that began with an award: the day its application was handed in, or that day where there is none. */
  readonly appliedOn: Day | null
}

/** Why a year counts towards the share, or does not. */
export type YearStanding = 'endorsed' | 'first-year' | 'not-endorsed' | 'other-model'

export interface CountedYear extends RenewalYear {
  readonly standing: YearStanding
}

/** What fraction of the figures is asked, with the years from which it comes. */
interface RenewalShare {
  readonly of: number
  readonly from: number
  readonly years: readonly CountedYear[]
}

/** What somebody owes for one period. */
export interface RenewalCycle {
  readonly period: RenewalPeriod
  /** Null where nothing is owed. */
  readonly days: RenewalDays | null
  readonly share: RenewalShare
  readonly exempt: 'first-period' | null
}

/**
 * What somebody owes for the period that holds a day, by the association's ways (domain: renewal); undefined before
 * the first model, and for whom no Endorsement is held in the period up to its end.
 */
export function cycleOn(
  policy: RenewalPolicy,
  spells: readonly HeldSpell[],
  day: Day,
): RenewalCycle | undefined {
  const period = periodOn(policy, day)
  if (!period || !isHeldOn(spells, period.until)) return undefined
  const firstYears = firstDays(policy, spells)
  const years = period.years.map((year) => ({ ...year, standing: standingOf(year, spells, firstYears) }))
  const of = countYears(policy, years)
  const exempt = of === 0 ? 'first-period' : null
  return {
    ...{ period, exempt, days: exempt ? null : daysOf(policy, period) },
    share: { of, from: years.length, years },
  }
}

export function isHeldOn(spells: readonly HeldSpell[], day: Day): boolean {
  return spells.some(({ from, until }) => from <= day && (until === null || day <= until))
}

/** The days whose years owe nothing: of each award to somebody who held none of the association's Endorsements. */
function firstDays({ firstPeriod }: RenewalPolicy, spells: readonly HeldSpell[]): readonly Day[] {
  if (firstPeriod === 'none') return []
  return spells.flatMap(({ from, appliedOn }) => {
    if (appliedOn === null || isHeldOn(spells, toDay(toDayNumber(from) - 1))) return []
    return [firstPeriod === 'submitted' ? appliedOn : from]
  })
}

/** A year is owed by whoever is endorsed at its end. */
function standingOf(
  { from, until, isInside }: RenewalYear,
  spells: readonly HeldSpell[],
  firstYears: readonly Day[],
): YearStanding {
  if (!isInside) return 'other-model'
  if (!isHeldOn(spells, until)) return 'not-endorsed'
  return firstYears.some((day) => from <= day && day <= until) ? 'first-year' : 'endorsed'
}

/** Without proration all is asked but for the years in which another model held. */
function countYears({ prorates }: RenewalPolicy, years: readonly CountedYear[]): number {
  const counted = years.filter(({ standing }) => standing === 'endorsed').length
  if (prorates || counted === 0) return counted
  return years.filter(({ isInside }) => isInside).length
}
