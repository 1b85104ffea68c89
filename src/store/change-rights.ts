import type pg from 'pg'

const rightsLock = 7_281_005

/**
 * Grants and revokes on the database that the client is connected to, all or none. PostgreSQL keeps
 * them in one row and answers "tuple concurrently updated" to the second of two writers, so that
 * starts at the same moment take turns. An advisory lock counts within one database only.
 */
export async function changeRights(client: pg.Client, statements: readonly string[]): Promise<void> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [rightsLock])
    for (const statement of statements) await client.query(statement)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}
