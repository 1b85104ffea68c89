import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../../store/tables.ts'
import type { WorkReader } from '../../store/workbench/work-source.ts'
import { loadPolicy } from '../applications/load-policy.ts'

interface Asking {
  readonly actor: SignedIn
  readonly associationId: string
  readonly today: Day
}

/** Whose work is listed, with what its list depends on. */
export async function loadReader(tx: Tx, { actor, associationId, today }: Asking): Promise<WorkReader> {
  const { review } = await loadPolicy(tx, associationId)
  return { associationId, readerId: actor.id, today, review }
}
