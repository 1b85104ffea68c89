import type { Selectable } from 'kysely'
import pg from 'pg'
import type { Tables } from '../tables.ts'

/** Rows as a season has them: any column may be set, those of JSON as they are meant, and others get their default. */
export type SeasonRow<Name extends keyof Tables> = Partial<Selectable<Tables[Name]>>

/** Inserts many rows in one statement. All of them set the same columns as the first. */
export async function insertRows<Name extends keyof Tables>(
  client: pg.Client,
  table: Name,
  rows: readonly SeasonRow<Name>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const name = pg.escapeIdentifier(table)
  const columns = Object.keys(first).map(pg.escapeIdentifier).join(', ')
  await client.query(
    `insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, $1)`,
    [JSON.stringify(rows)],
  )
}
