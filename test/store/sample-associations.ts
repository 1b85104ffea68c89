import { randomUUID } from 'node:crypto'
import { withClient } from '../../src/store/with-client.ts'
import type { TestDatabase } from './test-database.ts'

/** Two associations with a person each, for tests of who sees what. */
export interface SampleAssociations {
  readonly virginia: string
  readonly michigan: string
  readonly rosa: string
  readonly omar: string
}

export async function addSampleAssociations(database: TestDatabase): Promise<SampleAssociations> {
  const [virginia, michigan, rosa, omar] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await withClient(database.as('owner'), async (client) => {
    await client.query("begin; select set_config('attune.maintenance', 'on', true)")
    await client.query(`insert into association (id, short_id, name) values
      ('${virginia}', 'vaimh', 'Virginia'), ('${michigan}', 'mi-aimh', 'Michigan')`)
    await client.query(`insert into person (id, name, email) values
      ('${rosa}', 'Rosa Delgado', 'rosa@example.org'), ('${omar}', 'Omar Haddad', 'omar@example.org')`)
    await client.query('commit')
  })
  return { virginia, michigan, rosa, omar }
}
