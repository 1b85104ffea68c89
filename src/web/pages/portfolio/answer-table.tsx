import { type Fields, listOf, textOf } from '../../../domain/fields.ts'
import type { LoggedSection } from '../../../domain/portfolio/entry.ts'
import { type PastedRow, readPastedRows } from '../../../domain/portfolio/pasted/read-pasted-rows.ts'
import type { RowsToSave } from '../../../domain/portfolio/saving.ts'
import { saveRows } from '../../../services/portfolio/save-rows.ts'
import type { Table } from '../../../services/portfolio/table/table.ts'
import { dropDraft } from '../../../store/portfolio/form-drafts.ts'
import { listAllEntries } from '../../../store/portfolio/list-section.ts'
import { withScope } from '../../../store/with-scope.ts'
import { idIn } from '../../forms/id-in.ts'
import { keepTyping } from '../../keep-typing.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { noteKept } from '../../unsent-typing.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { EffectCard } from './effect/effect-card.tsx'
import { effectBeforeSaving, findEffect, type ShownEffect, seenField } from './effect/find-effect.ts'
import { loadOwn } from './load-own.ts'
import type { PortfolioParts } from './parts.ts'
import { PastePreviewPage, saveRowsStep } from './paste-page.tsx'
import { noteQuery } from './saved-note.tsx'
import { tellRows } from './tell-row.ts'

export interface TableStep {
  readonly section: LoggedSection
  readonly fields: Fields
  readonly table: Table
}

/** A table as it stands beside the portfolio, and which of its rows are ticked. */
async function readStep(c: SiteContext, parts: PortfolioParts, step: TableStep) {
  const { section, fields, table } = step
  const { today } = c.get('visit')
  const own = await loadOwn(c, parts, (tx, personId) => listAllEntries(tx, personId))
  const read = readPastedRows({ section, table, existing: own.extra, today, defaults: defaultsIn(fields) })
  const ticked = new Set(
    isTicking(fields) ? listOf(fields, 'line') : read.rows.filter(isSound).map(({ line }) => String(line)),
  )
  const rows = read.rows.flatMap(({ line, entry, basis }) =>
    entry && ticked.has(String(line)) ? [{ entry, basis }] : [],
  )
  const changes = rows.map(({ entry }, place) => ({ id: `pasted-${place}`, entry }))
  return { ...step, own, read, ticked, rows, changes }
}

/** Whether the ticks are the person's own, and not those that a first look sets. */
function isTicking(fields: Fields): boolean {
  return textOf(fields, 'step') === saveRowsStep.value
}

type ReadStep = Awaited<ReturnType<typeof readStep>>

/** Saves the ticked rows; shows them once more where that would change something that was not seen. */
export async function saveOrShow(c: SiteContext, parts: PortfolioParts, asked: TableStep): Promise<Response> {
  const step = await readStep(c, parts, asked)
  const { own, section, fields, changes, rows, table } = step
  if (await effectBeforeSaving(parts, own, { changes, fields })) {
    return goTo(c, parts, paths.pastedRows.href(section), { ...fields, cells: [JSON.stringify(table)] })
  }
  const saved = await saveTable(c, parts, { personId: own.personId, section, fields, rows })
  return saved ?? answerTable(c, step, { problem: own.frame.language.text.many.paste.none })
}

/** Every row and what it comes to, with what saving would change. */
export async function showTable(c: SiteContext, parts: PortfolioParts, asked: TableStep): Promise<Response> {
  const step = await readStep(c, parts, asked)
  const { own, changes, fields } = step
  const asking = isTicking(fields) ? await effectBeforeSaving(parts, own, { changes, fields }) : undefined
  return answerTable(c, step, { effect: asking ?? (await findEffect(parts, own, changes)) })
}

function answerTable(
  c: SiteContext,
  { own, section, fields, table, read, ticked, rows }: ReadStep,
  { effect, problem }: { readonly effect?: ShownEffect; readonly problem?: string },
): Promise<Response> {
  const { known, frame, names } = own
  const preview = tellRows(read, { section, names, language: frame.language, ticked })
  const batch = idIn(fields, 'batch')
  return answerPage(
    c,
    <PastePreviewPage {...{ frame, section, fields, preview, batch, problem }} table={JSON.stringify(table)}>
      {effect && rows.length > 0 ? (
        <EffectCard
          {...{ names }}
          shown={effect}
          evaluated={known.evaluated}
          language={frame.language}
          saveAs={saveRowsStep}
        />
      ) : null}
    </PastePreviewPage>,
    problem ? 422 : 200,
  )
}

interface RowsOfTable extends Pick<RowsToSave, 'personId' | 'rows'>, Pick<TableStep, 'section' | 'fields'> {}

/** The way on where the rows were saved; nothing where they were refused, as when a provider is gone. */
async function saveTable(
  c: SiteContext,
  { site }: PortfolioParts,
  { personId, section, fields, rows }: RowsOfTable,
): Promise<Response | undefined> {
  const batch = idIn(fields, 'batch')
  const result = await saveRows(site.db, { personId, now: c.get('visit').now, batch, rows })
  if ('refused' in result) return undefined
  await withScope(site.db, { personId }, async (tx) => {
    await dropDraft(tx, personId, paths.paste.href(section))
    await dropDraft(tx, personId, paths.pastedRows.href(section))
  })
  const note = noteQuery({ kind: 'saved', count: result.saved, batch: result.batch })
  return c.redirect(paths.section.href(section) + note, 303)
}

function isSound({ entry, repeats }: PastedRow): boolean {
  return entry !== null && repeats === null
}

/** Goes to a page that shows what is kept under its address, so that going back in the browser sends no form anew. */
export async function goTo(
  c: SiteContext,
  { site }: PortfolioParts,
  page: string,
  fields: Fields,
): Promise<Response> {
  await keepTyping(site.db, { personId: personOf(c).id, formKey: page, fields, at: c.get('visit').now })
  noteKept(c, page)
  return c.redirect(page, 303)
}

/** What stands for rows that do not say it: everything but what belongs to the form itself. */
export function defaultsIn(fields: Fields): Fields {
  const own = ['table', 'cells', 'line', 'batch', 'step', 'formToken', 'newProvider', seenField]
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !own.includes(name)))
}
