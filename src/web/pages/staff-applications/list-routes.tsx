import { randomUUID } from 'node:crypto'
import { type Fields, listOf, textOf } from '../../../domain/fields.ts'
import { readApplicationsFind } from '../../../domain/workbench/applications-find.ts'
import { type BulkAction, findBulkFault, isBulkAction, readChosen } from '../../../domain/workbench/bulk.ts'
import {
  type BulkWish,
  doForMany,
  letterToOne,
  previewMany,
  seeRun,
} from '../../../services/workbench/do-for-many.ts'
import { findApplications } from '../../../services/workbench/find-applications.ts'
import { forgetSearch, saveSearch } from '../../../services/workbench/save-search.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { sitterOf } from '../workbench/sitting-routes.tsx'
import { BulkPage, BulkRunPage } from './bulk-pages.tsx'
import { ListPage } from './list-page.tsx'
import { queryIn, queryOf, readApplicationPlace } from './list-query.ts'
import { atApplication, type StaffParts, staffMeans } from './parts.ts'

const staff = { staff: 'see-applications' } as const

/** The list of applications, the searches that are saved of it, and what is done to many at once. */
export function addListRoutes(areas: Areas, parts: StaffParts): void {
  const { db } = parts.site
  areas.get(paths.staffApplications, staff, (c) => answerList(c, parts, c.req.query(), emptyForm))

  areas.post(paths.savedSearches, staff, async (c, { fields }) => {
    const find = readApplicationsFind(valuesOf(fields))
    await saveSearch(db, sitterOf(c), { id: idIn(fields, 'id'), name: textOf(fields, 'name'), find })
    return c.redirect(paths.staffApplications.href(associationOf(c).shortId, queryOf(find)), 303)
  })

  areas.post(paths.deleteSavedSearch, staff, async (c, { fields }) => {
    await forgetSearch(db, sitterOf(c), textOf(fields, 'id'))
    return c.redirect(paths.staffApplications.href(associationOf(c).shortId), 303)
  })

  areas.post(paths.bulk, staff, (c, { fields }) => answerBulk(c, parts, fields))

  areas.get(paths.bulkRun, staff, async (c) => {
    const run = await seeRun(staffMeans(parts), atApplication(c), c.req.param('run') ?? '')
    const frame = frameOf(c, parts.frame)
    return answerPage(c, <BulkRunPage frame={frame} association={associationOf(c).shortId} run={run} />)
  })
}

async function answerList(
  c: SiteContext,
  parts: StaffParts,
  query: Readonly<Record<string, string>>,
  form: FormView,
) {
  const association = associationOf(c)
  const sitter = sitterOf(c)
  const find = readApplicationsFind(query)
  const after = readApplicationPlace(query.after)
  const found = await findApplications(parts.site.db, { ...sitter, find, after })
  const props = { frame: frameOf(c, parts.frame), association, found, find, form }
  const page = <ListPage {...props} after={after && query.after} now={sitter.now} searchId={randomUUID()} />
  return answerPage(c, page, form.problems.length > 0 ? 422 : 200)
}

async function answerBulk(c: SiteContext, parts: StaffParts, fields: Fields) {
  const { text } = parts.frame.language
  const action = textOf(fields, 'action')
  const chosen = readChosen(listOf(fields, 'item'))
  if (!isBulkAction(action) || chosen.length === 0) {
    const { nobody, noAction } = text.staffApplications.bulk
    const problem =
      chosen.length === 0 ? { field: 'item', message: nobody } : { field: 'action', message: noAction }
    return answerList(c, parts, queryIn(fields), { values: fields, problems: [problem] })
  }
  const wish = { action, chosen, words: textOf(fields, 'words').replaceAll('\r\n', '\n') }
  const stage = textOf(fields, 'stage')
  const fault = stage === 'preview' || stage === 'do' ? findBulkFault(action, wish.words) : undefined
  if (fault) {
    const problems = [{ field: 'words', message: text.staffApplications.bulk.faults[fault] }]
    return answerBulkPage(c, parts, wish, { values: fields, problems }, false)
  }
  if (stage !== 'do')
    return answerBulkPage(c, parts, wish, { values: fields, problems: [] }, stage === 'preview')
  const runId = idIn(fields, 'run')
  await doForMany(staffMeans(parts), atApplication(c), runId, wish)
  return c.redirect(paths.bulkRun.href(associationOf(c).shortId, runId), 303)
}

async function answerBulkPage(
  c: SiteContext,
  parts: StaffParts,
  wish: BulkWish & { readonly action: BulkAction },
  form: FormView,
  isFilledIn: boolean,
) {
  const [means, at] = [staffMeans(parts), atApplication(c)]
  const judged = await previewMany(means, at, wish)
  const first = judged.find(({ verdict }) => verdict === 'will')
  const letter = isFilledIn && first ? await letterToOne(means, at, wish, first) : undefined
  const { shortId: association } = associationOf(c)
  const props = { frame: frameOf(c, parts.frame), association, action: wish.action, judged, form, letter }
  const page = <BulkPage {...props} runId={idIn(form.values, 'run')} />
  return answerPage(c, page, form.problems.length > 0 ? 422 : 200)
}

/** The first value of each field, as an address would say it. */
function valuesOf(fields: Fields): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, textOf(fields, name)]))
}
