import { randomUUID } from 'node:crypto'
import type { ClientConfig } from 'pg'
import type { Role, SignedIn } from '../../src/domain/rights.ts'
import { withClient } from '../../src/store/with-client.ts'

/** Two associations with the same roles in each; Rosa is an applicant in both, Omar in Virginia only. */
export interface World {
  readonly virginia: string
  readonly michigan: string
  readonly rosa: SignedIn
  readonly omar: SignedIn
  /** Somebody for every role but the applicant's, of each association; advisors advise Rosa. */
  readonly in: (association: 'virginia' | 'michigan', role: Exclude<Role, 'applicant'>) => SignedIn
  /** An advisor in Virginia who advises nobody. */
  readonly idle: SignedIn
  readonly trainingId: string
}

const names = [
  ['advisor', 'Ana Ruiz'],
  ['reviewer', 'Ben Cole'],
  ['marker', 'Cara Voss'],
  ['coordinator', 'Dana Hill'],
  ['administrator', 'Eli Stone'],
] as const

/** Puts the two associations into an empty database. */
export async function makeWorld(owner: ClientConfig): Promise<World> {
  const associations = {
    virginia: { id: randomUUID(), shortId: 'vaimh', name: 'Virginia' },
    michigan: { id: randomUUID(), shortId: 'mi-aimh', name: 'Michigan' },
  } as const
  const person = (name: string, ...roles: SignedIn['roles']): SignedIn => {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
    return { kind: 'person', id: randomUUID(), name, email, roles, assurance: 'strong' }
  }
  const of = (association: keyof typeof associations, role: Role) => ({
    association: associations[association],
    role,
  })
  const rosa = person('Rosa Delgado', of('virginia', 'applicant'), of('michigan', 'applicant'))
  const omar = person('Omar Haddad', of('virginia', 'applicant'))
  const idle = person('Ida Lane', of('virginia', 'advisor'))
  const staff = names.flatMap(([role, name]) =>
    (['virginia', 'michigan'] as const).map((key) => ({
      key: `${key} ${role}`,
      person: person(`${name} ${associations[key].name}`, of(key, role)),
    })),
  )
  const inRole: World['in'] = (association, role) => {
    const found = staff.find(({ key }) => key === `${association} ${role}`)
    if (!found) throw new Error(`There is no ${role} in ${association}.`)
    return found.person
  }
  const trainingId = randomUUID()
  const everybody = [rosa, omar, idle, ...staff.map(({ person }) => person)]
  await withClient(owner, async (client) => {
    await client.query("begin; select set_config('attune.maintenance', 'on', true)")
    for (const { id, shortId, name } of Object.values(associations))
      await client.query('insert into association (id, short_id, name) values ($1, $2, $3)', [
        id,
        shortId,
        name,
      ])
    for (const { id, name, email, roles } of everybody) {
      await client.query('insert into person (id, name, email) values ($1, $2, $3)', [id, name, email])
      for (const { association, role } of roles)
        await client.query(
          'insert into association_role (association_id, person_id, role) values ($1, $2, $3)',
          [association.id, id, role],
        )
    }
    for (const key of ['virginia', 'michigan'] as const)
      await client.query(
        `insert into advising (association_id, advisor_id, applicant_id, since, assigned_by)
         values ($1, $2, $3, '2026-01-05T15:00:00Z', $4)`,
        [associations[key].id, inRole(key, 'advisor').id, rosa.id, inRole(key, 'coordinator').id],
      )
    await client.query('insert into portfolio (person_id) values ($1)', [rosa.id])
    await client.query(
      `insert into portfolio_entry (id, person_id, section, body, listed_on, created_at, updated_at)
       values ($1, $2, 'training', $3, '2026-03-04', '2026-03-05T12:00:00Z', '2026-03-05T12:00:00Z')`,
      [
        trainingId,
        rosa.id,
        JSON.stringify({ title: 'Watching babies', completedOn: '2026-03-04', clockHours: 6, topics: [] }),
      ],
    )
    await client.query('commit')
  })
  return {
    virginia: associations.virginia.id,
    michigan: associations.michigan.id,
    rosa,
    omar,
    in: inRole,
    idle,
    trainingId,
  }
}
