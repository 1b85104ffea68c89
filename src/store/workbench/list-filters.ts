import { sql } from 'kysely'
import type { NamedPerson } from '../people/advising.ts'
import type { Tx } from '../tables.ts'

/** The standards for which people apply here. Steps from one to the next in an index, however many apply for each. */
export async function listStandardsInUse(tx: Tx, associationId: string): Promise<string[]> {
  const { rows } = await sql<{ standard: string }>`
    with recursive used as (
      (select standard from application where association_id = ${associationId}::uuid order by standard limit 1)
      union all
      select (select standard from application where association_id = ${associationId}::uuid
        and standard > used.standard order by standard limit 1) from used where used.standard is not null
    ) select standard from used where standard is not null`.execute(tx)
  return rows.map(({ standard }) => standard)
}

/** Who reviews in the association, by name. */
export function listReviewers(tx: Tx, associationId: string): Promise<NamedPerson[]> {
  return tx
    .selectFrom('association_role')
    .innerJoin('person', 'person.id', 'association_role.person_id')
    .select(['person.id', 'person.name'])
    .where('association_id', '=', associationId)
    .where('role', '=', 'reviewer')
    .orderBy(sql`person.name collate "und-x-icu"`)
    .orderBy('person.id')
    .execute()
}
