import { type Invitation, listInvitationsOf } from '../../store/sign-in/invitations.ts'
import { listStaff, type PersonWithRoles } from '../../store/sign-in/people-of-association.ts'
import type { Db } from '../../store/tables.ts'
import { together } from '../../store/together.ts'
import { withScope } from '../../store/with-scope.ts'

export interface Team {
  readonly people: readonly PersonWithRoles[]
  readonly invitations: readonly Invitation[]
}

/** Everybody who is more than an applicant in the association, and who has been asked to be. */
export async function loadTeam(db: Db, associationId: string, now: Date): Promise<Team> {
  return withScope(db, { associationId }, (tx) =>
    together({
      people: listStaff(tx, associationId),
      invitations: listInvitationsOf(tx, associationId, now),
    }),
  )
}
