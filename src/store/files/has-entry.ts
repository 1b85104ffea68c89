import { isUuid } from '../../domain/is-uuid.ts'
import type { Tx } from '../tables.ts'

/** Whether the person's portfolio has this entry, and it was not removed. */
export async function hasEntry(tx: Tx, personId: string, entryId: string): Promise<boolean> {
  if (!isUuid(entryId)) return false
  const row = await tx
    .selectFrom('portfolio_entry')
    .select('id')
    .where('id', '=', entryId)
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
