import { sql } from 'kysely'
import { hasRoom } from '../../domain/files/has-room.ts'
import type { StoredFile } from '../../domain/files/stored-file.ts'
import type { Tx } from '../tables.ts'
import { fileColumns, readFileRow } from './read-file-row.ts'

export type FileInsertion =
  | { readonly kind: 'inserted'; readonly file: StoredFile }
  /** The person keeps the same bytes for the same purpose already. */
  | { readonly kind: 'there-already'; readonly file: StoredFile }
  | { readonly kind: 'no-room' }

/** Adds a file where the person has room for it. Two uploads at once wait for each other, so neither slips past. */
export async function insertFile(tx: Tx, file: StoredFile): Promise<FileInsertion> {
  await sql`select pg_advisory_xact_lock(hashtextextended('stored_file ' || ${file.personId}, 0))`.execute(tx)
  const same = await tx
    .selectFrom('stored_file')
    .select(fileColumns)
    .where('person_id', '=', file.personId)
    .where('entry_id', 'is not distinct from', file.entryId)
    .where('purpose', '=', file.purpose)
    .where('sha256', '=', file.sha256)
    .executeTakeFirst()
  if (same) return { kind: 'there-already', file: readFileRow(same) }
  if (!hasRoom(await countStoredBytes(tx, file.personId), file.bytes)) return { kind: 'no-room' }
  const { id, purpose, name, bytes, sha256, state, scan } = file
  await tx
    .insertInto('stored_file')
    .values({
      ...{ id, purpose, name, bytes, sha256, state, scan },
      person_id: file.personId,
      entry_id: file.entryId,
      media_type: file.mediaType,
      uploaded_at: file.uploadedAt,
    })
    .execute()
  return { kind: 'inserted', file }
}

/** What a person's files come to; those that were refused are gone and take no room. */
async function countStoredBytes(tx: Tx, personId: string): Promise<number> {
  const { total } = await tx
    .selectFrom('stored_file')
    .select(({ fn }) => fn.coalesce(fn.sum<number>('bytes'), sql<number>`0`).as('total'))
    .where('person_id', '=', personId)
    .where('state', '<>', 'refused')
    .executeTakeFirstOrThrow()
  return total
}
