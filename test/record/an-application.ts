import { randomUUID } from 'node:crypto'
import { asOwner } from '../rights/owner.ts'
import type { TestDatabase } from '../store/test-database.ts'

interface Given {
  readonly associationId: string
  readonly personId: string
  readonly state?: string
  readonly since?: Date
  readonly expiresOn?: string | null
  readonly submittedAt?: Date
  readonly standard?: string
}

/** An application that is there, however it came to be so. Answers its id. */
export async function anApplication(database: TestDatabase, given: Given): Promise<string> {
  const id = randomUUID()
  const since = given.since ?? new Date('2026-11-02T15:00:00Z')
  await asOwner(database, (_, insert) =>
    insert('application', {
      id,
      association_id: given.associationId,
      person_id: given.personId,
      standard: given.standard ?? 'vaimh/imhm-clinical',
      edition: '2024-01',
      state: given.state ?? 'draft',
      state_since: since,
      held_from: given.state === 'on-hold' ? 'draft' : null,
      opened_at: since,
      submitted_at: given.submittedAt ?? null,
      expires_on: given.expiresOn ?? null,
    }),
  )
  return id
}
