import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { decideAccess, type SignedIn } from '../../domain/rights.ts'
import { type ApplicationsFind, isNarrowed } from '../../domain/workbench/applications-find.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { deleteSavedSearch, insertSavedSearch } from '../../store/workbench/saved-searches.ts'

interface Saver {
  readonly actor: SignedIn
  readonly associationId: string
  readonly now: Date
}

interface Search {
  readonly id: string
  readonly name: string
  readonly find: ApplicationsFind
}

const longestName = 60

/** Keeps a way of looking at the list under a name; a name that is taken keeps what it had. */
export function saveSearch(db: Db, { actor, associationId, now }: Saver, search: Search): Promise<boolean> {
  refuseOthers(actor, associationId)
  const name = search.name.trim().slice(0, longestName)
  if (!isUuid(search.id)) throw new NotFound()
  if (name === '' || !isNarrowed(search.find)) return Promise.resolve(false)
  return withScope(db, { personId: actor.id, associationId }, (tx) =>
    insertSavedSearch(tx, { ...search, name, associationId, personId: actor.id, at: now }),
  )
}

export function forgetSearch(db: Db, { actor, associationId }: Saver, id: string): Promise<void> {
  refuseOthers(actor, associationId)
  if (!isUuid(id)) throw new NotFound()
  return withScope(db, { personId: actor.id, associationId }, (tx) => deleteSavedSearch(tx, id))
}

function refuseOthers(actor: SignedIn, associationId: string): void {
  if (decideAccess(actor, { action: 'see-applications', associationId }) !== 'allowed') throw new NotFound()
}
