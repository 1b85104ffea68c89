import { NotFound } from '../../domain/errors.ts'
import { isSameEntry } from '../../domain/portfolio/is-same-entry.ts'
import type { Edit, Editing } from '../../domain/portfolio/saving.ts'
import { changeEntries } from '../../store/portfolio/change-entries.ts'
import { findEntry } from '../../store/portfolio/find-entry.ts'
import { listChanges } from '../../store/portfolio/list-changes.ts'
import { lockPortfolio } from '../../store/portfolio/lock-portfolio.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { refuseUnknownProvider } from './refuse-unknown-provider.ts'

/**
 * Saves over the version that the form was filled from. Where the entry has moved on since, nothing is
 * overwritten: the answer holds what stands there now, for the person to choose.
 */
export async function editEntry(db: Db, edit: Edit): Promise<Editing> {
  const { personId, now, id, version, entry, basis } = edit
  return withScope(db, { personId }, async (tx) => {
    const { batch } = await lockPortfolio(tx, personId)
    const refused = await refuseUnknownProvider(tx, personId, [entry])
    if (refused) return refused
    const step = { id, version, kind: 'edited', entry, basis: basis ?? null } as const
    const [saved] = await changeEntries(tx, { personId, at: now, batch }, [step])
    return saved ? { saved, batch, isNew: true } : compareWithCurrent(tx, edit)
  })
}

async function compareWithCurrent(tx: Tx, { personId, id, entry }: Edit): Promise<Editing> {
  const current = await findEntry(tx, personId, id)
  if (current?.section !== entry.section) throw new NotFound()
  if (current.removedAt || !isSameEntry(current, entry)) return { conflict: current }
  const [latest] = await listChanges(tx, { personId, entryId: id, limit: 1 })
  return { saved: current, batch: latest?.batch ?? id, isNew: false }
}
