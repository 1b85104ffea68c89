import { entriesOfDocument } from '../../domain/portfolio/entries-of-document.ts'
import type { Owner } from '../../domain/portfolio/saving.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import { insertEntries } from '../../store/portfolio/insert-entries.ts'
import { listChanges } from '../../store/portfolio/list-changes.ts'
import { listAllEntries } from '../../store/portfolio/list-section.ts'
import { lockPortfolio } from '../../store/portfolio/lock-portfolio.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

export interface DocumentToImport extends Owner {
  readonly batch: string
  readonly document: Portfolio
  readonly newId: () => string
}

/** `known` entries were there already and stay single. */
export interface Imported {
  readonly imported: number
  readonly known: number
  readonly batch: string
}

/** Takes a whole document into a portfolio, in one batch; taken in twice, nothing is there twice. */
export async function importPortfolio(
  db: Db,
  { personId, now, batch, document, newId }: DocumentToImport,
): Promise<Imported> {
  return withScope(db, { personId }, async (tx) => {
    await lockPortfolio(tx, personId)
    const before = await listChanges(tx, { personId, batch })
    if (before.length > 0) return { imported: before.length, known: 0, batch }
    const plan = entriesOfDocument(document, await listAllEntries(tx, personId), newId)
    const saved = await insertEntries(tx, { personId, at: now, batch }, plan.entries, 'imported')
    return { imported: saved.length, known: plan.known, batch }
  })
}
