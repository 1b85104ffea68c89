import { decideAccess, type SignedIn } from '../../domain/rights.ts'
import {
  type AdvisorOf,
  listAdvisors,
  listAdvisorsOf,
  type NamedPerson,
} from '../../store/people/advising.ts'
import { type ApplicantPage, listApplicants } from '../../store/people/list-applicants.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

interface Request {
  readonly actor: SignedIn
  readonly associationId: string
  readonly search: string
  readonly withoutAdvisor: boolean
  readonly after?: string | undefined
}

export interface PeopleList extends ApplicantPage {
  readonly advisorsOf: readonly AdvisorOf[]
  /** Who may be assigned; null for somebody who may not assign. */
  readonly advisors: readonly NamedPerson[] | null
}

const pageLength = 25

/** The applicants of an association for its staff; for an advisor only those whom he or she advises. */
export function listPeople(db: Db, request: Request): Promise<PeopleList> {
  const { actor, associationId, search, withoutAdvisor, after } = request
  const seesAll = decideAccess(actor, { action: 'see-people', associationId }) === 'allowed'
  const mayAssign = decideAccess(actor, { action: 'assign-advisors', associationId }) === 'allowed'
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    const [page, advisors] = await Promise.all([
      listApplicants(tx, {
        associationId,
        advisedBy: seesAll ? undefined : actor.id,
        withoutAdvisor: seesAll && withoutAdvisor,
        search,
        after,
        limit: pageLength,
      }),
      mayAssign ? listAdvisors(tx, associationId) : null,
    ])
    const ids = page.applicants.map(({ id }) => id)
    return { ...page, advisorsOf: await listAdvisorsOf(tx, associationId, ids), advisors }
  })
}
