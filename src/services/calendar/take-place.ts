import { type Cycle, firstWithRoom, openCycles } from '../../domain/calendar/cycles.ts'
import type { Day } from '../../standards/day.ts'
import { findPlaces, takePlace } from '../../store/calendar/cycle-places.ts'
import type { Tx } from '../../store/tables.ts'
import { loadCalendar } from './load-calendar.ts'
import { loadRoom } from './load-room.ts'

interface Submission {
  readonly applicationId: string
  readonly associationId: string
  readonly today: Day
  readonly now: Date
}

export type CycleForSubmission =
  /** Each submission goes by itself, or no cohort is planned any more. */
  | { readonly kind: 'none' }
  | { readonly kind: 'cycle'; readonly cycle: Cycle }
  /** Every cycle that is planned is full. */
  | { readonly kind: 'full' }

/** The cycle that an application goes into if it is submitted now: the one that it has a place in, or the first with room. */
export async function findCycleFor(
  tx: Tx,
  { applicationId, associationId, today }: Omit<Submission, 'now'>,
): Promise<CycleForSubmission> {
  const calendar = await loadCalendar(tx, associationId)
  if (calendar.policy.cycle === 'rolling') return { kind: 'none' }
  const open = openCycles(calendar, today)
  if (open.length === 0) return { kind: 'none' }
  const own = (await findPlaces(tx, [applicationId])).get(applicationId)
  const { filled } = await loadRoom(tx, calendar)
  const cycle = open.find(({ key }) => key === own) ?? firstWithRoom(calendar, today, filled)
  return cycle ? { kind: 'cycle', cycle } : { kind: 'full' }
}

export type Placing =
  | { readonly kind: 'placed' }
  | { readonly kind: 'full' }
  /** The one that was shown has no room any more; this one has. */
  | { readonly kind: 'other-cycle'; readonly cycle: Cycle }

/**
 * Takes a place in the cycle that the applicant was shown. Of two who want the last place, the second waits for the
 * first to be through and is then told of the next cycle.
 */
export async function placeInCycle(tx: Tx, submission: Submission, shown: string): Promise<Placing> {
  const { applicationId, associationId, now: at } = submission
  const found = await findCycleFor(tx, submission)
  if (found.kind === 'none') return { kind: 'placed' }
  if (found.kind === 'full') return found
  const { cycle } = found
  if (cycle.key !== shown) return { kind: 'other-cycle', cycle }
  const { taken, filled } = await loadRoom(tx, await loadCalendar(tx, associationId))
  const withoutPlace = (filled.get(cycle.key) ?? 0) - (taken.get(cycle.key) ?? 0)
  const capacity = cycle.capacity === 0 ? 0 : Math.max(1, cycle.capacity - withoutPlace)
  if (await takePlace(tx, { applicationId, cycle: cycle.key, capacity, at })) return { kind: 'placed' }
  const next = await findCycleFor(tx, submission)
  return next.kind === 'cycle' ? { kind: 'other-cycle', cycle: next.cycle } : { kind: 'full' }
}
