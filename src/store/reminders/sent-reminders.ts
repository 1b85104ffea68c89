import type { Tx } from '../tables.ts'

/** What reminders are about: an application, a reference and so on. */
export interface ReminderSubject {
  readonly associationId: string
  readonly about: { readonly kind: string; readonly id: string }
}

export interface Reminder extends ReminderSubject {
  /** Which of the subject's reminders, such as `expiry:2028-02-29:14`. */
  readonly key: string
}

/** False where it was sent before. Another transaction that is about to send it is waited for. */
export async function insertSentReminder(
  tx: Tx,
  { associationId, about, key }: Reminder,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('reminder_sent')
    .values({
      association_id: associationId,
      subject_kind: about.kind,
      subject_id: about.id,
      key,
      sent_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The keys of what was sent about a subject; the scope is that of a job or of staff. */
export async function listSentReminders(
  tx: Tx,
  { associationId, about }: ReminderSubject,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('reminder_sent')
    .select('key')
    .where('association_id', '=', associationId)
    .where('subject_kind', '=', about.kind)
    .where('subject_id', '=', about.id)
    .orderBy('sent_at')
    .orderBy('key')
    .execute()
  return rows.map(({ key }) => key)
}

/** When a reminder was sent; the scope is that of a job or of staff. */
export async function findSentAt(tx: Tx, { associationId, about, key }: Reminder): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('reminder_sent')
    .select('sent_at')
    .where('association_id', '=', associationId)
    .where('subject_kind', '=', about.kind)
    .where('subject_id', '=', about.id)
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.sent_at
}
