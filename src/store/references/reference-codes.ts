import type { Reference } from '../../domain/references/reference.ts'
import type { Tx } from '../tables.ts'
import { referenceColumns } from './references.ts'

/** A code that was made and not used yet, sealed; undefined where there is none. */
export async function listSealedCodes(tx: Tx, applicationId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('reference')
    .select(['id', 'code_sealed'])
    .where('application_id', '=', applicationId)
    .where('code_sealed', 'is not', null)
    .where('code_used_at', 'is', null)
    .execute()
  return new Map(rows.flatMap(({ id, code_sealed }) => (code_sealed === null ? [] : [[id, code_sealed]])))
}

/** A new code; one that was made before opens nothing from then on. */
export async function setCode(
  tx: Tx,
  id: string,
  { hash, sealed }: { readonly hash: string; readonly sealed: string },
): Promise<void> {
  await tx
    .updateTable('reference')
    .set({ code_hash: hash, code_sealed: sealed, code_used_at: null })
    .where('id', '=', id)
    .execute()
}

/** The reference that the code of this scope opens, held until the transaction ends. Used codes open nothing. */
export function lockReferenceByCode(tx: Tx, codeHash: string): Promise<Reference | undefined> {
  return tx
    .selectFrom('reference')
    .select(referenceColumns)
    .where('code_hash', '=', codeHash)
    .where('code_used_at', 'is', null)
    .where('state', 'in', ['requested', 'delivery-failed', 'opened'])
    .forUpdate()
    .executeTakeFirst()
}

export async function markCodeUsed(tx: Tx, codeHash: string, at: Date): Promise<void> {
  await tx.updateTable('reference').set({ code_used_at: at }).where('code_hash', '=', codeHash).execute()
}
