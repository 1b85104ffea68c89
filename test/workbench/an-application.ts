import { randomUUID } from 'node:crypto'
import type { ApplicationState } from '../../src/domain/applications/states.ts'
import { asOwner } from '../rights/owner.ts'
import type { TestDatabase } from '../store/test-database.ts'

interface Wanted {
  readonly associationId: string
  readonly personId: string
  readonly state?: ApplicationState
  readonly heldFrom?: ApplicationState
  readonly registration?: 'asked'
  readonly standard?: string
  /** Since when it stands so. */
  readonly since?: string
}

/** Puts an application in a state into the database. Answers its id. */
export async function putApplication(database: TestDatabase, wanted: Wanted): Promise<string> {
  const id = randomUUID()
  const since = wanted.since ?? '2026-11-10T15:00:00Z'
  await asOwner(database, (_, insert) =>
    insert('application', {
      ...{ id, association_id: wanted.associationId, person_id: wanted.personId, edition: '2024-01' },
      standard: wanted.standard ?? 'vaimh/imhm-clinical',
      state: wanted.state ?? 'submitted',
      held_from: wanted.heldFrom ?? null,
      registration: wanted.registration ?? null,
      ...{ state_since: since, opened_at: '2026-10-01T15:00:00Z', submitted_at: since },
    }),
  )
  return id
}

/** How an application stands, seen with all rights. */
export function standingOf(
  database: TestDatabase,
  id: string,
): Promise<{ readonly state: string; readonly version: number; readonly registration: string | null }> {
  return asOwner(database, async (client) => {
    const { rows } = await client.query(
      'select state, version, registration from application where id = $1',
      [id],
    )
    return rows[0]
  })
}

/** The letters about applications as they were mailed, oldest first. */
export function mailsAbout(
  database: TestDatabase,
  personId: string,
): Promise<readonly { readonly recipient: string; readonly subject: string; readonly plain: string }[]> {
  return asOwner(database, async (client) => {
    const { rows } = await client.query(
      `select recipient, subject, plain from mail join mail_text on mail_id = mail.id
       where person_id = $1 and kind = 'letter' order by created_at, mail.id`,
      [personId],
    )
    return rows
  })
}
