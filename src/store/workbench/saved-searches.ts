import type { ApplicationsFind } from '../../domain/workbench/applications-find.ts'
import { readApplicationsFind } from '../../domain/workbench/applications-find.ts'
import type { Tx } from '../tables.ts'

export interface SavedSearch {
  readonly id: string
  readonly name: string
  readonly find: ApplicationsFind
}

/** Of the scope's person in the scope's association, in the order in which they were saved. */
export async function listSavedSearches(tx: Tx): Promise<SavedSearch[]> {
  const rows = await tx
    .selectFrom('saved_search')
    .select(['id', 'name', 'find'])
    .orderBy('saved_at')
    .orderBy('id')
    .execute()
  return rows.map(({ find, ...row }) => ({ ...row, find: readApplicationsFind(find) }))
}

interface NewSearch extends SavedSearch {
  readonly associationId: string
  readonly personId: string
  readonly at: Date
}

/** False where the name is taken, or the form was sent before. */
export async function insertSavedSearch(tx: Tx, given: NewSearch): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('saved_search')
    .values({
      id: given.id,
      association_id: given.associationId,
      person_id: given.personId,
      name: given.name,
      find: JSON.stringify(given.find),
      saved_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function deleteSavedSearch(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('saved_search').where('id', '=', id).execute()
}
