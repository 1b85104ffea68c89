import type { Day } from '../../standards/day.ts'
import type { RenewalPolicy } from '../policy/renewal-policy.ts'
import { cycleOn, type HeldSpell } from './cycle.ts'
import { momentDue, momentsOf, nextMoment } from './moments.ts'
import type { Renewal } from './renewal.ts'

/** A renewal as the association's ways make it, before anybody has done anything about it. */
export type PlannedRenewal = Pick<
  Renewal,
  | 'personId'
  | 'periodFrom'
  | 'periodUntil'
  | 'opensOn'
  | 'dueOn'
  | 'graceUntil'
  | 'lapsesOn'
  | 'shareOf'
  | 'shareFrom'
  | 'exempt'
  | 'looksOn'
>

interface Planning {
  readonly policy: RenewalPolicy
  readonly personId: string
  readonly spells: readonly HeldSpell[]
  /** A day of the period. */
  readonly day: Day
  readonly today: Day
}

/** The renewal that somebody has for the period that holds a day; undefined where none is owed or excused. */
export function planRenewal({ policy, personId, spells, day, today }: Planning): PlannedRenewal | undefined {
  const cycle = cycleOn(policy, spells, day)
  if (!cycle) return undefined
  const { period, days, share, exempt } = cycle
  const { opensOn = null, dueOn = null, graceUntil = null, lapsesOn = null } = days ?? {}
  const moments = momentsOf(policy, { opensOn, dueOn, lapsesOn })
  // Whoever comes in while it is open is told at once.
  const looksOn = momentDue(moments, today) ? today : nextMoment(moments, today)
  return {
    ...{ personId, periodFrom: period.from, periodUntil: period.until, exempt, looksOn },
    ...{ opensOn, dueOn, graceUntil, lapsesOn, shareOf: share.of, shareFrom: share.from },
  }
}
