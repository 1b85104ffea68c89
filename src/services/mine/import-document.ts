import type { Owner } from '../../domain/portfolio/saving.ts'
import { type ImportPreview, planImport } from '../../domain/portfolio-import/plan-import.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import { changeEntries } from '../../store/portfolio/change-entries.ts'
import { insertEntries } from '../../store/portfolio/insert-entries.ts'
import { listChanges } from '../../store/portfolio/list-changes.ts'
import { listAllEntries } from '../../store/portfolio/list-section.ts'
import { findRevision } from '../../store/portfolio/load-portfolio-document.ts'
import { lockPortfolio } from '../../store/portfolio/lock-portfolio.ts'
import { listStandings } from '../../store/providers/list-standings.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { linkAsRegistered } from '../providers/link-as-registered.ts'

export interface PreviewedImport extends ImportPreview {
  /** The state of the portfolio that this was compared with. */
  readonly revision: number
}

/** What a document would add, change and leave alone; nothing is saved. */
export function previewImport(
  db: Db,
  personId: string,
  document: Portfolio,
  newId: () => string,
): Promise<PreviewedImport> {
  return withScope(db, { personId }, async (tx) => ({
    ...(await plan(tx, personId, document, newId)),
    revision: await findRevision(tx, personId),
  }))
}

interface ImportToSave extends Owner {
  /** Made with the page, so that a double click saves once; undoes everything. */
  readonly batch: string
  readonly document: Portfolio
  /** The revision that the preview was made from. */
  readonly revision: number
  /** Whether entries that differ take the words of the document; else they stay as they are. */
  readonly takeChanges: boolean
  readonly newId: () => string
}

type SavedImport =
  | { readonly kind: 'saved'; readonly entries: number; readonly batch: string }
  /** The portfolio is no longer the one that was shown. */
  | { readonly kind: 'moved-on' }

/** Saves what the preview showed, as one batch, or nothing. */
export async function saveImport(db: Db, request: ImportToSave): Promise<SavedImport> {
  const { personId, now, batch, document, newId } = request
  return withScope(db, { personId }, async (tx) => {
    const revision = await findRevision(tx, personId)
    await lockPortfolio(tx, personId)
    const before = await listChanges(tx, { personId, batch })
    if (before.length > 0) return { kind: 'saved', entries: before.length, batch }
    if (revision !== request.revision || (await hasMovedOn(tx, personId, revision)))
      return { kind: 'moved-on' }

    const planned = await plan(tx, personId, document, newId)
    const author = { personId, at: now, batch }
    const added = await insertEntries(tx, author, planned.added, 'imported')
    for (const { id, entry } of planned.added)
      if (entry.section === 'providers')
        await linkAsRegistered(tx, { personId, now }, { id, body: entry.body })
    const steps = planned.changed.map(({ present: { id, version, basis }, entry }) => ({
      ...{ id, version, basis, entry },
      kind: 'edited' as const,
    }))
    const changed = request.takeChanges ? await changeEntries(tx, author, steps) : []
    return { kind: 'saved', entries: added.length + changed.length, batch }
  })
}

async function plan(tx: Tx, personId: string, document: Portfolio, newId: () => string) {
  const present = await listAllEntries(tx, personId)
  return planImport(present, document, newId, await listStandings(tx, personId))
}

/** A portfolio that is made by locking it has entries of nobody else in it yet. */
async function hasMovedOn(tx: Tx, personId: string, revision: number): Promise<boolean> {
  return revision !== 0 && (await findRevision(tx, personId)) !== revision
}
