import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ExamItemSchema, itemSides } from '../../../domain/exams/exam-item.ts'
import { type Fields, listOf, textOf } from '../../../domain/fields.ts'
import type { ItemDefaults } from '../../../services/exams/bank/items-reading.ts'
import { withOffice } from '../../../services/exams/bank/keeper.ts'
import { previewItems } from '../../../services/exams/bank/preview-items.ts'
import { type ItemToTake, takeItems } from '../../../services/exams/bank/take-items.ts'
import type { Areas } from '../../areas.ts'
import type { FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import type { PostedForm } from '../../read-form.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { ImportPage } from './import-page.tsx'
import { keeperOf, keepsItems } from './keeper-of.ts'
import { areaChoices, type BankParts } from './parts.ts'
import { PreviewPage } from './preview-page.tsx'

const TakeSchema = z.strictObject({ item: ExamItemSchema, after: z.int().min(0) })

/** Importing items: what a file holds is shown first, and saved when it is confirmed. */
export function addImportRoutes(areas: Areas, { site, frame, domains }: BankParts): void {
  const { language } = frame
  const words = language.text.examBank.import
  const choices = areaChoices(domains)
  const areaIds = new Set(choices.map(({ value }) => value))

  areas.get(paths.importExamItems, keepsItems, async (c) => {
    await withOffice(site.db, staffScope(c), async () => undefined)
    return show(c, { values: { side: ['both'], language: [language.text.lang] }, problems: [] })
  })

  areas.post(paths.importExamItems, keepsItems, async (c, form) => {
    const refuse = (message: string) =>
      show(c, { values: form.fields, problems: [{ field: 'table', message }] })
    const given = givenIn(form)
    if (!given) return refuse(words.nothingGiven)
    const keeper = keeperOf(c)
    const rules = { areas: areaIds, defaults: defaultsIn(form.fields) }
    const preview = await previewItems(site.db, keeper, given, rules)
    if ('refusal' in preview) {
      const { refusal, most = 0 } = preview
      return refuse(words.refusal[refusal](language.format.figure(most)))
    }
    const props = { association: associationOf(c), preview }
    return answerPage(c, <PreviewPage frame={frameOf(c, frame)} {...props} />)
  })

  areas.post(paths.takeExamItems, keepsItems, async (c, { fields }) => {
    const given = readTaken(fields, areaIds)
    if (given.length === 0)
      return show(c, { values: fields, problems: [{ field: 'table', message: words.noneTaken }] })
    const counts = await takeItems(site.db, keeperOf(c), given, randomUUID)
    const told = {
      added: String(counts.added),
      changed: String(counts.changed),
      left: String(counts.left),
    }
    return c.redirect(paths.examItems.href(associationOf(c).shortId, told), 303)
  })

  function givenIn({ fields, files }: PostedForm) {
    const nameLine = (line: number) => words.line(String(line))
    const file = files.find(({ field, bytes }) => field === 'file' && bytes.byteLength > 0)
    if (file) return { bytes: file.bytes, name: file.name, nameLine }
    const pasted = fields.table?.[0] ?? ''
    return pasted.trim() === '' ? undefined : { bytes: Buffer.from(pasted), name: words.pasted, nameLine }
  }

  function defaultsIn(fields: Fields): ItemDefaults {
    return {
      area: textOf(fields, 'area'),
      side: itemSides.find((side) => side === textOf(fields, 'side')) ?? 'both',
      language: textOf(fields, 'language') || language.text.lang,
      rubric: words.generalRubric,
    }
  }

  function show(c: SiteContext, view: FormView) {
    const props = { association: associationOf(c), areas: choices, view }
    const status = view.problems.length > 0 ? 422 : 200
    return answerPage(c, <ImportPage frame={frameOf(c, frame)} {...props} />, status)
  }
}

/** The items that a preview carried, checked again. */
function readTaken(fields: Fields, areaIds: ReadonlySet<string>): readonly ItemToTake[] {
  return listOf(fields, 'take').flatMap((text) => {
    const read = TakeSchema.safeParse(parseJson(text))
    return read.success && areaIds.has(read.data.item.area) ? [read.data] : []
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
