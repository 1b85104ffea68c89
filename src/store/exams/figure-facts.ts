import { z } from 'zod'
import type { Answered } from '../../domain/exams/marking/item-figures.ts'
import { type Marks, marksSchema } from '../../domain/exams/marking/rubric.ts'
import { type ScriptBody, scriptBody } from '../../domain/exams/marking/script.ts'
import type { Tx } from '../tables.ts'

/** A script whose marks were compared, with who gave what, for figures about markers. */
export interface MarkedScript {
  readonly scriptId: string
  readonly body: ScriptBody
  /** When its window began, which sorts by time. */
  readonly window: string
  readonly hadGap: boolean
  readonly given: readonly { readonly markerId: string; readonly marks: Marks }[]
}

/** Those who marked apart in the first round; seniors decide and are not compared. */
export async function listFigureFacts(tx: Tx, officeId: string): Promise<MarkedScript[]> {
  const rows = await tx
    .selectFrom('exam_markings as marking')
    .innerJoin('exam_scripts as script', 'script.id', 'marking.script_id')
    .innerJoin('exam_sittings as sat', 'sat.id', 'marking.sitting_id')
    .innerJoin('exam_windows as window', 'window.id', 'sat.window_id')
    .innerJoin('exam_marks as mark', 'mark.script_id', 'script.id')
    .innerJoin('exam_given_marks as given', 'given.mark_id', 'mark.id')
    .select(['script.id', 'script.body', 'window.first_day', 'marking.gap', 'mark.marker_id', 'given.marks'])
    .where('marking.office_id', '=', officeId)
    .where('mark.round', '=', 1)
    .where('mark.place', 'in', [1, 2, 3])
    .orderBy('script.code')
    .orderBy('mark.place')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([scriptId, own]) => {
    const [first] = own
    if (!first) return []
    const given = own.map(({ marker_id, marks }) => ({
      markerId: marker_id,
      marks: marksSchema.parse(marks),
    }))
    const { body, first_day: window, gap } = first
    return [{ scriptId, window, hadGap: gap !== null, body: scriptBody.parse(body), given }]
  })
}

const itemMarks = z.array(z.object({ itemId: z.string(), isCorrect: z.boolean() }))

/** What candidates had right, item by item, without whose it is. */
export async function listScoredAnswers(tx: Tx, officeId: string): Promise<Answered[]> {
  const rows = await tx
    .selectFrom('exam_scores')
    .select('marks')
    .where('office_id', '=', officeId)
    .orderBy('sitting_id')
    .execute()
  return rows.map(({ marks }) =>
    Object.fromEntries(itemMarks.parse(marks).map(({ itemId, isCorrect }) => [itemId, isCorrect])),
  )
}

/** How people call the items of an office. */
export async function listItemCodes(tx: Tx, officeId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('exam_items')
    .select(['id', 'code'])
    .where('office_id', '=', officeId)
    .execute()
  return new Map(rows.map(({ id, code }) => [id, code]))
}
