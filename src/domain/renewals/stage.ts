import type { Day } from '../../standards/day.ts'
import type { Renewal } from './renewal.ts'

/** Where a renewal is for its person and for those who run the season, on a day. */
export type RenewalStage =
  /** Nothing is owed in the period, or nothing is held any more that it would keep. */
  | 'free'
  /** Not yet time to hand it in. */
  | 'ahead'
  | 'open'
  /** The due day is over, and it is still taken. */
  | 'grace'
  /** Handed in, and not settled. */
  | 'handed-in'
  | 'renewed'
  | 'lapsed'

export function stageOf(renewal: Renewal, today: Day): RenewalStage {
  const { state, opensOn, dueOn, graceUntil, lapsesOn, lapsedOn, isHeld } = renewal
  if (state === 'passed') return 'renewed'
  if (state === 'excepted') return 'free'
  if (state !== 'open') return 'handed-in'
  if (opensOn === null || dueOn === null || graceUntil === null) return 'free'
  if (lapsedOn !== null) return 'lapsed'
  if (!isHeld) return 'free'
  if (lapsesOn !== null && today >= lapsesOn) return 'lapsed'
  if (today < opensOn) return 'ahead'
  return today > dueOn ? 'grace' : 'open'
}
