import type { Tx } from '../tables.ts'

interface TotpFactor {
  readonly id: string
  readonly sealedSecret: string
  readonly addedAt: Date
}

/** The factor that is used to sign in, or the one that waits for its first code. */
export async function findTotpFactor(
  tx: Tx,
  personId: string,
  state: 'confirmed' | 'waiting',
): Promise<TotpFactor | undefined> {
  return tx
    .selectFrom('totp_factor')
    .select(['id', 'sealed_secret as sealedSecret', 'added_at as addedAt'])
    .where('person_id', '=', personId)
    .where('confirmed_at', state === 'confirmed' ? 'is not' : 'is', null)
    .executeTakeFirst()
}

/** Replaces one that waited. */
export async function insertWaitingFactor(
  tx: Tx,
  personId: string,
  sealedSecret: string,
  now: Date,
): Promise<void> {
  await tx
    .deleteFrom('totp_factor')
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is', null)
    .execute()
  await tx
    .insertInto('totp_factor')
    .values({ person_id: personId, sealed_secret: sealedSecret, added_at: now })
    .execute()
}

/** Replaces the one used so far. */
export async function markFactorConfirmed(
  tx: Tx,
  personId: string,
  id: string,
  step: number,
  now: Date,
): Promise<void> {
  await deleteConfirmedFactor(tx, personId)
  await tx
    .updateTable('totp_factor')
    .set({ confirmed_at: now, last_step: step })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .execute()
}

/** False where a code of this step, or of a later one, was taken already. */
export async function markStepUsed(tx: Tx, id: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('totp_factor')
    .set({ last_step: step })
    .where('id', '=', id)
    .where('last_step', '<', step)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function deleteConfirmedFactor(tx: Tx, personId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('totp_factor')
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}
