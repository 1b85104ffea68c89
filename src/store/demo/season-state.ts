import pg from 'pg'
import { listTables } from '../backup/list-tables.ts'

/** Whether a season was loaded. Whoever else would load one waits until this transaction ends. */
export async function hasSeason(client: pg.Client): Promise<boolean> {
  await client.query("select pg_advisory_xact_lock(hashtextextended('attune season', 0))")
  const { rowCount } = await client.query('select from association limit 1')
  return rowCount !== 0
}

/** Takes every row out of the database of a demo. */
export async function emptyTables(client: pg.Client): Promise<void> {
  const tables = await listTables(client)
  const names = tables.map(({ name }) => `public.${pg.escapeIdentifier(name)}`)
  await client.query(`truncate ${names.join(', ')} restart identity`)
}
