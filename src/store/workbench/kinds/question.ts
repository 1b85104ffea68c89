import { sql } from 'kysely'
import type { Tx } from '../../tables.ts'
import { nobody, type WorkSource } from '../work-source.ts'

/** Those who wait for it, but for whoever found the provider in the register meanwhile. */
const askers = sql`provider_asker asker
  join portfolio_entry provider on provider.id = asker.entry_id and provider.removed_at is null
  where not exists (select from provider_link link
    where link.entry_id = asker.entry_id and link.association_id = asker.association_id)`

/** Questions about providers that nobody answered. Read from provider_question_opened. */
export const question: WorkSource = {
  kind: 'question',
  from: sql`provider_question question`,
  where: ({ associationId }) => sql`question.association_id = ${associationId}::uuid
    and not exists (select from provider_answered answered where answered.question_id = question.id)
    and exists (select from ${askers} and asker.question_id = question.id)`,
  since: sql`question.opened_at`,
  subjectId: sql`question.id`,
  personId: nobody,
  applicationId: nobody,
  about: sql`question.name`,
  detail: sql`question.email`,
}

/** How many people wait for each of these questions. */
export async function countAskers(
  tx: Tx,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (questionIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; people: number }>`
    select asker.question_id as id, count(distinct asker.person_id)::int as people from ${askers}
      and asker.question_id = any(${sql.val(questionIds)}::uuid[]) group by 1`.execute(tx)
  return new Map(rows.map(({ id, people }) => [id, people]))
}
