import type { Tx } from '../tables.ts'

export interface StaffAddress {
  readonly personId: string
  readonly email: string
}

/** Whom to tell that something waits: the coordinators of an association, its administrators where there are none. */
export async function listStaffToTell(tx: Tx, associationId: string): Promise<StaffAddress[]> {
  const staff = await tx
    .selectFrom('association_role')
    .innerJoin('person', 'person.id', 'association_role.person_id')
    .select(['person.id as personId', 'person.email', 'role'])
    .where('association_id', '=', associationId)
    .where('role', 'in', ['coordinator', 'administrator'])
    .orderBy('person.id')
    .execute()
  const coordinators = staff.filter(({ role }) => role === 'coordinator')
  const told = coordinators.length > 0 ? coordinators : staff
  return told.map(({ personId, email }) => ({ personId, email }))
}
