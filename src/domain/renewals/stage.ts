import type { Day } from '../../standards/day.ts'
import type { Renewal } from './renewal.ts'

/** Where a renewal is for its person and for those who run the season, on a day. */
export type RenewalStage =
  /** Nothing is owed in the period. */
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
  /** Retired, moved or otherwise not held any more, so nothing is to be handed in. */
  | 'not-held'

/** Where it is by its state and its days. The season counts the same, and not held among what owes nothing. */
export function stageOf(renewal: Renewal, today: Day): RenewalStage {
  const { state, opensOn, dueOn, graceUntil, lapsesOn, lapsedOn, isHeld } = renewal
  if (state === 'passed') return 'renewed'
  if (state === 'excepted') return 'free'
  if (state !== 'open') return 'handed-in'
  if (opensOn === null || dueOn === null || graceUntil === null) return 'free'
  if (lapsedOn !== null) return 'lapsed'
  if (!isHeld) return 'not-held'
  if (lapsesOn !== null && today >= lapsesOn) return 'lapsed'
  if (today < opensOn) return 'ahead'
  return today > dueOn ? 'grace' : 'open'
}

/** Of somebody's renewals, the newest first, the oldest at one of these stages: it is the first to run out. */
export function findAtStage(renewals: readonly Renewal[], today: Day, stages: readonly RenewalStage[]) {
  return renewals
    .map((renewal) => ({ renewal, stage: stageOf(renewal, today) }))
    .findLast(({ stage }) => stages.includes(stage))
}
