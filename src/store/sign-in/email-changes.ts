import type { Tx } from '../tables.ts'

interface EmailChange {
  readonly newEmail: string
  readonly secretHash: string
  readonly askedAt: Date
  readonly expiresAt: Date
}

export async function insertEmailChange(tx: Tx, personId: string, change: EmailChange): Promise<void> {
  await tx
    .insertInto('email_change')
    .values({
      person_id: personId,
      new_email: change.newEmail,
      secret_hash: change.secretHash,
      asked_at: change.askedAt,
      expires_at: change.expiresAt,
    })
    .execute()
}

/** A change that this person may still confirm. */
export async function findEmailChange(
  tx: Tx,
  personId: string,
  secretHash: string,
  now: Date,
): Promise<{ readonly newEmail: string } | undefined> {
  return tx
    .selectFrom('email_change')
    .select('new_email as newEmail')
    .where('person_id', '=', personId)
    .where('secret_hash', '=', secretHash)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Takes this change and voids all others that wait; undefined where it may not be taken. */
export async function markEmailChangeConsumed(
  tx: Tx,
  personId: string,
  secretHash: string,
  now: Date,
): Promise<{ readonly newEmail: string } | undefined> {
  const change = await tx
    .updateTable('email_change')
    .set({ consumed_at: now })
    .where('person_id', '=', personId)
    .where('secret_hash', '=', secretHash)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('new_email as newEmail')
    .executeTakeFirst()
  if (!change) return undefined
  await tx
    .updateTable('email_change')
    .set({ consumed_at: now })
    .where('person_id', '=', personId)
    .where('consumed_at', 'is', null)
    .execute()
  return change
}
