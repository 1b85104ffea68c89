import { sql } from 'kysely'
import type { Db } from '../tables.ts'

export interface DueAudit {
  readonly renewalId: string
  readonly associationId: string
}

/** Renewals under audit about which the system has something to do, of all associations where it is day. */
export async function listDueAudits(db: Db, at: Date, atMost: number): Promise<DueAudit[]> {
  const { rows } = await sql<DueAudit>`
    select renewal_id as "renewalId", association_id as "associationId"
    from list_due_audits(${at}::timestamptz, ${atMost}::integer)`.execute(db)
  return rows
}
