import { isUuid } from '../../domain/is-uuid.ts'
import type { PortfolioEntry } from '../../domain/portfolio/entry.ts'
import type { Tx } from '../tables.ts'
import { entryColumns, readEntry } from './read-entry.ts'

/** An entry of the person, also one that was removed. */
export async function findEntry(tx: Tx, personId: string, id: string): Promise<PortfolioEntry | undefined> {
  const [entry] = await listEntriesById(tx, personId, [id])
  return entry
}

/** Those that the person has of the ids, removed ones too. An id that is no uuid is nobody's. */
export async function listEntriesById(
  tx: Tx,
  personId: string,
  ids: readonly string[],
): Promise<PortfolioEntry[]> {
  const known = ids.filter((id) => isUuid(id))
  if (known.length === 0) return []
  const rows = await tx
    .selectFrom('portfolio_entry')
    .select(entryColumns)
    .where('person_id', '=', personId)
    .where('id', 'in', known)
    .execute()
  return rows.map(readEntry)
}
