import type { ReminderSubject } from '../../store/reminders/sent-reminders.ts'
import { findStopLink as findRow, insertStopLink, markStopped } from '../../store/reminders/stop-links.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { hashSecret, makeSecret, readSecret } from '../sign-in/secrets.ts'

/** What a link is made with that stops reminders. */
export interface StopMeans {
  readonly randomBytes: (size: number) => Uint8Array
  readonly stopUrl: (secret: string) => string
}

/** The address for the mail's way to stop further reminders about the same; a secret of its own for each mail. */
export async function makeStopUrl(
  tx: Tx,
  { randomBytes, stopUrl }: StopMeans,
  subject: ReminderSubject,
  at: Date,
): Promise<string> {
  const { secret, hash } = makeSecret(randomBytes)
  await insertStopLink(tx, hash, subject, at)
  return stopUrl(secret)
}

/** Whether the reminders that a link belongs to were stopped; undefined for a link that is none. */
export async function findStopLink(
  db: Db,
  link: string,
): Promise<{ readonly isStopped: boolean } | undefined> {
  const secret = readSecret(link)
  if (secret === undefined) return undefined
  const secretHash = hashSecret(secret)
  return withScope(db, { secretHash }, (tx) => findRow(tx, secretHash))
}

/** Stops further reminders about what a mail reminded of. False for a link that is none. */
export async function stopReminders(db: Db, link: string, at: Date): Promise<boolean> {
  const secret = readSecret(link)
  if (secret === undefined) return false
  const secretHash = hashSecret(secret)
  return withScope(db, { secretHash }, (tx) => markStopped(tx, secretHash, at))
}
