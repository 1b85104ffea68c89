import type { Day } from '../../standards/day.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { listApplicantNames } from '../../store/ways/claims.ts'
import { insertMembership, listMembershipsOf } from '../../store/ways/memberships.ts'
import { withScope } from '../../store/with-scope.ts'

export interface MembershipToConfirm {
  readonly personId: string
  readonly memberOf: string
  readonly from: Day
  readonly to: Day
  readonly number: string | null
  readonly source: 'list' | 'by-hand'
  /** The person's own entry that it answers. */
  readonly entryId: string | null
}

interface Confirming {
  readonly personId: string
  readonly associationId: string
  readonly at: Date
}

/** How many were confirmed, and how many were left: known already, overlapping, or nobody's that staff may confirm. */
export interface MembershipsConfirmed {
  readonly confirmed: number
  readonly left: number
}

/** Confirms memberships. What was confirmed before stays as it is, and one that overlaps it is left. */
export function confirmMemberships(
  db: Db,
  who: Confirming,
  given: readonly MembershipToConfirm[],
): Promise<MembershipsConfirmed> {
  const { personId, associationId } = who
  return withScope(db, { personId, associationId }, async (tx) => {
    const applicants = new Set((await listApplicantNames(tx, associationId)).map(({ id }) => id))
    let confirmed = 0
    for (const each of given) {
      const mayBe = applicants.has(each.personId) && each.personId !== personId && each.from <= each.to
      if (mayBe && (await confirmOne(tx, who, each))) confirmed += 1
    }
    return { confirmed, left: given.length - confirmed }
  })
}

async function confirmOne(
  tx: Tx,
  { personId: byPersonId, associationId, at }: Confirming,
  given: MembershipToConfirm,
): Promise<boolean> {
  const { personId, memberOf, from, to, source } = given
  const known = await listMembershipsOf(tx, associationId, personId)
  const overlaps = known.some((each) => each.memberOf === memberOf && each.from <= to && each.to >= from)
  if (overlaps) return false
  if (!(await insertMembership(tx, { ...given, associationId, byPersonId, at }))) return false
  const facts = { memberOf, from, to, source }
  await appendRecord(tx, { at, kind: 'membership-confirmed', subjectId: personId, isOpen: true, facts })
  return true
}
