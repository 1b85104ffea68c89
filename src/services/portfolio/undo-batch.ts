import { NotFound } from '../../domain/errors.ts'
import type { Change } from '../../domain/portfolio/change.ts'
import type { PortfolioEntry } from '../../domain/portfolio/entry.ts'
import { planUndo } from '../../domain/portfolio/plan-undo.ts'
import type { Undo, Undoing } from '../../domain/portfolio/saving.ts'
import { changeAllEntries } from '../../store/portfolio/change-all-entries.ts'
import { listEntriesById } from '../../store/portfolio/find-entry.ts'
import { listChanges } from '../../store/portfolio/list-changes.ts'
import { listSection } from '../../store/portfolio/list-section.ts'
import { lockPortfolio } from '../../store/portfolio/lock-portfolio.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

/** Takes back everything that was changed together, or nothing. The undoing is a batch too, and can be undone. */
export async function undoBatch(db: Db, { personId, now, batch, as }: Undo): Promise<Undoing> {
  return withScope(db, { personId }, async (tx) => {
    await lockPortfolio(tx, personId)
    const done = await listChanges(tx, { personId, batch: as })
    if (done.length > 0) return { undone: done.length, sections: sectionsOf(done), batch: as }
    const changes = await listChanges(tx, { personId, batch })
    if (changes.length === 0) throw new NotFound()
    const plan = planUndo(changes, await listConcerned(tx, personId, changes))
    if ('refused' in plan) return plan
    if ('isUndone' in plan) return asUndone(tx, personId, changes)
    await changeAllEntries(tx, { personId, at: now, batch: as }, plan.steps)
    return { undone: plan.steps.length, sections: sectionsOf(changes), batch: as }
  })
}

/** Whoever comes back to the button and presses it again is told the same once more. */
async function asUndone(tx: Tx, personId: string, changes: readonly Change[]): Promise<Undoing> {
  const entryId = changes[0]?.entryId
  const [latest] = await listChanges(tx, { personId, ...(entryId && { entryId }), limit: 1 })
  if (!latest) throw new NotFound()
  return { undone: changes.length, sections: sectionsOf(changes), batch: latest.batch }
}

/** What the batch is about comes first; a provider may have come along. */
function sectionsOf(changes: readonly Change[]) {
  const sections = [...new Set(changes.flatMap(({ before, after }) => (after ?? before)?.section ?? []))]
  return sections.toSorted((one, other) => Number(one === 'providers') - Number(other === 'providers'))
}

/** The entries that were changed, and all sessions and providers, which depend on each other. */
async function listConcerned(
  tx: Tx,
  personId: string,
  changes: readonly Change[],
): Promise<PortfolioEntry[]> {
  const ids = [...new Set(changes.map(({ entryId }) => entryId))]
  const all = [
    ...(await listEntriesById(tx, personId, ids)),
    ...(await listSection(tx, personId, 'rsc')),
    ...(await listSection(tx, personId, 'providers')),
  ]
  return [...new Map(all.map((entry) => [entry.id, entry])).values()]
}
