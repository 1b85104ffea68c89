import { type Change, readChangeBody } from '../../domain/portfolio/change.ts'
import type { Tx } from '../tables.ts'

interface ChangeFilter {
  readonly personId: string
  readonly entryId?: string
  readonly batch?: string
  readonly limit?: number
}

/** What happened to a portfolio, to one entry or in one batch: newest first. */
export async function listChanges(
  tx: Tx,
  { personId, entryId, batch, limit }: ChangeFilter,
): Promise<Change[]> {
  const rows = await tx
    .selectFrom('portfolio_change')
    .innerJoin('portfolio_entry', 'portfolio_entry.id', 'portfolio_change.entry_id')
    .selectAll('portfolio_change')
    .select('portfolio_entry.section')
    .where('portfolio_change.person_id', '=', personId)
    .$if(entryId !== undefined, (query) => query.where('entry_id', '=', entryId ?? null))
    .$if(batch !== undefined, (query) => query.where('batch', '=', batch ?? null))
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .orderBy('portfolio_change.id', 'desc')
    .execute()
  return rows.map((row) => ({
    entryId: row.entry_id,
    version: row.version,
    kind: row.kind,
    before: readChangeBody(row.section, row.body_before),
    after: readChangeBody(row.section, row.body_after),
    byPersonId: row.by_person,
    at: row.changed_at,
    batch: row.batch,
  }))
}
