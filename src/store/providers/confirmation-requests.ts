import { sql } from 'kysely'
import type { PortfolioEntry } from '../../domain/portfolio/entry.ts'
import type { Asking } from '../../domain/providers/confirmation.ts'
import type { ConfirmationRequest } from '../../domain/providers/confirmation-request.ts'
import { listing } from '../compiled.ts'
import { toJson } from '../portfolio/to-json.ts'
import type { Db, Tx } from '../tables.ts'
import { readSession } from './read-session.ts'

export interface NewRequest {
  readonly id: string
  readonly personId: string
  readonly entryId: string
  readonly providerName: string
  readonly email: string
  readonly secretHash: string
  readonly at: Date
  readonly expiresAt: Date
  readonly sessions: readonly Extract<PortfolioEntry, { section: 'rsc' }>[]
}

/** False where the same form was sent before. */
export async function insertRequest(tx: Tx, request: NewRequest): Promise<boolean> {
  const { id, personId, sessions, at } = request
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('confirmation_request')
    .values({
      id,
      person_id: personId,
      entry_id: request.entryId,
      provider_name: request.providerName,
      email: request.email,
      secret_hash: request.secretHash,
      asked_at: at,
      sent_at: at,
      expires_at: request.expiresAt,
    })
    .onConflict((existing) => existing.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return false
  const rows = sessions.map(({ id: entry_id, version, body }) => ({ entry_id, version, body }))
  await sql`insert into confirmation_session (request_id, entry_id, person_id, version, body)
    select ${id}::uuid, entry_id, ${personId}::uuid, version, body
    from jsonb_to_recordset(${toJson(rows)}::jsonb) as session (entry_id uuid, version int, body jsonb)`.execute(
    tx,
  )
  return true
}

/** The links that a person had mailed, latest first; those of one provider, or open at a moment, where that is asked. */
export async function listRequests(
  tx: Tx,
  personId: string,
  { entryId, openAt }: { readonly entryId?: string; readonly openAt?: Date } = {},
): Promise<ConfirmationRequest[]> {
  const { rows } = await sql<ConfirmationRequest>`
    select request.id, request.entry_id as "entryId", provider_name as "providerName", email,
      asked_at as "askedAt", sent_at as "sentAt", expires_at as "expiresAt", times_sent as "timesSent",
      revoked_at as "revokedAt", finished_at as "finishedAt", outcome,
      count(session.entry_id) as sessions, coalesce(sum((session.body ->> 'hours')::numeric), 0) as hours,
      count(*) filter (where verdict = 'confirmed') as confirmed,
      count(*) filter (where verdict = 'doubtful') as doubtful
    from confirmation_request request
    left join confirmation_session session on session.request_id = request.id
    left join confirmation_answer answer
      on answer.request_id = session.request_id and answer.entry_id = session.entry_id
    where request.person_id = ${personId}::uuid
      and (${entryId ?? null}::uuid is null or request.entry_id = ${entryId ?? null}::uuid)
      and (${openAt ?? null}::timestamptz is null
        or finished_at is null and revoked_at is null and expires_at > ${openAt ?? null}::timestamptz)
    group by request.id
    order by asked_at desc, request.id`.execute(tx)
  return rows
}

/** How many links a person had mailed since then, one mailed again included. */
export async function countMailedSince(tx: Tx, personId: string, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('confirmation_request')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('sent_at', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

/** Replaces the secret of a link: the one before opens nothing from now on. False where it was answered or taken back. */
export async function renewSecret(
  tx: Tx,
  {
    id,
    personId,
    secretHash,
    at,
    expiresAt,
  }: Omit<NewRequest, 'entryId' | 'providerName' | 'email' | 'sessions'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('confirmation_request')
    .set({
      secret_hash: secretHash,
      sent_at: at,
      expires_at: expiresAt,
      times_sent: sql<number>`times_sent + 1`,
    })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('finished_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** False where it was answered, or taken back already. */
export async function markRevoked(tx: Tx, personId: string, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('confirmation_request')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('finished_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

const askingsOf = (tx: Db | Tx, personId: string) =>
  tx
    .selectFrom('confirmation_session as session')
    .innerJoin('confirmation_request as request', 'request.id', 'session.request_id')
    .leftJoin('confirmation_answer as answer', (join) =>
      join
        .onRef('answer.request_id', '=', 'session.request_id')
        .onRef('answer.entry_id', '=', 'session.entry_id'),
    )
    .select(['session.entry_id', 'session.body', 'request.id', 'asked_at', 'expires_at', 'revoked_at'])
    .select(['finished_at', 'verdict', 'reason'])
    .where('session.person_id', '=', personId)
    // As the sessions', so that nobody else's requests are gone through to find it.
    .where('request.person_id', '=', personId)
    .orderBy('asked_at', 'desc')
const listAllAskings = listing(askingsOf)

/** What was asked and answered about the sessions of a portfolio, by session; of some sessions where they are named. */
export async function listAskings(
  tx: Tx,
  personId: string,
  sessionIds?: readonly string[],
): Promise<ReadonlyMap<string, readonly Asking[]>> {
  if (sessionIds?.length === 0) return new Map()
  const rows = await (sessionIds
    ? askingsOf(tx, personId).where('session.entry_id', 'in', sessionIds).execute()
    : listAllAskings(tx, personId))
  const askings = rows.map((row) => ({
    entryId: row.entry_id,
    asking: {
      requestId: row.id,
      session: readSession(row.body),
      askedAt: row.asked_at,
      expiresAt: row.expires_at,
      revokedAt: row.revoked_at,
      finishedAt: row.finished_at,
      verdict: row.verdict,
      reason: row.reason,
    } satisfies Asking,
  }))
  const bySession = Map.groupBy(askings, ({ entryId }) => entryId)
  return new Map([...bySession].map(([entryId, own]) => [entryId, own.map(({ asking }) => asking)]))
}
