import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/** Whether the person has a passkey or an authenticator app that was confirmed. Recovery codes are none. */
export async function hasFactor(tx: Tx, personId: string): Promise<boolean> {
  const { has } = await tx
    .selectNoFrom((eb) =>
      eb
        .or([
          eb.exists(eb.selectFrom('passkey').select('id').where('person_id', '=', personId)),
          eb.exists(
            eb
              .selectFrom('totp_factor')
              .select('id')
              .where('person_id', '=', personId)
              .where('confirmed_at', 'is not', null),
          ),
        ])
        .as('has'),
    )
    .executeTakeFirstOrThrow()
  return Boolean(has)
}

/** Waits until nobody else changes the factors of the person, whose scope the transaction must name. */
export async function lockFactors(tx: Tx, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('factors of ' || ${personId}, 0))`.execute(tx)
}
