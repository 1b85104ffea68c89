import { Conflict } from '../../domain/errors.ts'
import type { PortfolioEntry } from '../../domain/portfolio/entry.ts'
import type { Tx } from '../tables.ts'
import { changeEntries, type StoredStep } from './change-entries.ts'
import type { Author } from './insert-entries.ts'

/** Takes all steps, or throws so that the transaction takes none. */
export async function changeAllEntries(
  tx: Tx,
  author: Author,
  steps: readonly StoredStep[],
): Promise<PortfolioEntry[]> {
  const changed = await changeEntries(tx, author, steps)
  if (changed.length !== steps.length) throw new Conflict('An entry was changed meanwhile.')
  return changed
}
