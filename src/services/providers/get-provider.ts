import { NotFound } from '../../domain/errors.ts'
import type { PortfolioEntry } from '../../domain/portfolio/entry.ts'
import { findEntry } from '../../store/portfolio/find-entry.ts'
import type { Tx } from '../../store/tables.ts'

/** A provider that the person's portfolio holds now. */
export async function getProvider(
  tx: Tx,
  personId: string,
  entryId: string,
): Promise<PortfolioEntry<'providers'>> {
  const entry = await findEntry(tx, personId, entryId)
  if (entry?.section !== 'providers' || entry.removedAt) throw new NotFound()
  return entry
}
