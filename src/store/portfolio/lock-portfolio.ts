import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/**
 * Makes the portfolio where there is none, and keeps it to this transaction, so that conditions between
 * entries hold: two forms that are sent at once are saved one after the other. Gives an unused batch id.
 */
export async function lockPortfolio(tx: Tx, personId: string): Promise<{ readonly batch: string }> {
  return tx
    .insertInto('portfolio')
    .values({ person_id: personId })
    .onConflict((existing) =>
      existing.column('person_id').doUpdateSet({ revision: sql<number>`portfolio.revision` }),
    )
    .returning(sql<string>`gen_random_uuid()`.as('batch'))
    .executeTakeFirstOrThrow()
}
