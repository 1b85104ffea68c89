import { listing } from '../compiled.ts'
import type { MailState } from '../mail/tables.ts'
import type { Tx } from '../tables.ts'

/** How the mail with a rater's link fared. */
export interface Delivery {
  readonly state: MailState
  readonly serverWords: string | null
}

const deliveryRows = listing((tx, applicationId: string) =>
  tx
    .selectFrom('reference')
    .innerJoin('mail', 'mail.id', 'reference.mail_id')
    .select(['reference.id', 'mail.state', 'mail.server_words as serverWords'])
    .where('reference.application_id', '=', applicationId),
)

/** By reference; the scope is that of the association, whose mail it is. */
export async function listDeliveries(tx: Tx, applicationId: string): Promise<ReadonlyMap<string, Delivery>> {
  const rows = await deliveryRows(tx, applicationId)
  return new Map(rows.map(({ id, ...delivery }) => [id, delivery]))
}

/** The reference whose mail is being delivered, where it still waits for its rater; it is marked as not delivered. */
export async function markUndelivered(
  tx: Tx,
  mailId: string,
  at: Date,
): Promise<{ readonly id: string; readonly associationId: string } | undefined> {
  return tx
    .updateTable('reference')
    .set({ state: 'delivery-failed', state_since: at })
    .where('mail_id', '=', mailId)
    .where('state', '=', 'requested')
    .returning(['id', 'association_id as associationId'])
    .executeTakeFirst()
}
