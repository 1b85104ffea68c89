import { type Role, workingRoles } from '../../domain/rights.ts'
import type { Tx } from '../tables.ts'

export interface PersonWithRoles {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
}

/** Everybody with a role in the association, by name. The transaction's scope must name it. */
export async function listPeopleWithRole(tx: Tx, associationId: string): Promise<PersonWithRoles[]> {
  return gathered(await rolesIn(tx, associationId).execute())
}

/** Those among them who are more than an applicant, with all their roles: a few, however many apply. */
export async function listStaff(tx: Tx, associationId: string): Promise<PersonWithRoles[]> {
  const staff = tx
    .selectFrom('association_role as held')
    .select('held.person_id')
    .where('held.association_id', '=', associationId)
    .where('held.role', 'in', workingRoles)
  return gathered(await rolesIn(tx, associationId).where('person_id', 'in', staff).execute())
}

function rolesIn(tx: Tx, associationId: string) {
  return tx
    .selectFrom('association_role')
    .innerJoin('person', 'person.id', 'person_id')
    .select(['person.id', 'person.name', 'person.email', 'role'])
    .where('association_id', '=', associationId)
    .orderBy('person.name')
    .orderBy('person.id')
    .orderBy('role')
}

type HeldRole = Omit<PersonWithRoles, 'roles'> & { readonly role: Role }

function gathered(rows: readonly HeldRole[]): PersonWithRoles[] {
  const people = new Map<string, PersonWithRoles & { roles: Role[] }>()
  for (const { role, ...person } of rows) {
    const known = people.get(person.id)
    if (known) known.roles.push(role)
    else people.set(person.id, { ...person, roles: [role] })
  }
  return [...people.values()]
}
