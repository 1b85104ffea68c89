import { LRUCache } from 'lru-cache'
import { rememberedOf } from '../../store/in-one-breath.ts'
import {
  findRevision,
  loadPortfolioDocument,
  type PortfolioDocument,
} from '../../store/portfolio/load-portfolio-document.ts'
import type { Tx } from '../../store/tables.ts'

/** Entries in memory, of all portfolios together; each takes up about a kilobyte. */
const mostEntries = 50_000

const documentsOf = rememberedOf(
  () => new LRUCache<string, PortfolioDocument>({ maxSize: mostEntries, sizeCalculation: entriesOf }),
)

/**
 * A person's portfolio as it stands. Its revision is asked of the database in the scope of whoever asks, so that
 * nobody gets from memory what would not be shown, and is never given twice; what is known of it is not read again.
 */
export async function readPortfolio(tx: Tx, personId: string): Promise<PortfolioDocument> {
  const documents = documentsOf(tx)
  const keyAt = (revision: number) => `${personId} ${revision}`
  const known = documents.get(keyAt(await findRevision(tx, personId)))
  if (known) return known
  const loaded = await loadPortfolioDocument(tx, personId)
  // Nobody has the revision 0: whoever logged nothing, and whoever is not shown.
  if (loaded.revision > 0) documents.set(keyAt(loaded.revision), loaded)
  return loaded
}

function entriesOf({ portfolio: { format: _, person: __, ...lists } }: PortfolioDocument): number {
  return Object.values(lists).reduce((sum, list) => sum + (list?.length ?? 0), 1)
}
