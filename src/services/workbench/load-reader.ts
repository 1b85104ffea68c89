import { decideAccess, type SignedIn, type StaffAction } from '../../domain/rights.ts'
import type { WorkKind } from '../../domain/workbench/work-kinds.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../../store/tables.ts'
import { together } from '../../store/together.ts'
import { findNotThere } from '../../store/workbench/find-seldom.ts'
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
  /** Of the kinds that were asked about those of which there is nothing. */
  readonly notThere: ReadonlySet<WorkKind>
  /** What the committee has yet to decide; undefined where none does, or where that is not the reader's to know. */
  readonly voting: Voting | undefined
}

/**
 * Whose work is listed, with what its list depends on, and which of these kinds there is nothing of. Nothing else may
 * ask in the transaction meanwhile.
 */
export async function loadReader(
  tx: Tx,
  { actor, associationId, today }: Asking,
  kinds: readonly WorkKind[] = [],
): Promise<LoadedReader> {
  const asker = { associationId, readerId: actor.id, today }
  const { policy, notThere } = await together({
    policy: loadPolicy(tx, associationId),
    notThere: findNotThere(tx, asker, kinds),
  })
  const may = (action: StaffAction) => decideAccess(actor, { action, associationId }) === 'allowed'
  const voting =
    may('see-applications') || may('vote') ? await loadVoting(tx, associationId, actor.id) : undefined
  return {
    ...{ ...asker, review: policy.review, notThere, voting },
    ...(voting && {
      notAgreed: voting.waiting.map(({ id }) => id),
      votes: waitingFor(voting, actor.id).map(({ id }) => id),
    }),
  }
}
