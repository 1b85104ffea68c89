import { sql } from 'kysely'
import type { Db } from '../tables.ts'

export interface DueRenewal {
  readonly renewalId: string
  readonly associationId: string
}

/** Renewals about which the system has something to do, of all associations where it is day. */
export async function listDueRenewals(db: Db, at: Date, atMost: number): Promise<DueRenewal[]> {
  const { rows } = await sql<DueRenewal>`
    select renewal_id as "renewalId", association_id as "associationId"
    from list_due_renewals(${at}::timestamptz, ${atMost}::integer)`.execute(db)
  return rows
}
