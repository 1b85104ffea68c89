import {
  type Asking,
  type ConfirmationState,
  confirmationState,
} from '../../domain/providers/confirmation.ts'
import type { RscEntry } from '../../evaluation/portfolio.ts'

/** How it stands with each session of a portfolio, by its id: for lists, the time line and what is taken away. */
export function confirmationStates(
  sessions: readonly RscEntry[] = [],
  askings: ReadonlyMap<string, readonly Asking[]>,
  now: Date,
): ReadonlyMap<string, ConfirmationState> {
  return new Map(
    sessions.flatMap(({ id, ...session }) =>
      id === undefined ? [] : [[id, confirmationState(session, askings.get(id) ?? [], now)] as const],
    ),
  )
}
