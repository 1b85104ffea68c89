import { isUuid } from '../../domain/is-uuid.ts'
import { appointMember, endMembership, listCandidates } from '../../store/decisions/committee.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

interface Keeper {
  readonly personId: string
  readonly associationId: string
  readonly now: Date
}

/** Appoints somebody who reviews or is staff. False where nobody such can be appointed. */
export function appointToCommittee(db: Db, keeper: Keeper, memberId: string): Promise<boolean> {
  const { personId, associationId, now } = keeper
  return withScope(db, { personId, associationId }, async (tx) => {
    const candidates = await listCandidates(tx, associationId)
    if (!isUuid(memberId) || !candidates.some(({ id }) => id === memberId)) return false
    const given = { associationId, personId: memberId, byPersonId: personId, at: now }
    if (!(await appointMember(tx, given))) return true
    const facts = { member: memberId }
    await appendRecord(tx, { at: now, kind: 'committee-member-appointed', isOpen: false, facts })
    return true
  })
}

/** Ends a membership; the votes given stay. False where there was none. */
export function endCommitteeMembership(db: Db, keeper: Keeper, id: string): Promise<boolean> {
  const { personId, associationId, now } = keeper
  return withScope(db, { personId, associationId }, async (tx) => {
    const member = await endMembership(tx, { id, byPersonId: personId, at: now })
    if (member === undefined) return false
    await appendRecord(tx, {
      at: now,
      kind: 'committee-member-ended',
      isOpen: false,
      facts: { member },
    })
    return true
  })
}
