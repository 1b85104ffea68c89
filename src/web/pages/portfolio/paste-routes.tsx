import { randomUUID } from 'node:crypto'
import { NotFound } from '../../../domain/errors.ts'
import { type Fields, textOf } from '../../../domain/fields.ts'
import { isLoggedSection, type LoggedSection } from '../../../domain/portfolio/entry.ts'
import { readPastedRows } from '../../../domain/portfolio/pasted/read-pasted-rows.ts'
import { addEntry } from '../../../services/portfolio/add-entry.ts'
import type { Table, TableReading } from '../../../services/portfolio/table/table.ts'
import { findDraft } from '../../../store/portfolio/form-drafts.ts'
import { listAllEntries } from '../../../store/portfolio/list-section.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import type { PostedForm } from '../../read-form.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { defaultsIn, goTo, saveOrShow, showTable } from './answer-table.tsx'
import { askAboutNewProviders } from './ask-about-new-providers.ts'
import { loadOwn, type Own } from './load-own.ts'
import type { PortfolioParts } from './parts.ts'
import { PastePage } from './paste-page.tsx'
import { asText, readCarried, readGiven, withTable } from './read-paste.ts'

/** Bringing in a list: the rows, what each comes to, and then all that are ticked at once. */
export function addPasteRoutes(areas: Areas, parts: PortfolioParts): void {
  areas.get(paths.paste, 'signed-in', async (c) => {
    const section = loggedSectionIn(c)
    const own = await loadOwn(c, parts, (tx, personId) => findDraft(tx, personId, paths.paste.href(section)))
    return answerForm(c, own, section, withTable(own.extra?.fields ?? {}))
  })

  areas.get(paths.pastedRows, 'signed-in', async (c) => {
    const section = loggedSectionIn(c)
    const personId = personOf(c).id
    const draft = await withScope(parts.site.db, { personId }, (tx) =>
      findDraft(tx, personId, paths.pastedRows.href(section)),
    )
    const given = readCarried(draft?.fields ?? {})
    if (!draft || !given || 'fault' in given) return c.redirect(paths.paste.href(section), 303)
    return showTable(c, parts, { section, fields: draft.fields, table: given.table })
  })

  areas.post(paths.paste, 'signed-in', async (c, form) => {
    const section = loggedSectionIn(c)
    const { fields } = form
    const step = textOf(fields, 'step')
    const given = await readGiven(form, section)
    const refuse = async (problem: FieldProblem) =>
      answerForm(c, await loadOwn(c, parts, async () => undefined), section, withTable(fields), problem)
    if (given === undefined) {
      const { many } = parts.frame.language.text
      return refuse({ field: 'table', message: many.paste.nothing })
    }
    if ('fault' in given) return refuse(faultOf(given, parts, form))
    const { table } = given
    if (step === 'save') return saveOrShow(c, parts, { section, fields, table })
    const rest = { ...fields, table: [], cells: [], line: [], step: [] }
    if (step === 'back') return goTo(c, parts, paths.paste.href(section), { ...rest, table: [asText(table)] })
    if (step === 'add-providers') await addProviders(c, parts, section, table, fields)
    return goTo(c, parts, paths.pastedRows.href(section), { ...rest, cells: [JSON.stringify(table)] })
  })
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
