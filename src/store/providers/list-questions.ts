import { type RawBuilder, sql } from 'kysely'
import type { AskedQuestion, ProviderAnswer, WaitingQuestion } from '../../domain/providers/question.ts'
import type { Tx } from '../tables.ts'
import { readStatements } from './read-statements.ts'

/** The questions that somebody waits for, oldest first. */
export function listWaitingQuestions(tx: Tx, associationId: string): Promise<WaitingQuestion[]> {
  return questions(
    tx,
    associationId,
    sql`not exists (select from provider_answered answered where answered.question_id = question.id)
      and waiting.people > 0`,
  )
}

/** Questions that have an answer, latest first. */
export async function listAnsweredQuestions(
  tx: Tx,
  associationId: string,
  limit: number,
): Promise<WaitingQuestion[]> {
  const rows = await tx
    .selectFrom('provider_answer')
    .select(['question_id', ({ fn }) => fn.max('answered_at').as('at')])
    .where('association_id', '=', associationId)
    .groupBy('question_id')
    .orderBy('at', 'desc')
    .orderBy('question_id')
    .limit(limit)
    .execute()
  const ids = rows.map(({ question_id }) => question_id)
  const found = await questions(tx, associationId, sql`question.id = any(${ids}::uuid[])`)
  return found.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

export async function findQuestion(
  tx: Tx,
  associationId: string,
  id: string,
): Promise<WaitingQuestion | undefined> {
  return (await questions(tx, associationId, sql`question.id = ${id}::uuid`))[0]
}

/** With the people here who wait, and the hours that they log with the provider. A provider found in the register meanwhile waits no more. */
async function questions(
  tx: Tx,
  associationId: string,
  condition: RawBuilder<unknown>,
): Promise<WaitingQuestion[]> {
  const { rows } = await sql<WaitingQuestion>`
    select question.id, question.name, question.email, question.opened_at as "openedAt",
      waiting.people, waiting.hours
    from provider_question question
    cross join lateral (
      select count(distinct asker.person_id) as people, coalesce(sum(logged.hours), 0) as hours
      from provider_asker asker
      join portfolio_entry provider on provider.id = asker.entry_id and provider.removed_at is null
      left join lateral (
        select sum((session.body ->> 'hours')::numeric) as hours from portfolio_entry session
        where session.person_id = asker.person_id and session.section = 'rsc' and session.removed_at is null
          and session.body ->> 'provider' = asker.entry_id::text
      ) logged on true
      where asker.question_id = question.id and not exists (select from provider_link link
        where link.entry_id = asker.entry_id and link.association_id = asker.association_id)
    ) waiting
    where question.association_id = ${associationId}::uuid and ${condition}
    order by question.opened_at, question.id`.execute(tx)
  return rows
}

/** What was answered to a question, latest first, and by whom. */
export async function listAnswers(
  tx: Tx,
  associationId: string,
  questionId: string,
): Promise<ProviderAnswer[]> {
  const rows = await tx
    .selectFrom('provider_answer')
    .leftJoin('person', 'person.id', 'answered_by')
    .selectAll('provider_answer')
    .select('person.name as answered_by_name')
    .where('association_id', '=', associationId)
    .where('question_id', '=', questionId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    registeredProviderId: row.registered_provider_id,
    endorsements: readStatements(row.endorsements),
    vetted: readStatements(row.vetted),
    note: row.note,
    source: row.source,
    answeredBy: row.answered_by_name ?? '',
    answeredAt: row.answered_at,
  }))
}

/** What a person asked, and the answer that holds. How it is known stays with the association. */
export async function listAskedQuestions(tx: Tx, personId: string): Promise<AskedQuestion[]> {
  const rows = await tx
    .selectFrom('provider_asker as asker')
    .innerJoin('association', 'association.id', 'asker.association_id')
    .leftJoin('provider_answer as answer', 'answer.question_id', 'asker.question_id')
    .distinctOn(['association.name', 'asker.entry_id'])
    .select([
      'asker.question_id',
      'asker.entry_id',
      'asker.asked_at',
      'association.short_id',
      'association.name',
    ])
    .select(['answer.registered_provider_id', 'answer.note', 'answer.answered_at'])
    .where('asker.person_id', '=', personId)
    .orderBy('association.name')
    .orderBy('asker.entry_id')
    .orderBy('answer.number', (order) => order.desc().nullsLast())
    .execute()
  return rows.map((row) => ({
    id: row.question_id,
    entryId: row.entry_id,
    association: { shortId: row.short_id, name: row.name },
    askedAt: row.asked_at,
    answer:
      row.registered_provider_id === null || row.note === null || row.answered_at === null
        ? null
        : {
            registeredProviderId: row.registered_provider_id,
            note: row.note,
            answeredAt: row.answered_at,
          },
  }))
}
