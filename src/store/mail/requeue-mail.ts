import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/** Puts a mail that was refused or given up back into the outbox; false where it is neither, or its text is gone. */
export async function requeueMail(
  tx: Tx,
  associationId: string,
  mailId: string,
  hoursUseful: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('mail')
    .set({
      state: 'queued',
      tries: 0,
      next_try_at: sql`now()`,
      give_up_at: sql`now() + ${hoursUseful} * interval '1 hour'`,
    })
    .where('id', '=', mailId)
    .where('association_id', '=', associationId)
    .where('state', 'in', ['refused', 'gave-up'])
    .where((eb) =>
      eb.exists(eb.selectFrom('mail_text').whereRef('mail_id', '=', 'mail.id').select('mail_id')),
    )
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
