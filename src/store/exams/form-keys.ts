import { sql } from 'kysely'
import { z } from 'zod'
import type { FormKey } from '../../domain/exams/draw-form.ts'
import { choiceLetters } from '../../domain/exams/exam-item.ts'
import type { Tx } from '../tables.ts'

const KeySchema = z.object({
  itemId: z.uuid(),
  key: z.enum(choiceLetters),
  choices: z.array(z.enum(choiceLetters)),
})

/**
 * The keys of a form, for scoring alone: the database shows them to a transaction only while it names the form, and
 * this function names it no longer than it reads. What it answers must not reach a page.
 */
export async function loadKeysForScoring(tx: Tx, formId: string): Promise<readonly FormKey[]> {
  await sql`select set_config('attune.scoring', ${formId}, true)`.execute(tx)
  const rows = await tx
    .selectFrom('exam_form_keys')
    .select(['item_id as itemId', 'key', 'choices'])
    .where('form_id', '=', formId)
    .orderBy('item_id')
    .execute()
  await sql`select set_config('attune.scoring', '', true)`.execute(tx)
  return rows.map((row) => KeySchema.parse(row))
}
