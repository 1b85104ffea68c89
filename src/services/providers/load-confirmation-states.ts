import {
  type Asking,
  type ConfirmationState,
  confirmationState,
} from '../../domain/providers/confirmation.ts'
import type { RscEntry } from '../../evaluation/portfolio.ts'
import { listAskings } from '../../store/providers/confirmation-requests.ts'
import type { Tx } from '../../store/tables.ts'

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

/** The same as it stands now, as far as the scope shows it. */
export async function loadConfirmationStates(
  tx: Tx,
  personId: string,
  sessions: readonly RscEntry[] | undefined,
  now: Date,
): Promise<ReadonlyMap<string, ConfirmationState>> {
  if (!sessions || sessions.length === 0) return new Map()
  return confirmationStates(sessions, await listAskings(tx, personId), now)
}
