import type { PortfolioEntry } from '../../domain/portfolio/entry.ts'
import type { Tx } from '../tables.ts'
import { entryColumns, readEntry } from './read-entry.ts'

export interface RemovedEntry {
  readonly entry: PortfolioEntry
  /** The batch of the removal, which is undone to bring the entry back. */
  readonly batch: string
}

/** What was removed last, newest first. */
export async function listRemoved(tx: Tx, personId: string, limit: number): Promise<RemovedEntry[]> {
  const rows = await tx
    .selectFrom('portfolio_entry as entry')
    .innerJoin('portfolio_change as change', (join) =>
      join.onRef('change.entry_id', '=', 'entry.id').onRef('change.version', '=', 'entry.version'),
    )
    .select(entryColumns.map((column) => `entry.${column}` as const))
    .select('change.batch')
    .where('entry.person_id', '=', personId)
    .where('entry.removed_at', 'is not', null)
    .orderBy('entry.removed_at', 'desc')
    .orderBy('entry.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ entry: readEntry(row), batch: row.batch }))
}
