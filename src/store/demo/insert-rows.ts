import type { Selectable } from 'kysely'
import pg from 'pg'
import { listTables } from '../backup/list-tables.ts'
import type { Tables } from '../tables.ts'

/** A row as a season has it: any column may be set, those of JSON as they are meant; the others get their default. */
export type SeasonRow<Name extends keyof Tables> = Partial<Selectable<Tables[Name]>>

/** Rows of one table, made by `rowsOf`, which checks them. All of them set the same columns. */
export interface TableRows {
  readonly table: keyof Tables
  readonly rows: readonly object[]
}

export function rowsOf<Name extends keyof Tables>(table: Name, rows: readonly SeasonRow<Name>[]): TableRows {
  return { table, rows }
}

/** Inserts rows of many tables, each table after those that it refers to. */
export async function insertRows(client: pg.Client, all: readonly TableRows[]): Promise<void> {
  for (const { name } of await listTables(client))
    for (const { table, rows } of all) if (table === name) await insertTable(client, table, rows)
}

async function insertTable(client: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const name = pg.escapeIdentifier(table)
  const columns = Object.keys(first).map(pg.escapeIdentifier).join(', ')
  await client.query(
    `insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, $1)`,
    [JSON.stringify(rows)],
  )
}
