import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/** What a checkpoint says: the chain of the association has so many entries, and the last has this hash. */
export interface ChainEnd {
  readonly associationId: string
  readonly number: number
  readonly hash: string
}

/** A checkpoint as it was signed. */
export interface Checkpoint extends ChainEnd {
  readonly signedAt: Date
  /** The public key, Ed25519 in base64url. */
  readonly key: string
  readonly signature: string
}

export const checkpointColumns = [
  'association_id as associationId',
  'number',
  'hash',
  'signed_at as signedAt',
  'key',
  'signature',
] as const

/** One at a time writes checkpoints, until its transaction ends: the file beside them has one end. */
export async function lockCheckpoints(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('attune checkpoints', 0))`.execute(tx)
}

/** The end of the chain of the scope's association; undefined where nothing was recorded. */
export function findChainEnd(tx: Tx, associationId: string): Promise<ChainEnd | undefined> {
  return tx
    .selectFrom('record_head')
    .select(['association_id as associationId', 'number', 'hash'])
    .where('association_id', '=', associationId)
    .where('number', '>', 0)
    .executeTakeFirst()
}

export function findLastCheckpoint(tx: Tx, associationId: string): Promise<Checkpoint | undefined> {
  return tx
    .selectFrom('record_checkpoint')
    .select(checkpointColumns)
    .where('association_id', '=', associationId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertCheckpoint(tx: Tx, checkpoint: Checkpoint): Promise<void> {
  const { associationId, number, hash, signedAt, key, signature } = checkpoint
  await tx
    .insertInto('record_checkpoint')
    .values({ association_id: associationId, number, hash, signed_at: signedAt, key, signature })
    .execute()
}

/** The hash of one entry, where there is such an entry. */
export async function findEntryHash(
  tx: Tx,
  associationId: string,
  number: number,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('record_entry')
    .select('hash')
    .where('association_id', '=', associationId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.hash
}
