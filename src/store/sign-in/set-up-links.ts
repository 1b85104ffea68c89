import type { Tx } from '../tables.ts'

/** Replaces every link that was made before. */
export async function replaceSetUpLink(
  tx: Tx,
  link: { readonly secretHash: string; readonly madeAt: Date; readonly expiresAt: Date },
): Promise<void> {
  await tx.deleteFrom('set_up_link').execute()
  await tx
    .insertInto('set_up_link')
    .values({ secret_hash: link.secretHash, made_at: link.madeAt, expires_at: link.expiresAt })
    .execute()
}

/** The transaction's scope must name the link's hash. */
export async function isSetUpLinkOpen(tx: Tx, secretHash: string, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('set_up_link')
    .select('secret_hash')
    .where('secret_hash', '=', secretHash)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

/** True once. The transaction's scope must name the link's hash. */
export async function markSetUpLinkConsumed(tx: Tx, secretHash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('set_up_link')
    .set({ consumed_at: now })
    .where('secret_hash', '=', secretHash)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
