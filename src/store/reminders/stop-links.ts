import type { Tx } from '../tables.ts'
import type { ReminderSubject } from './sent-reminders.ts'

/** Keeps the hash of a link that stops the reminders about something. */
export async function insertStopLink(
  tx: Tx,
  hash: string,
  { associationId, about }: ReminderSubject,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('reminder_stop')
    .values({
      secret_hash: hash,
      association_id: associationId,
      subject_kind: about.kind,
      subject_id: about.id,
      made_at: at,
      stopped_at: null,
    })
    .execute()
}

/** Whether somebody who got such reminders wants no more of them; the scope is that of a job. */
export async function isReminderStopped(tx: Tx, { associationId, about }: ReminderSubject): Promise<boolean> {
  const row = await tx
    .selectFrom('reminder_stop')
    .select('secret_hash')
    .where('association_id', '=', associationId)
    .where('subject_kind', '=', about.kind)
    .where('subject_id', '=', about.id)
    .where('stopped_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a link has stopped its reminders; undefined for a link that is none. The scope is that of its secret. */
export async function findStopLink(
  tx: Tx,
  hash: string,
): Promise<{ readonly isStopped: boolean } | undefined> {
  const row = await tx
    .selectFrom('reminder_stop')
    .select('stopped_at')
    .where('secret_hash', '=', hash)
    .executeTakeFirst()
  return row && { isStopped: row.stopped_at !== null }
}

/** False for a link that is none. */
export async function markStopped(tx: Tx, hash: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('reminder_stop')
    .set((eb) => ({ stopped_at: eb.fn.coalesce('stopped_at', eb.val(at)) }))
    .where('secret_hash', '=', hash)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
