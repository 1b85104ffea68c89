import { randomUUID } from 'node:crypto'
import { NotFound } from '../../../domain/errors.ts'
import { itemKinds } from '../../../domain/exams/exam-item.ts'
import { numberOf, textOf } from '../../../domain/fields.ts'
import { exportItem, itemFormats } from '../../../services/exams/bank/export-items.ts'
import { withOffice } from '../../../services/exams/bank/keeper.ts'
import { retireItem } from '../../../services/exams/bank/retire-item.ts'
import { saveItem } from '../../../services/exams/bank/save-item.ts'
import { listFormsWith } from '../../../store/exams/forms.ts'
import { listVersions } from '../../../store/exams/item-versions.ts'
import { findItem, findRetirement } from '../../../store/exams/items.ts'
import { answerDownload } from '../../answer-download.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { EditPage, type EditPageProps } from './edit-page.tsx'
import { fieldsOf, readItemForm } from './item-form.ts'
import { ItemPage } from './item-page.tsx'
import { keeperOf, keepsItems } from './keeper-of.ts'
import { areaChoices, type BankParts } from './parts.ts'

const longestReason = 500

/** Writing, editing, retiring and taking away one item. */
export function addItemRoutes(areas: Areas, { site, frame, domains }: BankParts): void {
  const words = frame.language.text.examBank
  const choices = areaChoices(domains)
  const areaIds = new Set(choices.map(({ value }) => value))

  areas.get(paths.newExamItem, keepsItems, async (c) => {
    const kind = kindIn(c)
    await withOffice(site.db, staffScope(c), async () => undefined)
    const values = { language: [frame.language.text.lang], side: ['both'] }
    return answerEdit(c, { kind, id: randomUUID(), view: { values, problems: [] } })
  })

  areas.post(paths.newExamItem, keepsItems, async (c, { fields }) => {
    const kind = kindIn(c)
    const id = idIn(fields, 'id')
    const refuse = (problems: FormView['problems']) =>
      answerEdit(c, { kind, id, view: { values: fields, problems } })
    const read = readItemForm(fields, kind, areaIds, words)
    if ('problems' in read) return refuse(read.problems)
    const saved = await saveItem(site.db, keeperOf(c), { id, item: read.item, after: 0 })
    if (saved.kind === 'code-taken') return refuse([{ field: 'code', message: words.edit.codeTaken }])
    return c.redirect(paths.examItem.href(associationOf(c).shortId, id, 'saved'), 303)
  })

  areas.get(paths.examItem, keepsItems, (c) => answerItem(c, emptyForm))

  areas.get(paths.editExamItem, keepsItems, async (c) => {
    const { id, version, retiredAt, item } = await getItem(c)
    if (retiredAt) throw new NotFound()
    const view = { values: fieldsOf(item), problems: [] }
    return answerEdit(c, { kind: item.kind, id, view, edited: { version, code: item.code } })
  })

  areas.post(paths.editExamItem, keepsItems, async (c, { fields }) => {
    const { id, item } = await getItem(c)
    const after = numberOf(fields, 'after')
    const given = { ...fields, code: [item.code] }
    const refuse = (problems: FormView['problems']) => {
      const edited = { version: after, code: item.code }
      return answerEdit(c, { kind: item.kind, id, view: { values: given, problems }, edited })
    }
    const read = readItemForm(given, item.kind, areaIds, words)
    if ('problems' in read) return refuse(read.problems)
    if (after === 0) throw new NotFound()
    const saved = await saveItem(site.db, keeperOf(c), { id, item: read.item, after })
    if (saved.kind === 'saved' || saved.kind === 'same')
      return c.redirect(paths.examItem.href(associationOf(c).shortId, id, saved.kind), 303)
    return refuse([{ field: 'prompt', message: words.edit.movedOn }])
  })

  areas.post(paths.retireExamItem, keepsItems, async (c, { fields }) => {
    const itemId = readId(c.req.param('item'))
    const reason = textOf(fields, 'reason').slice(0, longestReason)
    if (reason === '')
      return answerItem(c, {
        values: fields,
        problems: [{ field: 'reason', message: words.item.noReason }],
      })
    await retireItem(site.db, keeperOf(c), { itemId, reason })
    return c.redirect(paths.examItem.href(associationOf(c).shortId, itemId, 'retired'), 303)
  })

  areas.get(paths.examItemFile, keepsItems, async (c) => {
    const format = itemFormats.find((each) => each === c.req.query('format'))
    const { item } = await getItem(c)
    if (!format) throw new NotFound()
    return answerDownload(c, exportItem(item, format))
  })

  async function getItem(c: SiteContext) {
    const id = readId(c.req.param('item'))
    const found = await withOffice(site.db, staffScope(c), (tx, office) => findItem(tx, office, id))
    if (!found) throw new NotFound()
    return found
  }

  function answerEdit(c: SiteContext, given: Pick<EditPageProps, 'kind' | 'id' | 'view' | 'edited'>) {
    const props = { association: associationOf(c), areas: choices, ...given }
    const status = given.view.problems.length > 0 ? 422 : 200
    return answerPage(c, <EditPage frame={frameOf(c, frame)} {...props} />, status)
  }

  async function answerItem(c: SiteContext, view: FormView) {
    const id = readId(c.req.param('item'))
    const [stored, versions, forms, retirement] = await withOffice(site.db, staffScope(c), (tx, office) =>
      Promise.all([
        findItem(tx, office, id),
        listVersions(tx, id),
        listFormsWith(tx, id),
        findRetirement(tx, id),
      ]),
    )
    if (!stored) throw new NotFound()
    const told = Object.entries(words.did).find(([did]) => did === c.req.query('did'))
    const props = { association: associationOf(c), stored, versions, forms, retirement, areas: choices }
    const status = view.problems.length > 0 ? 422 : 200
    return answerPage(
      c,
      <ItemPage frame={frameOf(c, frame)} {...props} view={view} note={told?.[1]} />,
      status,
    )
  }
}

function kindIn(c: SiteContext) {
  const kind = itemKinds.find((each) => each === c.req.param('kind'))
  if (!kind) throw new NotFound()
  return kind
}
