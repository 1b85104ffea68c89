import { NotFound } from '../../domain/errors.ts'
import type { PortfolioEntry } from '../../domain/portfolio/entry.ts'
import { isSameEntry } from '../../domain/portfolio/is-same-entry.ts'
import { mergeStanding } from '../../domain/portfolio/merge-standing.ts'
import type { Step } from '../../domain/portfolio/plan-undo.ts'
import type { Merge } from '../../domain/portfolio/saving.ts'
import { changeAllEntries } from '../../store/portfolio/change-all-entries.ts'
import { findEntry } from '../../store/portfolio/find-entry.ts'
import { listChanges } from '../../store/portfolio/list-changes.ts'
import { lockPortfolio } from '../../store/portfolio/lock-portfolio.ts'
import { listSessionsOf } from '../../store/portfolio/sessions-of-provider.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

export type Merging =
  | { readonly moved: number; readonly batch: string; readonly isNew: boolean }
  | { readonly refused: 'same-provider' }

/** Makes one provider of two that are the same person: the sessions of `from` become those of `into`. */
export async function mergeProviders(db: Db, { personId, now, from, into, batch }: Merge): Promise<Merging> {
  if (from === into) return { refused: 'same-provider' }
  return withScope(db, { personId }, async (tx) => {
    await lockPortfolio(tx, personId)
    const before = await listChanges(tx, { personId, batch })
    if (before.length > 0) return { moved: movedBy(before), batch, isNew: false }
    const [loser, winner] = [await getProvider(tx, personId, from), await getProvider(tx, personId, into)]
    const sessions = await listSessionsOf(tx, personId, from)
    const author = { personId, at: now, batch }
    await changeAllEntries(tx, author, stepsOf(loser, winner, sessions))
    return { moved: sessions.length, batch, isNew: true }
  })
}

function movedBy(changes: readonly { readonly after: { readonly section: string } | null }[]): number {
  return changes.filter(({ after }) => after?.section === 'rsc').length
}

async function getProvider(tx: Tx, personId: string, id: string): Promise<PortfolioEntry<'providers'>> {
  const entry = await findEntry(tx, personId, id)
  if (entry?.section !== 'providers' || entry.removedAt) throw new NotFound()
  return entry
}

function stepsOf(
  loser: PortfolioEntry<'providers'>,
  winner: PortfolioEntry<'providers'>,
  sessions: readonly PortfolioEntry<'rsc'>[],
): Step[] {
  const merged = { section: 'providers', body: mergeStanding(winner.body, loser.body) } as const
  const moved = sessions.map(({ id, version, body }): Step => {
    const entry = { section: 'rsc', body: { ...body, provider: winner.id } } as const
    return { id, version, kind: 'edited', entry }
  })
  const learned: Step[] = isSameEntry(winner, merged)
    ? []
    : [{ id: winner.id, version: winner.version, kind: 'edited', entry: merged }]
  return [...moved, ...learned, { id: loser.id, version: loser.version, kind: 'removed', entry: loser }]
}
