import { sql } from 'kysely'
import type { Db } from '../tables.ts'

interface FileToScan {
  readonly id: string
  readonly personId: string
}

/** Files of all people that wait in quarantine, the oldest first. */
export async function listFilesToScan(db: Db, most: number): Promise<readonly FileToScan[]> {
  const { rows } = await sql<FileToScan>`
    select id, person_id as "personId" from list_files_to_scan(${most})`.execute(db)
  return rows
}

/** The ids of all files whose bytes should be in the file store. */
export async function listFilesWithBytes(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select id from list_files_with_bytes()`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
