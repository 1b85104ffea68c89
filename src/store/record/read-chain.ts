import { sql } from 'kysely'
import type { Db, Tx } from '../tables.ts'
import { setScope } from '../with-scope.ts'
import type { Checkpoint } from './checkpoints.ts'

/** An entry exactly as it is kept, nothing of it turned into something else. */
export interface StoredEntry {
  readonly number: string
  /** In UTC, to the microsecond. */
  readonly at: string
  readonly kind: string
  readonly subjectId: string | null
  readonly applicationId: string | null
  readonly actorId: string | null
  readonly isOpen: boolean
  readonly body: string
  readonly previousHash: string
  readonly hash: string
}

/** Everything that is read of one association's chain, as of one moment. */
export interface ChainReading {
  readonly head: { readonly number: number; readonly hash: string } | undefined
  readonly entries: AsyncIterable<StoredEntry>
  readonly checkpoints: AsyncIterable<Checkpoint>
}

const rowsAtOnce = 1_000

/** Reads the chain of an association as of one moment, a few rows at a time, however long it is. */
export function withChain<Result>(
  db: Db,
  associationId: string,
  work: (chain: ChainReading) => Promise<Result>,
): Promise<Result> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await setScope(tx, { associationId })
      const head = await tx
        .selectFrom('record_head')
        .select(['number', 'hash'])
        .where('association_id', '=', associationId)
        .executeTakeFirst()
      return work({
        head,
        entries: inPortions<StoredEntry>(
          tx,
          'entries',
          sql`select number::text as number,
            to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, kind,
            subject_id as "subjectId", application_id as "applicationId", actor_id as "actorId",
            is_open as "isOpen", body, previous_hash as "previousHash", hash
          from record_entry where association_id = ${sql.lit(associationId)} order by record_entry.number`,
        ),
        checkpoints: inPortions<Checkpoint>(
          tx,
          'checkpoints',
          sql`select association_id as "associationId", number, hash, signed_at as "signedAt", key, signature
          from record_checkpoint where association_id = ${sql.lit(associationId)} order by number`,
        ),
      })
    })
}

/** A cursor, because pages by number would step over rows that share one. */
async function* inPortions<Row>(
  tx: Tx,
  cursor: 'entries' | 'checkpoints',
  query: ReturnType<typeof sql>,
): AsyncGenerator<Row> {
  await sql`declare ${sql.id(cursor)} no scroll cursor for ${query}`.execute(tx)
  while (true) {
    const { rows } = await sql<Row>`fetch ${sql.lit(rowsAtOnce)} from ${sql.id(cursor)}`.execute(tx)
    yield* rows
    if (rows.length < rowsAtOnce) return
  }
}
