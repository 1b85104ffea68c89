import { z } from 'zod'
import type { Fields } from '../../domain/fields.ts'
import type { ConfirmationOutcome } from '../../domain/providers/confirmation.ts'
import type { AskedSession } from '../../domain/providers/confirmation-request.ts'
import type { SessionVerdict } from '../../domain/providers/read-verdicts.ts'
import { toJson } from '../portfolio/to-json.ts'
import type { Tx } from '../tables.ts'
import { readSession } from './read-session.ts'

/** What a link's secret opens: one request of one person. */
export interface LinkedRequest {
  readonly id: string
  readonly personId: string
  /** The provider in the portfolio. */
  readonly entryId: string
  readonly askedBy: { readonly name: string; readonly email: string }
  readonly providerName: string
  /** Where the link was mailed to. */
  readonly email: string
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  readonly finishedAt: Date | null
}

/** The request that the secret of this scope opens. */
export async function findLinkedRequest(tx: Tx, secretHash: string): Promise<LinkedRequest | undefined> {
  const row = await tx
    .selectFrom('confirmation_request as request')
    .innerJoin('person', 'person.id', 'request.person_id')
    .select(['request.id', 'person_id', 'person.name', 'person.email as person_email'])
    .select(['entry_id', 'provider_name', 'request.email'])
    .select(['expires_at', 'revoked_at', 'finished_at'])
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      personId: row.person_id,
      entryId: row.entry_id,
      askedBy: { name: row.name, email: row.person_email },
      providerName: row.provider_name,
      email: row.email,
      expiresAt: row.expires_at,
      revokedAt: row.revoked_at,
      finishedAt: row.finished_at,
    }
  )
}

/** The sessions asked about, in the order in which they were held. Empty once the request is over. */
export async function listAskedSessions(tx: Tx, requestId: string): Promise<AskedSession[]> {
  const rows = await tx
    .selectFrom('confirmation_session')
    .select(['entry_id', 'body'])
    .where('request_id', '=', requestId)
    .execute()
  return rows
    .map(({ entry_id, body }) => ({ entryId: entry_id, session: readSession(body) }))
    .toSorted(
      (one, other) =>
        one.session.from.localeCompare(other.session.from) || one.entryId.localeCompare(other.entryId),
    )
}

/**
 * Ends a request with its answers. False where it had ended: of two answers sent at once, one is kept whole
 * and the other not at all. The answers come first, because nothing is open by the link once it ended.
 */
export async function finishRequest(
  tx: Tx,
  { id, personId }: Pick<LinkedRequest, 'id' | 'personId'>,
  outcome: ConfirmationOutcome,
  verdicts: readonly SessionVerdict[],
  at: Date,
): Promise<boolean> {
  const open = await tx
    .selectFrom('confirmation_request')
    .select('id')
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .forUpdate()
    .executeTakeFirst()
  if (!open) return false
  if (verdicts.length > 0)
    await tx
      .insertInto('confirmation_answer')
      .values(
        verdicts.map(({ entryId, verdict, reason }) => ({
          request_id: id,
          entry_id: entryId,
          person_id: personId,
          verdict,
          reason,
          answered_at: at,
        })),
      )
      .execute()
  await tx.deleteFrom('confirmation_draft').where('request_id', '=', id).execute()
  await tx
    .updateTable('confirmation_request')
    .set({ finished_at: at, outcome })
    .where('id', '=', id)
    .execute()
  return true
}

const FieldsSchema = z.record(z.string(), z.array(z.string()))

/** Keeps what the provider marked so far, in place of what was kept before. */
export async function keepMarks(tx: Tx, requestId: string, fields: Fields, at: Date): Promise<void> {
  const kept = { fields: toJson(fields), kept_at: at }
  await tx
    .insertInto('confirmation_draft')
    .values({ request_id: requestId, ...kept })
    .onConflict((existing) => existing.column('request_id').doUpdateSet(kept))
    .execute()
}

export async function findMarks(
  tx: Tx,
  requestId: string,
): Promise<{ readonly fields: Fields; readonly keptAt: Date } | undefined> {
  const row = await tx
    .selectFrom('confirmation_draft')
    .select(['fields', 'kept_at'])
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return row && { fields: FieldsSchema.parse(row.fields), keptAt: row.kept_at }
}
