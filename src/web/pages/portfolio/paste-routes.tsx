import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { NotFound } from '../../../domain/errors.ts'
import { type Fields, listOf, textOf } from '../../../domain/fields.ts'
import { isLoggedSection, type LoggedSection } from '../../../domain/portfolio/entry.ts'
import { type PastedRow, readPastedRows } from '../../../domain/portfolio/pasted/read-pasted-rows.ts'
import type { RowsToSave } from '../../../domain/portfolio/saving.ts'
import { addEntry } from '../../../services/portfolio/add-entry.ts'
import { saveRows } from '../../../services/portfolio/save-rows.ts'
import { readTable } from '../../../services/portfolio/table/read-table.ts'
import type { Table, TableReading } from '../../../services/portfolio/table/table.ts'
import { dropDraft, findDraft } from '../../../store/portfolio/form-drafts.ts'
import { listAllEntries } from '../../../store/portfolio/list-section.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { paths } from '../../paths.ts'
import type { PostedForm } from '../../read-form.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { askAboutNewProviders } from './ask-about-new-providers.ts'
import { EffectCard } from './effect/effect-card.tsx'
import { effectBeforeSaving, findEffect, seenField } from './effect/find-effect.ts'
import { loadOwn, type Own } from './load-own.ts'
import type { PortfolioParts } from './parts.ts'
import { PastePage, PastePreviewPage, saveRowsStep } from './paste-page.tsx'
import { noteQuery } from './saved-note.tsx'
import { tellRows } from './tell-row.ts'

/** Bringing in a list: the rows, what each comes to, and then all that are ticked at once. */
export function addPasteRoutes(areas: Areas, parts: PortfolioParts): void {
  areas.get(paths.paste, 'signed-in', async (c) => {
    const section = loggedSectionIn(c)
    const own = await loadOwn(c, parts, (tx, personId) => findDraft(tx, personId, paths.paste.href(section)))
    return answerForm(c, own, section, own.extra?.fields ?? {})
  })

  areas.post(paths.paste, 'signed-in', async (c, form) => {
    const section = loggedSectionIn(c)
    const { fields } = form
    const step = textOf(fields, 'step')
    const given = await readGiven(form)
    const show = async (problem?: FieldProblem, values = fields) =>
      answerForm(c, await loadOwn(c, parts, async () => undefined), section, values, problem)
    if (given === undefined) {
      const { many } = parts.frame.language.text
      return show({ field: 'table', message: many.paste.nothing })
    }
    if ('fault' in given) return show(faultOf(given, parts, form))
    if (step === 'back') return show(undefined, { ...fields, table: [asText(given.table)] })
    if (step === 'add-providers') await addProviders(c, parts, section, given.table, fields)
    return answerTable(c, parts, { section, fields, table: given.table, isSaving: step === 'save' })
  })
}

/** The rows of an earlier answer, of a file, or of the clipboard; undefined where there are none. */
async function readGiven({ fields, files }: PostedForm): Promise<TableReading | undefined> {
  const carried = textOf(fields, 'cells')
  if (carried !== '') {
    const cells = CellsSchema.safeParse(parse(carried))
    return cells.success ? { table: cells.data } : { fault: 'not-a-table' }
  }
  const file = files.find(({ field, bytes }) => field === 'file' && bytes.byteLength > 0)
  if (file) return readTable(file.bytes)
  const typed = fields.table?.[0] ?? ''
  return typed.trim() === '' ? undefined : readTable(typed)
}

const CellsSchema = z.array(z.array(z.string().max(2_000)).max(60)).max(2_000)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The rows as they would be pasted again. */
function asText(table: Table): string {
  return table.map((cells) => cells.map((cell) => cell.replaceAll(/\s+/g, ' ')).join('\t')).join('\n')
}

function faultOf(
  given: Exclude<TableReading, { table: unknown }>,
  { frame }: PortfolioParts,
  { files }: PostedForm,
): FieldProblem {
  const { text, format } = frame.language
  const most = 'most' in given ? format.figure(given.most) : ''
  const field = files.some(({ bytes }) => bytes.byteLength > 0) ? 'file' : 'table'
  return { field, message: text.many.paste.unread[given.fault](most) }
}

interface TableStep {
  readonly section: LoggedSection
  readonly fields: Fields
  readonly table: Table
  readonly isSaving: boolean
}

async function answerTable(c: SiteContext, parts: PortfolioParts, step: TableStep): Promise<Response> {
  const { section, fields, table, isSaving } = step
  const { today } = c.get('visit')
  const own = await loadOwn(c, parts, (tx, personId) => listAllEntries(tx, personId))
  const { known, frame, names } = own
  const read = readPastedRows({ section, table, existing: own.extra, today, defaults: defaultsIn(fields) })
  const ticked = new Set(
    isSaving ? listOf(fields, 'line') : read.rows.filter(isSound).map(({ line }) => String(line)),
  )
  const rows = read.rows.flatMap(({ line, entry, basis }) =>
    entry && ticked.has(String(line)) ? [{ entry, basis }] : [],
  )
  const changes = rows.map(({ entry }, place) => ({ id: `pasted-${place}`, entry }))
  const effect = isSaving
    ? await effectBeforeSaving(parts, own, { changes, fields })
    : await findEffect(parts, own, changes)
  if (!effect) {
    const saved = await saveTable(c, parts, { personId: own.personId, section, fields, rows })
    if (saved) return saved
  }
  const problem = effect ? undefined : frame.language.text.many.paste.none
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
  await withScope(site.db, { personId }, (tx) => dropDraft(tx, personId, paths.paste.href(section)))
  const note = noteQuery({ kind: 'saved', count: result.saved, batch: result.batch })
  return c.redirect(paths.section.href(section) + note, 303)
}

function isSound({ entry, repeats }: PastedRow): boolean {
  return entry !== null && repeats === null
}

/** Adds the providers whom the rows name and nobody knows yet; their standing is asked later, once for all. */
async function addProviders(
  c: SiteContext,
  parts: PortfolioParts,
  section: LoggedSection,
  table: Table,
  fields: Fields,
): Promise<void> {
  const { now, today } = c.get('visit')
  const personId = personOf(c).id
  const own = await loadOwn(c, parts, (tx) => listAllEntries(tx, personId))
  const read = readPastedRows({ section, table, existing: own.extra, today, defaults: defaultsIn(fields) })
  for (const name of read.unknownProviders) {
    const entry = { section: 'providers', body: { name } } as const
    await addEntry(parts.site.db, { personId, now, id: randomUUID(), entry })
  }
  await askAboutNewProviders(c, parts.site)
}

/** What stands for rows that do not say it: everything but what belongs to the form itself. */
function defaultsIn(fields: Fields): Fields {
  const own = ['table', 'cells', 'line', 'batch', 'step', 'formToken', 'newProvider', seenField]
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !own.includes(name)))
}

function answerForm(
  c: SiteContext,
  { frame, names }: Own<unknown>,
  section: LoggedSection,
  values: Fields,
  problem?: FieldProblem,
): Promise<Response> {
  const view = { values, problems: problem ? [problem] : [] }
  return answerPage(c, <PastePage {...{ frame, section, names, view }} />, problem ? 422 : 200)
}

function loggedSectionIn(c: SiteContext): LoggedSection {
  const section = c.req.param('section') ?? ''
  if (!isLoggedSection(section)) throw new NotFound()
  return section
}
