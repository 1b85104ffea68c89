import { randomUUID } from 'node:crypto'
import { asOwner } from '../rights/owner.ts'
import type { TestDatabase } from '../store/test-database.ts'

interface Said {
  readonly session: string
  readonly verdict: 'confirmed' | 'doubtful'
  readonly at: Date
}

/** What the provider of a session said of it, as it stands in the portfolio. */
export function letProviderSay(database: TestDatabase, { session, verdict, at }: Said): Promise<void> {
  return asOwner(database, async (client) => {
    const id = randomUUID()
    await client.query(
      `insert into confirmation_request
        (id, person_id, entry_id, provider_name, email, secret_hash, asked_at, sent_at, expires_at, finished_at, outcome)
        select $1, person_id, (body ->> 'provider')::uuid, 'Somebody', 'somebody@example.org', $2, $3, $3,
          $3::timestamptz + interval '60 days', $3, 'answered'
        from portfolio_entry where id = $4`,
      [id, id.replaceAll('-', '').repeat(2), at, session],
    )
    await client.query(
      `insert into confirmation_session (request_id, entry_id, person_id, version, body)
        select $1, id, person_id, version, body from portfolio_entry where id = $2`,
      [id, session],
    )
    await client.query(
      `insert into confirmation_answer (request_id, entry_id, person_id, verdict, reason, answered_at)
        select $1, id, person_id, $3, $4, $5 from portfolio_entry where id = $2`,
      [id, session, verdict, verdict === 'doubtful' ? 'It was shorter.' : null, at],
    )
  })
}
