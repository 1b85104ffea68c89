import { randomUUID } from 'node:crypto'
import { withClient } from '../../src/store/with-client.ts'
import type { TestDatabase } from './test-database.ts'

export interface World {
  readonly associations: { readonly virginia: string; readonly michigan: string }
  /** Applicants: Rosa in Virginia, Omar in Michigan, Lena in Virginia. Staff: June in Virginia, Priya in Michigan. */
  readonly people: Readonly<Record<'rosa' | 'omar' | 'lena' | 'june' | 'priya' | 'marcus', string>>
}

/** Two associations with people; Marcus is a marker in Virginia. */
export async function settlePeople(database: TestDatabase): Promise<World> {
  const [virginia, michigan] = [randomUUID(), randomUUID()]
  const [rosa, omar, lena] = [randomUUID(), randomUUID(), randomUUID()]
  const [june, priya, marcus] = [randomUUID(), randomUUID(), randomUUID()]
  await withClient(database.as('owner'), async (client) => {
    await client.query("begin; select set_config('attune.maintenance', 'on', true)")
    await client.query(`insert into association (id, short_id, name) values
      ('${virginia}', 'vaimh', 'Virginia'), ('${michigan}', 'mi-aimh', 'Michigan')`)
    await client.query(`insert into person (id, name, email) values
      ('${rosa}', 'Rosa Delgado', 'rosa@example.org'), ('${omar}', 'Omar Haddad', 'omar@example.org'),
      ('${lena}', 'Lena Okafor', 'lena@example.org'), ('${june}', 'June Park', 'june@example.org'),
      ('${priya}', 'Priya Raman', 'priya@example.org'), ('${marcus}', 'Marcus Webb', 'marcus@example.org')`)
    await client.query(`insert into association_role (association_id, person_id, role) values
      ('${virginia}', '${rosa}', 'applicant'), ('${virginia}', '${lena}', 'applicant'),
      ('${michigan}', '${omar}', 'applicant'), ('${virginia}', '${june}', 'coordinator'),
      ('${michigan}', '${priya}', 'coordinator'), ('${virginia}', '${marcus}', 'marker')`)
    await client.query('commit')
  })
  return { associations: { virginia, michigan }, people: { rosa, omar, lena, june, priya, marcus } }
}
