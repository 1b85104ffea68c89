import type { Rater } from '../../domain/reviews/conflicts.ts'
import type { Tx } from '../tables.ts'

/** Who was asked for a reference for an application, whatever became of it: none of them reviews it. */
export async function findRaters(_tx: Tx, _applicationId: string): Promise<readonly Rater[]> {
  return []
}
