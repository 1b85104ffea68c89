import { NotFound } from '../../domain/errors.ts'
import type { Removal, Removing } from '../../domain/portfolio/saving.ts'
import { changeEntries } from '../../store/portfolio/change-entries.ts'
import { findEntry } from '../../store/portfolio/find-entry.ts'
import { listChanges } from '../../store/portfolio/list-changes.ts'
import { lockPortfolio } from '../../store/portfolio/lock-portfolio.ts'
import { listSessionsOf } from '../../store/portfolio/sessions-of-provider.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

/** Takes an entry out of the portfolio; undoing the batch brings it back. A provider stays while sessions name it. */
export async function removeEntry(db: Db, { personId, now, id, version }: Removal): Promise<Removing> {
  return withScope(db, { personId }, async (tx) => {
    const { batch } = await lockPortfolio(tx, personId)
    const entry = await findEntry(tx, personId, id)
    if (!entry) throw new NotFound()
    if (entry.removedAt) {
      const [latest] = await listChanges(tx, { personId, entryId: id, limit: 1 })
      return { removed: entry, batch: latest?.batch ?? id }
    }
    const sessions = entry.section === 'providers' ? await listSessionsOf(tx, personId, id) : []
    if (sessions.length > 0) return { refused: 'provider-in-use', sessions }
    const step = { id, version, kind: 'removed', entry } as const
    const [removed] = await changeEntries(tx, { personId, at: now, batch }, [step])
    return removed ? { removed, batch } : { conflict: entry }
  })
}
