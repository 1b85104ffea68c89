import { sql } from 'kysely'
import type { IssuerKey } from '../../domain/credentials/did-document.ts'
import type { Db, Tx } from '../tables.ts'

const columns = [
  'id',
  'number',
  'public_key as publicKey',
  'made_at as madeAt',
  'retired_at as retiredAt',
] as const

/** Every key that an association ever signed with, the first one first; never a private part. */
export function listIssuerKeys(tx: Tx, associationId: string): Promise<IssuerKey[]> {
  return tx
    .selectFrom('issuer_key')
    .select(columns)
    .where('association_id', '=', associationId)
    .orderBy('number')
    .execute()
}

/** The key in use with its sealed private part, where there is one. */
export function findKeyInUse(tx: Tx, associationId: string) {
  return tx
    .selectFrom('issuer_key')
    .innerJoin('issuer_key_secret', 'issuer_key_secret.key_id', 'issuer_key.id')
    .select([...columns, 'issuer_key_secret.sealed'])
    .where('issuer_key.association_id', '=', associationId)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
}

/** One at a time makes or retires keys of an association, to the end of the transaction. */
export async function lockIssuerKeys(tx: Tx, associationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`issuer-key ${associationId}`}, 0))`.execute(tx)
}

export interface NewIssuerKey {
  readonly id: string
  readonly associationId: string
  readonly number: number
  readonly publicKey: string
  readonly sealed: string
  readonly at: Date
  /** Empty for the system. */
  readonly byPersonId?: string
}

export async function insertIssuerKey(tx: Tx, key: NewIssuerKey): Promise<void> {
  const association_id = key.associationId
  await tx
    .insertInto('issuer_key')
    .values({
      id: key.id,
      association_id,
      number: key.number,
      public_key: key.publicKey,
      made_at: key.at,
      made_by: key.byPersonId ?? null,
      retired_at: null,
      retired_by: null,
    })
    .execute()
  await tx
    .insertInto('issuer_key_secret')
    .values({ key_id: key.id, association_id, sealed: key.sealed })
    .execute()
}

/** Retires the key in use, and forgets its private part. */
export async function retireKeyInUse(
  tx: Tx,
  associationId: string,
  { at, byPersonId }: Pick<NewIssuerKey, 'at' | 'byPersonId'>,
): Promise<void> {
  const retired = await tx
    .updateTable('issuer_key')
    .set({ retired_at: at, retired_by: byPersonId ?? null })
    .where('association_id', '=', associationId)
    .where('retired_at', 'is', null)
    .returning('id')
    .execute()
  for (const { id } of retired) await tx.deleteFrom('issuer_key_secret').where('key_id', '=', id).execute()
}

/** Whose key it is; undefined where it is none of ours. */
export async function findAssociationOfKey(db: Db | Tx, publicKey: string): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string | null
  }>`select find_association_of_key(${publicKey}) as id`.execute(db)
  return rows[0]?.id ?? undefined
}
