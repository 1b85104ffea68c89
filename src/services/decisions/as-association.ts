import type { Tx } from '../../store/tables.ts'
import { setScope } from '../../store/with-scope.ts'

/**
 * Looks at what nobody in particular may see, such as who of a committee has too much to do with an applicant, in the
 * association's name and within the same transaction. Nothing else may ask in it meanwhile. A job is nobody already.
 */
export async function asAssociation<Result>(
  tx: Tx,
  actorId: string | null,
  work: () => Promise<Result>,
): Promise<Result> {
  if (actorId === null) return work()
  await setScope(tx, { personId: '' })
  const result = await work()
  await setScope(tx, { personId: actorId })
  return result
}
