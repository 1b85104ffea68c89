import { sql } from 'kysely'
import type { ProviderStanding } from '../../domain/providers/standing.ts'
import { toJson } from '../portfolio/to-json.ts'
import type { Tx } from '../tables.ts'

interface NewAnswer extends ProviderStanding {
  readonly questionId: string
  readonly number: number
  readonly associationId: string
  readonly registeredProviderId: string
  readonly note: string
  readonly source: string
  readonly answeredBy: string
  readonly at: Date
}

/** From here to the end of the transaction, nobody else answers a question of this association. */
export async function waitForTurnToAnswer(tx: Tx, associationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`answers of ${associationId}`}, 0))`.execute(tx)
}

/** The number of the latest answer to each question; 0 before the first. */
export async function countAnswers(
  tx: Tx,
  associationId: string,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (questionIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('provider_question as question')
    .leftJoin('provider_answer', 'question_id', 'question.id')
    .select([
      'question.id',
      ({ fn }) => fn.countAll<number>().filterWhere('number', 'is not', null).as('count'),
    ])
    .where('question.association_id', '=', associationId)
    .where('question.id', 'in', questionIds)
    .groupBy('question.id')
    .execute()
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** Keeps an answer after those before it, and lets every portfolio that waits for it look to whom it names. */
export async function insertAnswer(tx: Tx, answer: NewAnswer): Promise<void> {
  const pointer = {
    association_id: answer.associationId,
    registered_provider_id: answer.registeredProviderId,
  }
  await tx
    .insertInto('provider_answer')
    .values({
      ...pointer,
      question_id: answer.questionId,
      number: answer.number,
      endorsements: toJson(answer.endorsements),
      vetted: toJson(answer.vetted),
      note: answer.note,
      source: answer.source,
      answered_by: answer.answeredBy,
      answered_at: answer.at,
    })
    .execute()
  await tx
    .insertInto('provider_answered')
    .values({ ...pointer, question_id: answer.questionId })
    .onConflict((existing) =>
      existing.column('question_id').doUpdateSet({ registered_provider_id: pointer.registered_provider_id }),
    )
    .execute()
}
