import { insertSentReminder, type Reminder } from '../../store/reminders/sent-reminders.ts'
import { isReminderStopped } from '../../store/reminders/stop-links.ts'
import type { Tx } from '../../store/tables.ts'

interface Sending extends Reminder {
  readonly at: Date
}

/**
 * Sends a reminder as part of the transaction, unless it was sent before or those about this were stopped: over
 * any number of restarts and of processes at once, each leaves exactly once. Answers whether it was sent. The
 * scope is a job's: the association and no person.
 */
export async function sendOnce(
  tx: Tx,
  { at, ...reminder }: Sending,
  send: () => Promise<unknown>,
): Promise<boolean> {
  if (await isReminderStopped(tx, reminder)) return false
  if (!(await insertSentReminder(tx, reminder, at))) return false
  await send()
  return true
}
