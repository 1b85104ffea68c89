import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/** One step or decision, by ids and codes. */
export interface NewRecord {
  readonly at: Date
  /** What was done, such as `application-returned`. */
  readonly kind: string
  /** Whose matter it is, where it is somebody's. */
  readonly subjectId?: string
  readonly applicationId?: string
  /** Whether that person may read it too; otherwise staff only. */
  readonly isOpen: boolean
  /** No names, and no words of a rater or reviewer: these lie where rights guard them. */
  readonly facts: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
}

/** Appends to the record of the scope's association, as the scope's person. Answers the entry's number. */
export async function appendRecord(tx: Tx, given: NewRecord): Promise<number> {
  const { at, kind, subjectId = null, applicationId = null, isOpen, facts } = given
  const { rows } = await sql<{ number: number }>`select append_record(${at}::timestamptz, ${kind},
    ${subjectId}::uuid, ${applicationId}::uuid, ${isOpen}, ${JSON.stringify(facts)}) as number`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('The record answers every entry with its number.')
  return row.number
}
