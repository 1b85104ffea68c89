import pg from 'pg'
import { en } from '../messages/en.ts'
import { StoreProblem } from '../store-problem.ts'
import type { ListedTable } from './list-tables.ts'

/** A restore adds to nothing and overwrites nothing. */
export async function refuseFullTables(client: pg.Client, tables: readonly ListedTable[]): Promise<void> {
  for (const { name } of tables) {
    const { rowCount } = await client.query(`select from public.${pg.escapeIdentifier(name)} limit 1`)
    if (rowCount !== 0) throw new StoreProblem('restore', en.restore.tableNotEmpty(name))
  }
}
