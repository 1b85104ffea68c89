import { sql } from 'kysely'
import { type Role, workingRoles } from '../../domain/rights.ts'
import { listing } from '../compiled.ts'
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

const staffOf = listing((tx, associationId: string) =>
  tx
    .selectFrom('association_role as held')
    .select('held.person_id')
    .distinct()
    .where('held.association_id', '=', associationId)
    .where('held.role', 'in', workingRoles),
)

/** Those among them who are more than an applicant, with all their roles: a few, however many apply, so they are found first. */
export async function listStaff(tx: Tx, associationId: string): Promise<PersonWithRoles[]> {
  const staff = (await staffOf(tx, associationId)).map(({ person_id }) => person_id)
  const roles = rolesIn(tx, associationId).where(
    'person_id',
    '=',
    sql<string>`any(${sql.val(staff)}::uuid[])`,
  )
  return gathered(await roles.execute())
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
