import type { StoredFile } from '../../domain/files/stored-file.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { listing } from '../compiled.ts'
import type { Db, Tx } from '../tables.ts'
import { fileColumns, readFileRow } from './read-file-row.ts'

/** A file that the scope of the transaction may see. An id that is no UUID is nobody's. */
export async function findFile(tx: Tx, id: string): Promise<StoredFile | undefined> {
  if (!isUuid(id)) return undefined
  const row = await tx.selectFrom('stored_file').select(fileColumns).where('id', '=', id).executeTakeFirst()
  return row && readFileRow(row)
}

const filesOf = (tx: Db | Tx, personId: string) =>
  tx
    .selectFrom('stored_file')
    .select(fileColumns)
    .where('person_id', '=', personId)
    .orderBy('uploaded_at', 'desc')
    .orderBy('id')
const listOfPerson = listing(filesOf)
const listOfEntry = listing((tx, personId: string, entryId: string) =>
  filesOf(tx, personId).where('entry_id', '=', entryId),
)

/** A person's files, the newest first; of one entry where it is named. */
export async function listFiles(tx: Tx, personId: string, entryId?: string): Promise<StoredFile[]> {
  if (entryId === undefined) return (await listOfPerson(tx, personId)).map(readFileRow)
  return isUuid(entryId) ? (await listOfEntry(tx, personId, entryId)).map(readFileRow) : []
}
