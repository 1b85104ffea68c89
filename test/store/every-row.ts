import type { ClientConfig } from 'pg'
import { z } from 'zod'
import { withClient } from '../../src/store/with-client.ts'
import type { TestDatabase } from './test-database.ts'

const TablesSchema = z.array(z.object({ schema: z.string(), name: z.string() }))
const RowsSchema = z.array(z.object({ row: z.string() }))

/** A row of any table, with all of its columns as text. */
export interface AnyRow {
  readonly table: string
  readonly row: string
}

/** Every column of every row of every table: the business tables, and those of the job queue. */
export async function everyRow(database: TestDatabase): Promise<readonly AnyRow[]> {
  return [
    ...(await rowsOf(database.as('owner'), "'public'")),
    ...(await rowsOf(database.as('jobs'), "'graphile_worker', 'attune_jobs_api'")),
  ]
}

async function rowsOf(connection: ClientConfig, schemas: string): Promise<AnyRow[]> {
  return withClient(connection, async (client) => {
    await client.query("begin; select set_config('attune.maintenance', 'on', true)")
    const { rows } = await client.query(
      `select nspname as schema, relname as name from pg_class
        join pg_namespace on pg_namespace.oid = relnamespace
        where relkind = 'r' and nspname in (${schemas}) order by 1, 2`,
    )
    const all: AnyRow[] = []
    for (const { schema, name } of TablesSchema.parse(rows)) {
      const found = await client.query(`select to_jsonb(r)::text as row from "${schema}"."${name}" r`)
      const table = schema === 'public' ? name : `${schema}.${name}`
      all.push(...RowsSchema.parse(found.rows).map(({ row }) => ({ table, row })))
    }
    return all
  })
}
