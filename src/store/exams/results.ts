import { sql } from 'kysely'
import type { ExamResult } from '../../domain/exams/exam-result.ts'
import { feedbackSchema } from '../../domain/exams/exam-result.ts'
import { listing } from '../compiled.ts'
import type { Db, Tx } from '../tables.ts'

/** Those that count: a corrected one takes the place of the one before. */
const current = (tx: Db | Tx) =>
  tx
    .selectFrom('exam_results as result')
    .select([
      'result.id',
      'result.sitting_id as sittingId',
      'result.person_id as personId',
      'result.association_id as associationId',
      'result.category',
      'result.part',
      'result.score',
      'result.passed',
      'result.sat_on as satOn',
      'result.released_at as releasedAt',
      'result.source',
      'result.feedback',
    ])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('exam_results as newer')
            .select(sql`1`.as('one'))
            .whereRef('newer.replaces', '=', 'result.id'),
        ),
      ),
    )

const read = <Row extends { feedback: unknown }>(row: Row) => ({
  ...row,
  feedback: feedbackSchema.parse(row.feedback),
})

const listRowsOf = listing((tx, personId: string) =>
  current(tx)
    .where('result.person_id', '=', personId)
    .orderBy('result.released_at', 'desc')
    .orderBy('result.id'),
)

/** A person's results, the newest first. */
export async function listResultsOf(tx: Tx, personId: string): Promise<ExamResult[]> {
  return (await listRowsOf(tx, personId)).map(read)
}

/** All that an office released, the newest first. */
export async function listResultsAt(tx: Tx, officeId: string, limit: number): Promise<ExamResult[]> {
  const rows = await current(tx)
    .where('result.office_id', '=', officeId)
    .orderBy('result.released_at', 'desc')
    .orderBy('result.id')
    .limit(limit)
    .execute()
  return rows.map(read)
}

export async function findResultOfSitting(tx: Tx, sittingId: string): Promise<ExamResult | undefined> {
  const row = await current(tx).where('result.sitting_id', '=', sittingId).executeTakeFirst()
  return row && read(row)
}

export interface NewResult extends Omit<ExamResult, 'releasedAt'> {
  readonly officeId: string
  readonly applicationId: string | null
  readonly releasedBy: string | null
  readonly at: Date
  readonly replaces: string | null
}

/** False where there is one already. */
export async function insertResult(tx: Tx, given: NewResult): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exam_results')
    .values({
      id: given.id,
      sitting_id: given.sittingId,
      office_id: given.officeId,
      association_id: given.associationId,
      person_id: given.personId,
      application_id: given.applicationId,
      category: given.category,
      part: given.part,
      score: given.score,
      passed: given.passed,
      sat_on: given.satOn,
      released_at: given.at,
      released_by: given.releasedBy,
      source: given.source,
      feedback: JSON.stringify(given.feedback),
      replaces: given.replaces,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
