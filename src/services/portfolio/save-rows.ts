import type { RowsToSave, SavingRows } from '../../domain/portfolio/saving.ts'
import { insertEntries } from '../../store/portfolio/insert-entries.ts'
import { listChanges } from '../../store/portfolio/list-changes.ts'
import { lockPortfolio } from '../../store/portfolio/lock-portfolio.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { refuseUnknownProvider } from './refuse-unknown-provider.ts'

/** More rows than this are pasted in two goes. */
const mostRows = 500

/** Saves all rows that were shown before, or none. The same batch sent twice is saved once. */
export async function saveRows(db: Db, { personId, now, batch, rows }: RowsToSave): Promise<SavingRows> {
  if (rows.length === 0) return { refused: 'nothing' }
  if (rows.length > mostRows) return { refused: 'too-many', most: mostRows }
  return withScope(db, { personId }, async (tx) => {
    await lockPortfolio(tx, personId)
    // A provider whom the rows name for the first time comes in the same batch, ahead of them.
    const before = (await listChanges(tx, { personId, batch })).filter(
      ({ after }) => after?.section !== 'providers',
    )
    if (before.length > 0) return { saved: before.length, batch, isNew: false }
    const refused = await refuseUnknownProvider(
      tx,
      personId,
      rows.map(({ entry }) => entry),
    )
    if (refused) return refused
    const saved = await insertEntries(tx, { personId, at: now, batch }, rows)
    return { saved: saved.length, batch, isNew: true }
  })
}
