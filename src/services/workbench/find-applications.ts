import type { SignedIn } from '../../domain/rights.ts'
import type { ApplicationsFind } from '../../domain/workbench/applications-find.ts'
import type { NamedPerson } from '../../store/people/advising.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import {
  type ApplicationList,
  type ApplicationPlace,
  countApplications,
  listApplications,
} from '../../store/workbench/list-applications.ts'
import { listReviewers, listStandardsInUse } from '../../store/workbench/list-filters.ts'
import { listSavedSearches, type SavedSearch } from '../../store/workbench/saved-searches.ts'

interface Request {
  readonly actor: SignedIn
  readonly associationId: string
  readonly find: ApplicationsFind
  readonly after?: ApplicationPlace | undefined
  readonly now: Date
}

export interface CountedSearch extends SavedSearch {
  readonly count: number
}

export interface FoundApplications extends ApplicationList {
  readonly saved: readonly CountedSearch[]
  readonly standards: readonly string[]
  readonly reviewers: readonly NamedPerson[]
}

export const applicationsPerPage = 25
/** A saved search says how much it finds up to here. */
export const mostOfSearch = 99

/** A page of applications, with the ways to narrow it and the searches that the person saved. */
export function findApplications(db: Db, request: Request): Promise<FoundApplications> {
  const { actor, associationId, find, after, now } = request
  const reader = { associationId, readerId: actor.id, now }
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    const list = await listApplications(tx, { ...reader, find, after, limit: applicationsPerPage })
    const saved: CountedSearch[] = []
    for (const search of await listSavedSearches(tx))
      saved.push({
        ...search,
        count: await countApplications(tx, { ...reader, find: search.find, most: mostOfSearch }),
      })
    const standards = await listStandardsInUse(tx, associationId)
    return { ...list, saved, standards, reviewers: await listReviewers(tx, associationId) }
  })
}
