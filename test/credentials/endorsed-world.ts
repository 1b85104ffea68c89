import { createHash, randomUUID } from 'node:crypto'
import { createIssueBadge } from '../../src/services/credentials/issue-badge.ts'
import type { CredentialMeans } from '../../src/services/credentials/means.ts'
import { createKeyring } from '../../src/services/keys/keyring.ts'
import { withClient } from '../../src/store/with-client.ts'
import { withScope } from '../../src/store/with-scope.ts'
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts'

export const virginia = '0190a5b2-0000-4000-8000-00000000000a'
export const michigan = '0190a5b2-0000-4000-8000-00000000000b'

/** Two associations with Endorsements that a test gives them. */
export interface EndorsedWorld {
  readonly database: TestDatabase
  readonly means: CredentialMeans
  /** Sets the hands of the clock. */
  setClock(instant: string): void
  /** Statements of maintenance. */
  asOwner(...statements: string[]): Promise<void>
  /** An Endorsement of somebody, and the badge for it. Answers the ids of both. */
  endorse(more?: EndorsedMore): Promise<{ readonly endorsementId: string; readonly badgeId: string }>
}

interface EndorsedMore {
  readonly association?: string
  readonly name?: string
  readonly email?: string
  readonly number?: string
  readonly state?: string
  readonly awardedOn?: string
  readonly validUntil?: string
}

export const origin = 'https://attune.example.org'

/** Bytes that look random and are the same in every run. */
export function countedBytes(seed: string): (size: number) => Uint8Array {
  let count = 0
  return (size) => createHash('sha512').update(`${seed} ${count++}`).digest().subarray(0, size)
}

export const testKeyring = createKeyring([
  { name: 'master', version: 1, key: 'k'.repeat(42).concat('A'), madeAt: '2026-01-01T00:00:00Z' },
])

export async function createEndorsedWorld(given: Partial<CredentialMeans> = {}): Promise<EndorsedWorld> {
  const database = await createTestDatabase()
  let now = new Date('2026-06-01T12:00:00Z')
  const means: CredentialMeans = {
    keyring: testKeyring,
    baseUrl: origin,
    isAddressStable: true,
    randomBytes: countedBytes('world'),
    clock: () => now,
    ...given,
  }
  const asOwner: EndorsedWorld['asOwner'] = (...statements) =>
    withClient(database.as('owner'), async (client) => {
      await client.query("begin; select set_config('attune.maintenance', 'on', true)")
      for (const statement of statements) await client.query(statement)
      await client.query('commit')
    })
  await asOwner(`insert into association (id, short_id, name) values
    ('${virginia}', 'vaimh', 'Virginia Association'), ('${michigan}', 'mi-aimh', 'Michigan Association')`)
  let counted = 0
  return {
    database,
    means,
    asOwner,
    setClock: (instant) => {
      now = new Date(instant)
    },
    async endorse(more = {}) {
      counted += 1
      const { association = virginia, name = 'Rosa Delgado', state = 'active' } = more
      const { awardedOn = '2026-05-01', validUntil = '2026-12-31' } = more
      const [endorsementId, personId] = [randomUUID(), randomUUID()]
      await asOwner(
        `insert into person (id, name, email) values ('${personId}', '${name}',
          '${more.email ?? `holder-${counted}@example.org`}')`,
        `insert into association_role values ('${association}', '${personId}', 'applicant')`,
        `insert into endorsements (id, association_id, person_id, number, category, standard, edition, name_shown,
            state, held_from, awarded_on, valid_until, awarded_at)
          values ('${endorsementId}', '${association}', '${personId}',
            '${more.number ?? `VA-2026-${String(counted).padStart(4, '0')}`}', 'imhm-clinical', 'vaimh/imhm-clinical',
            '2024-01', '${name}', '${state}', ${state === 'suspended' ? "'active'" : 'null'}, '${awardedOn}',
            '${validUntil}', '2026-05-01T12:00:00Z')`,
        `insert into endorsement_changes (endorsement_id, number, association_id, step, to_state, on_day, at)
          values ('${endorsementId}', 1, '${association}', 'award', '${state}', '${awardedOn}', '2026-05-01T12:00:00Z')`,
      )
      await withScope(database.db, { associationId: association }, (tx) =>
        createIssueBadge(means)(tx, { id: endorsementId }),
      )
      return { endorsementId, badgeId: await badgeOf(database, association, endorsementId) }
    },
  }
}

async function badgeOf({ db }: TestDatabase, associationId: string, endorsementId: string): Promise<string> {
  const { id } = await withScope(db, { associationId }, (tx) =>
    tx
      .selectFrom('badge')
      .select('id')
      .where('endorsement_id', '=', endorsementId)
      .where('replaced_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
  return id
}
