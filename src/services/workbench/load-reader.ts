import { decideAccess, type SignedIn, type StaffAction } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../../store/tables.ts'
import type { WorkReader } from '../../store/workbench/work-source.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { loadVoting, type Voting, waitingFor } from '../decisions/load-voting.ts'

interface Asking {
  readonly actor: SignedIn
  readonly associationId: string
  readonly today: Day
}

/** Whose work is listed. */
export interface LoadedReader extends WorkReader {
  /** What the committee has yet to decide; undefined where none does, or where that is not the reader's to know. */
  readonly voting: Voting | undefined
}

/** Whose work is listed, with what its list depends on. Nothing else may ask in the transaction meanwhile. */
export async function loadReader(tx: Tx, { actor, associationId, today }: Asking): Promise<LoadedReader> {
  const { review } = await loadPolicy(tx, associationId)
  const may = (action: StaffAction) => decideAccess(actor, { action, associationId }) === 'allowed'
  const voting =
    may('see-applications') || may('vote') ? await loadVoting(tx, associationId, actor.id) : undefined
  return {
    ...{ associationId, readerId: actor.id, today, review, voting },
    ...(voting && {
      notAgreed: voting.waiting.map(({ id }) => id),
      votes: waitingFor(voting, actor.id).map(({ id }) => id),
    }),
  }
}
