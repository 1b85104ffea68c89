import type { PortfolioEntry, Section } from '../../domain/portfolio/entry.ts'
import type { Tx } from '../tables.ts'
import { entryColumns, readEntry } from './read-entry.ts'

/** Every entry of a section that was not removed, in the order in which they were added. */
export async function listSection<Of extends Section>(
  tx: Tx,
  personId: string,
  section: Of,
): Promise<Extract<PortfolioEntry, { section: Of }>[]> {
  const rows = await tx
    .selectFrom('portfolio_entry')
    .select(entryColumns)
    .where('person_id', '=', personId)
    .where('section', '=', section)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows
    .map(readEntry)
    .filter((entry): entry is Extract<PortfolioEntry, { section: Of }> => entry.section === section)
}

/** Every entry of the portfolio that was not removed, in the order in which they were added. */
export async function listAllEntries(tx: Tx, personId: string): Promise<PortfolioEntry[]> {
  const rows = await tx
    .selectFrom('portfolio_entry')
    .select(entryColumns)
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(readEntry)
}
