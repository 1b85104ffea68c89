import { NotFound } from '../../domain/errors.ts'
import type { Adding, Duplication } from '../../domain/portfolio/saving.ts'
import { findEntry } from '../../store/portfolio/find-entry.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { addEntry } from './add-entry.ts'

/** Adds an entry that says what another one does, to be changed from there. */
export async function duplicateEntry(db: Db, { personId, now, id, newId }: Duplication): Promise<Adding> {
  const original = await withScope(db, { personId }, (tx) => findEntry(tx, personId, id))
  if (!original || original.removedAt) throw new NotFound()
  return addEntry(db, { personId, now, id: newId, entry: original, basis: original.basis })
}
