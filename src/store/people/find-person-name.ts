import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/** The name and address of a person, where the asker may know them. */
export function findPersonName(
  tx: Tx,
  personId: string,
): Promise<{ readonly name: string; readonly email: string } | undefined> {
  return tx.selectFrom('person').select(['name', 'email']).where('id', '=', personId).executeTakeFirst()
}

/** The names and addresses of several people, where the asker may know them. */
export async function listPeople(
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly email: string }>> {
  const ids = [...new Set(personIds)]
  if (ids.length === 0) return new Map()
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('id', 'in', ids)
    .execute()
  return new Map(people.map(({ id, name, email }) => [id, { name, email }]))
}

/** The names of several people, as far as the asker may know them. */
export async function listPersonNames(
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(personIds)]
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from person where id = any(${sql.val(ids)}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
