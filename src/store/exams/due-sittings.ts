import { sql } from 'kysely'
import type { Db } from '../tables.ts'

/** A sitting to look at, of whatever office, by nothing but ids. */
export interface DueSitting {
  readonly id: string
  /** The association that runs the office. */
  readonly hostId: string
}

/** Sittings whose time was up before a moment, and bookings whose window is over by now. */
export async function listDueSittings(db: Db, endedBefore: Date, now: Date): Promise<DueSitting[]> {
  const { rows } = await sql<DueSitting>`
    select id, host_id as "hostId" from list_due_sittings(${endedBefore}::timestamptz, ${now}::timestamptz)`.execute(
    db,
  )
  return rows
}
