import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/** Whether somebody has an application to the association that has not ended; the scope is the association's. */
export async function hasOpenApplication(tx: Tx, personId: string, associationId: string): Promise<boolean> {
  const { rows } = await sql<{
    open: boolean
  }>`select has_open_application(${personId}::uuid, ${associationId}::uuid) as open`.execute(tx)
  return rows[0]?.open === true
}
