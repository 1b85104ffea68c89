import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/** A mail on its way, with what the mail server is to be given. A secret text is sealed. */
export interface ClaimedMail {
  readonly id: string
  readonly recipient: string
  readonly kind: string
  readonly subject: string
  readonly messageId: string
  readonly createdAt: Date
  /** This try included. */
  readonly tries: number
  readonly isLate: boolean
  readonly isSecret: boolean
  readonly plain: string
  readonly html: string
  readonly unsubscribeUrl: string | null
}

/**
 * Takes a mail whose time has come, so that nobody else tries it before the lease is over; if this
 * process dies, it is due again then. Undefined where somebody else has it, or it is done.
 */
export async function claimMail(
  tx: Tx,
  mailId: string,
  { messageId, leaseSeconds }: { messageId: string; leaseSeconds: number },
): Promise<ClaimedMail | undefined> {
  return tx
    .updateTable('mail')
    .from('mail_text')
    .whereRef('mail_text.mail_id', '=', 'mail.id')
    .where('mail.id', '=', mailId)
    .where('state', '=', 'queued')
    .where('next_try_at', '<=', sql<Date>`now()`)
    .set({
      tries: sql`tries + 1`,
      message_id: sql`coalesce(message_id, ${messageId})`,
      next_try_at: inSeconds(leaseSeconds),
    })
    .returning([
      'id',
      'recipient',
      'kind',
      'subject',
      sql<string>`message_id`.as('messageId'),
      'created_at as createdAt',
      'tries',
      sql<boolean>`give_up_at <= now()`.as('isLate'),
      'is_secret as isSecret',
      'plain',
      'html',
      'unsubscribe_url as unsubscribeUrl',
    ])
    .executeTakeFirst()
}

/** Whole milliseconds, so that the time is the same to the millisecond here and in the database. */
export function inSeconds(seconds: number) {
  return sql<Date>`date_trunc('milliseconds', now() + ${seconds} * interval '1 second')`
}
