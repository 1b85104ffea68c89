import { Conflict } from '../../domain/errors.ts'
import { isSameEntry } from '../../domain/portfolio/is-same-entry.ts'
import type { Adding, Addition } from '../../domain/portfolio/saving.ts'
import { findEntry } from '../../store/portfolio/find-entry.ts'
import { insertEntries } from '../../store/portfolio/insert-entries.ts'
import { lockPortfolio } from '../../store/portfolio/lock-portfolio.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { refuseUnknownProvider } from './refuse-unknown-provider.ts'

/**
 * Adds an entry under the id that its form carried. Sent twice it is saved once; sent again with other
 * values (after going back in the browser) it is a conflict with what was saved. The id is the batch too,
 * where the entry does not come along with others.
 */
export async function addEntry(
  db: Db,
  { personId, now, id, entry, basis, batch = id }: Addition,
): Promise<Adding> {
  return withScope(db, { personId }, async (tx) => {
    await lockPortfolio(tx, personId)
    const existing = await findEntry(tx, personId, id)
    if (existing) {
      return isSameEntry(existing, entry) ? { saved: existing, batch, isNew: false } : { conflict: existing }
    }
    const refused = await refuseUnknownProvider(tx, personId, [entry])
    if (refused) return refused
    const author = { personId, at: now, batch }
    const [saved] = await insertEntries(tx, author, [{ id, entry, basis: basis ?? null }])
    if (!saved) throw new Conflict('The id of the form is in use elsewhere.')
    return { saved, batch, isNew: true }
  })
}
