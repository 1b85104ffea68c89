import { randomUUID } from 'node:crypto'
import type { Role } from '../../src/domain/rights.ts'
import { insertApplication } from '../../src/store/applications/applications.ts'
import { withClient } from '../../src/store/with-client.ts'
import { withScope } from '../../src/store/with-scope.ts'
import { aKeyring } from '../mail/a-keyring.ts'
import { settlePeople, type World } from '../store/people.ts'
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts'
import { aBrowser, aPerson, type Browser } from '../web/browser.ts'

const start = new Date('2026-11-21T15:00:00Z')

/** Virginia and Michigan with an administrator each, and browsers of their people. */
export interface WaysWorld extends World {
  readonly database: TestDatabase
  readonly keyring: ReturnType<typeof aKeyring>
  readonly administrator: string
  /** Virginia's people: an administrator, a coordinator, an applicant; and Michigan's coordinator. */
  browse(who: 'administrator' | 'june' | 'rosa' | 'lena' | 'priya', at?: Date): Browser
  /** An application of Rosa's to Virginia, by Michigan's sheet unless another is named: it asks for signatures. */
  apply(
    given?: Partial<{ person: string; standard: string; edition: string; registration: 'asked' }>,
  ): Promise<string>
  /** Statements that see everything. */
  asOwner<Row>(statement: string): Promise<Row[]>
}

export async function createWaysWorld(): Promise<WaysWorld> {
  const database = await createTestDatabase()
  const world = await settlePeople(database)
  const { virginia, michigan } = world.associations
  const administrator = randomUUID()
  const keyring = aKeyring()
  const asOwner = <Row>(statement: string) =>
    withClient(database.as('owner'), async (client) => {
      await client.query("begin; select set_config('attune.maintenance', 'on', true)")
      const { rows } = await client.query(statement)
      await client.query('commit')
      return rows as Row[] // The test that asks knows what its statement answers.
    })
  await asOwner(`insert into person (id, name, email, welcomed_at)
    values ('${administrator}', 'Ada Stone', 'ada@example.org', now())`)
  await asOwner(`insert into association_role (association_id, person_id, role)
    values ('${virginia}', '${administrator}', 'administrator')`)
  const here = { id: virginia, shortId: 'vaimh', name: 'Virginia' }
  const there = { id: michigan, shortId: 'mi-aimh', name: 'Michigan' }
  const people = {
    administrator: [administrator, 'Ada Stone', here, 'administrator'],
    june: [world.people.june, 'June Park', here, 'coordinator'],
    rosa: [world.people.rosa, 'Rosa Delgado', here, 'applicant'],
    lena: [world.people.lena, 'Lena Okafor', here, 'applicant'],
    priya: [world.people.priya, 'Priya Raman', there, 'coordinator'],
  } as const satisfies Record<string, readonly [string, string, typeof here, Role]>
  return {
    ...world,
    database,
    keyring,
    administrator,
    asOwner,
    browse(who, at = start) {
      const [id, name, association, role] = people[who]
      return aBrowser(database, aPerson(id, name, [[association, role]]), at, keyring)
    },
    async apply({
      person = world.people.rosa,
      standard = 'mi-aimh/imhm-clinical',
      edition,
      registration,
    } = {}) {
      const id = randomUUID()
      const given = { id, personId: person, associationId: virginia, standard, edition: edition ?? '2018-01' }
      await withScope(database.db, { personId: person, associationId: virginia }, (tx) =>
        insertApplication(tx, { ...given, registration: registration ?? null, expiresOn: null, at: start }),
      )
      return id
    },
  }
}
