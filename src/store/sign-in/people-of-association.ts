import type { Role } from '../../domain/rights.ts'
import type { Tx } from '../tables.ts'

export interface PersonWithRoles {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
}

/** Everybody with a role in the association, by name. The transaction's scope must name it. */
export async function listPeopleWithRole(tx: Tx, associationId: string): Promise<PersonWithRoles[]> {
  const rows = await tx
    .selectFrom('association_role')
    .innerJoin('person', 'person.id', 'person_id')
    .select(['person.id', 'person.name', 'person.email', 'role'])
    .where('association_id', '=', associationId)
    .orderBy('person.name')
    .orderBy('person.id')
    .orderBy('role')
    .execute()
  const people = new Map<string, PersonWithRoles & { roles: Role[] }>()
  for (const { role, ...person } of rows) {
    const known = people.get(person.id)
    if (known) known.roles.push(role)
    else people.set(person.id, { ...person, roles: [role] })
  }
  return [...people.values()]
}
