import type { Selectable } from 'kysely'
import type { Assurance } from '../../domain/rights.ts'
import type { Tx } from '../tables.ts'
import type { SessionEnder, SignInTables } from './tables.ts'

export interface Session {
  readonly id: string
  readonly personId: string
  readonly assurance: Assurance
  readonly startedAt: Date
  readonly provedAt: Date
  readonly seenAt: Date
  readonly endedAt: Date | undefined
  readonly device: string
  readonly network: string
}

interface NewSession {
  readonly personId: string
  readonly secretHash: string
  readonly assurance: Assurance
  readonly startedAt: Date
  readonly device: string
  readonly network: string
}

/** The transaction's scope must name the person. */
export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      person_id: session.personId,
      secret_hash: session.secretHash,
      assurance: session.assurance,
      started_at: session.startedAt,
      proved_at: session.startedAt,
      seen_at: session.startedAt,
      device: session.device,
      network: session.network,
    })
    .execute()
}

/** The transaction's scope must name the secret's hash. */
export async function findSessionOfSecret(tx: Tx, secretHash: string): Promise<Session | undefined> {
  const row = await tx
    .selectFrom('session')
    .selectAll()
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst()
  return row && sessionOf(row)
}

/** Sessions of the person that nobody ended, last used first. */
export async function listOpenSessions(tx: Tx, personId: string): Promise<Session[]> {
  const rows = await tx
    .selectFrom('session')
    .selectAll()
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('seen_at', 'desc')
    .execute()
  return rows.map(sessionOf)
}

export async function markSessionSeen(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('session')
    .set({ seen_at: now })
    .where('id', '=', id)
    .where('seen_at', '<', now)
    .execute()
}

/**
 * Gives the session a new secret and a higher or fresh proof. False where it ended or its secret
 * changed meanwhile.
 */
export async function markSessionProved(
  tx: Tx,
  change: { readonly id: string; readonly from: string; readonly to: string },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('session')
    .set({ secret_hash: change.to, assurance: 'strong', proved_at: now, seen_at: now })
    .where('id', '=', change.id)
    .where('secret_hash', '=', change.from)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** False where this person has no such session that is still open. */
export async function markSessionEnded(
  tx: Tx,
  personId: string,
  id: string,
  by: SessionEnder,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('session')
    .set({ ended_at: now, ended_by: by })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Ends all sessions of the person but the one to keep, if any. Answers how many. */
export async function markAllSessionsEnded(
  tx: Tx,
  personId: string,
  by: SessionEnder,
  now: Date,
  keep?: string,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('session')
    .set({ ended_at: now, ended_by: by })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .$if(keep !== undefined, (query) => query.where('id', '<>', keep ?? ''))
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

function sessionOf(row: Selectable<SignInTables['session']>): Session {
  return {
    id: row.id,
    personId: row.person_id,
    assurance: row.assurance,
    startedAt: row.started_at,
    provedAt: row.proved_at,
    seenAt: row.seen_at,
    endedAt: row.ended_at ?? undefined,
    device: row.device,
    network: row.network,
  }
}
