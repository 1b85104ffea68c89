import { type Day, isDay } from '../../standards/day.ts'
import { type Fields, textOf } from '../fields.ts'

export interface SeatFault {
  readonly field: 'on' | 'reason' | 'why'
  readonly code: 'day-outside' | 'no-reason' | 'long-reason'
}

type SeatRead<Given> = { readonly given: Given } | { readonly faults: readonly SeatFault[] }

const longestReason = 1000

/** Where staff move somebody's seat, and what they tell the candidate. */
export function readSeatMove(
  fields: Fields,
): SeatRead<{ readonly windowId: string; readonly on: Day; readonly reason: string }> {
  const [windowId, on, reason] = [textOf(fields, 'window'), textOf(fields, 'on'), textOf(fields, 'reason')]
  const faults = faultsOfReason('reason', reason)
  if (!isDay(on)) return { faults: [{ field: 'on', code: 'day-outside' }, ...faults] }
  return faults.length > 0 ? { faults } : { given: { windowId, on, reason } }
}

/** Why staff take somebody's seat back. */
export function readSeatCancel(fields: Fields): SeatRead<{ readonly reason: string }> {
  const reason = textOf(fields, 'why')
  const faults = faultsOfReason('why', reason)
  return faults.length > 0 ? { faults } : { given: { reason } }
}

function faultsOfReason(field: 'reason' | 'why', reason: string): SeatFault[] {
  if (reason === '') return [{ field, code: 'no-reason' }]
  return reason.length > longestReason ? [{ field, code: 'long-reason' }] : []
}
