import type { Tx } from '../tables.ts'
import type { ChallengePurpose } from './tables.ts'

/** For whom a challenge is: a session, or a browser from which nobody signed in yet. */
export type ChallengeHolder = { readonly sessionId: string } | { readonly browserHash: string }

export async function insertChallenge(
  tx: Tx,
  challenge: { readonly secretHash: string; readonly purpose: ChallengePurpose; readonly expiresAt: Date },
  holder: ChallengeHolder,
): Promise<void> {
  await tx
    .insertInto('passkey_challenge')
    .values({
      secret_hash: challenge.secretHash,
      purpose: challenge.purpose,
      expires_at: challenge.expiresAt,
      session_id: 'sessionId' in holder ? holder.sessionId : null,
      browser_hash: 'browserHash' in holder ? holder.browserHash : null,
    })
    .execute()
}

/**
 * True once, for the holder and purpose that it was made for, before it expires. The transaction's
 * scope must name the challenge's hash.
 */
export async function markChallengeConsumed(
  tx: Tx,
  challenge: { readonly secretHash: string; readonly purpose: ChallengePurpose },
  holder: ChallengeHolder,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkey_challenge')
    .set({ consumed_at: now })
    .where('secret_hash', '=', challenge.secretHash)
    .where('purpose', '=', challenge.purpose)
    .where((eb) =>
      'sessionId' in holder
        ? eb('session_id', '=', holder.sessionId)
        : eb('browser_hash', '=', holder.browserHash),
    )
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
