import type { Role } from '../../domain/rights.ts'
import { isFreshlyProved } from '../../domain/sign-in/decide-door.ts'
import { decideRoleRemoval, type RoleRemoval } from '../../domain/sign-in/decide-role-removal.ts'
import { hasOpenApplication } from '../../store/people/has-open-application.ts'
import { deleteRole, lockRoles } from '../../store/sign-in/accounts.ts'
import { listPeopleWithRole } from '../../store/sign-in/people-of-association.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { proofOf, type Visitor } from './find-visitor.ts'

type RemovedRole = {
  readonly kind: 'removed' | 'prove-again' | 'under-way' | Exclude<RoleRemoval['kind'], 'allowed'>
}

/**
 * Takes a role away from a person of the association, unless it is the last administrator's, or that of an applicant
 * whose application is under way.
 */
export async function removeRole(
  db: Db,
  visitor: Visitor,
  taken: { readonly associationId: string; readonly personId: string; readonly role: Role },
  now: Date,
): Promise<RemovedRole> {
  if (!isFreshlyProved(proofOf(visitor), now)) return { kind: 'prove-again' }
  const { associationId, personId, role } = taken
  return withScope(db, { associationId }, async (tx) => {
    // Two administrators who remove each other at once must not both be gone.
    await lockRoles(tx, associationId)
    const decision = decideRoleRemoval(await listPeopleWithRole(tx, associationId), personId, role)
    if (decision.kind !== 'allowed') return { kind: decision.kind }
    if (role === 'applicant' && (await hasOpenApplication(tx, personId, associationId)))
      return { kind: 'under-way' }
    await deleteRole(tx, associationId, personId, role)
    return { kind: 'removed' }
  })
}
