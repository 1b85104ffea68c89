import { sql } from 'kysely'
import { z } from 'zod'
import { examAnswer, type KeptAnswer } from '../../domain/exams/exam-answer.ts'
import { graceSeconds } from '../../domain/exams/sitting-clock.ts'
import type { Tx } from '../tables.ts'

const kept = examAnswer.nullable()

/** What is kept of a sitting so far. */
export async function listAnswers(tx: Tx, sittingId: string): Promise<KeptAnswer[]> {
  const rows = await tx
    .selectFrom('exam_answers')
    .select(['item_id as itemId', 'answer', 'is_flagged as isFlagged', 'seq', 'saved_at as savedAt'])
    .where('sitting_id', '=', sittingId)
    .orderBy('item_id')
    .execute()
  return rows.map((row) => ({ ...row, answer: kept.parse(row.answer) }))
}

export async function findAnswer(tx: Tx, sittingId: string, itemId: string): Promise<KeptAnswer | undefined> {
  const row = await tx
    .selectFrom('exam_answers')
    .select(['item_id as itemId', 'answer', 'is_flagged as isFlagged', 'seq', 'saved_at as savedAt'])
    .where('sitting_id', '=', sittingId)
    .where('item_id', '=', itemId)
    .executeTakeFirst()
  return row && { ...row, answer: kept.parse(row.answer) }
}

const written = z.object({ is_running: z.boolean(), is_written: z.boolean() })

/**
 * `kept`: it is what counts now. `older`: something newer was kept before. `over`: the sitting takes nothing any more.
 */
export type AnswerKept = 'kept' | 'older' | 'over'

/**
 * Keeps an answer while the sitting runs, in one statement: the sitting is held meanwhile, so that none is kept once
 * it is handed in, and a packet that was long on its way never replaces a newer one.
 */
export async function keepAnswer(
  tx: Tx,
  { sittingId, personId }: { readonly sittingId: string; readonly personId: string },
  { itemId, answer, isFlagged, seq, savedAt }: KeptAnswer,
): Promise<AnswerKept> {
  const { rows } = await sql`
    with running as (
      select id from exam_sittings
        where id = ${sittingId} and person_id = ${personId} and state = 'sitting'
          and ends_at + make_interval(secs => ${graceSeconds}) > ${savedAt} for share),
    written as (
      insert into exam_answers (sitting_id, item_id, answer, is_flagged, seq, saved_at)
        select id, ${itemId}::uuid, ${answer === null ? null : JSON.stringify(answer)}::jsonb, ${isFlagged}::boolean,
          ${seq}::int, ${savedAt}::timestamptz from running
        on conflict (sitting_id, item_id) do update set answer = excluded.answer,
          is_flagged = excluded.is_flagged, seq = excluded.seq, saved_at = excluded.saved_at
          where exam_answers.seq < excluded.seq
        returning 1)
    select exists (select from running) as is_running, exists (select from written) as is_written`.execute(tx)
  const { is_running, is_written } = written.parse(rows[0])
  if (!is_running) return 'over'
  return is_written ? 'kept' : 'older'
}
