import { sql } from 'kysely'
import { FormBodySchema } from '../../domain/exams/exam-form.ts'
import type { ExamPart } from '../../domain/exams/exam-part.ts'
import type { Paper } from '../../domain/exams/paper.ts'
import type { KeyedItem } from '../../domain/exams/score-multiple-choice.ts'
import type { Tx } from '../tables.ts'

/** What is asked on a form, for whoever sits it now. */
export async function findPaper(tx: Tx, formId: string): Promise<Paper | undefined> {
  const row = await tx
    .selectFrom('exam_forms')
    .select(['part', 'body'])
    .where('id', '=', formId)
    .executeTakeFirst()
  if (!row) return undefined
  const items = FormBodySchema.parse(row.body).items.map((item) => ({
    id: item.itemId,
    prompt: item.prompt,
    choices:
      item.kind === 'multiple-choice' ? item.choices.map(({ letter, text }) => ({ id: letter, text })) : [],
    words: item.kind === 'extended-text' ? item.words : null,
  }))
  return { part: row.part, items }
}

/** The items of a form with their keys: for scoring and for nothing else, which is why it says so to the database. */
export async function listKeyedItems(tx: Tx, formId: string): Promise<KeyedItem[]> {
  const form = await tx.selectFrom('exam_forms').select('body').where('id', '=', formId).executeTakeFirst()
  if (!form) return []
  await sql`select set_config('attune.scoring', ${formId}, true)`.execute(tx)
  const rows = await tx
    .selectFrom('exam_form_keys')
    .select(['item_id as itemId', 'key'])
    .where('form_id', '=', formId)
    .execute()
  await sql`select set_config('attune.scoring', '', true)`.execute(tx)
  const keys = new Map(rows.map(({ itemId, key }) => [itemId, key]))
  return FormBodySchema.parse(form.body).items.flatMap(({ itemId, area }) => {
    const key = keys.get(itemId)
    return key === undefined ? [] : [{ itemId, area, key }]
  })
}

export interface FormChoice {
  readonly id: string
  readonly name: string
  readonly category: string
}

/** Forms of an office that may be sat, the newest first. */
export function listFormChoices(tx: Tx, officeId: string, part: ExamPart): Promise<FormChoice[]> {
  return tx
    .selectFrom('exam_forms')
    .select(['id', 'name', 'category'])
    .where('office_id', '=', officeId)
    .where('part', '=', part)
    .where('withdrawn_at', 'is', null)
    .orderBy('drawn_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
}
