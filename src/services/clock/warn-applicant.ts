import type { Day } from '../../standards/day.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { sendOnce } from '../reminders/send-once.ts'
import { makeStopUrl } from '../reminders/stop-reminders.ts'
import type { ClockMeans } from './clock-means.ts'
import type { AtTheEnd } from './step-due-application.ts'
import { writeToApplicant } from './write-to-applicant.ts'

interface Warning extends AtTheEnd {
  readonly warning: number
  readonly lastDay: Day
}

/** The key of a warning about one last day; another last day has warnings of its own. */
export function keyOfWarning(expiresOn: Day, warning: number): string {
  return `expiry:${expiresOn}:${warning}`
}

/** Which warning about this last day a key stands for; nothing where it stands for another. */
export function warningIn(key: string, expiresOn: Day): number[] {
  const start = keyOfWarning(expiresOn, 0).slice(0, -1)
  return key.startsWith(start) ? [Number(key.slice(start.length))] : []
}

/** Mails the applicant that the last day comes near. False where that was done before. */
export async function warnApplicant(tx: Tx, means: ClockMeans, given: Warning): Promise<boolean> {
  const { application, association, expiresOn, email, warning, lastDay, now } = given
  if (email === null) return false
  const subject = { associationId: association.id, about: { kind: 'application', id: application.id } }
  return sendOnce(tx, { ...subject, key: keyOfWarning(expiresOn, warning), at: now }, async () => {
    const unsubscribeUrl = await makeStopUrl(tx, means, subject, now)
    await writeToApplicant(tx, means, given, { kind: 'expiry-warning', lastDay, unsubscribeUrl })
    await appendRecord(tx, {
      at: now,
      kind: 'application-expiry-warned',
      subjectId: application.personId,
      applicationId: application.id,
      isOpen: true,
      facts: { by: 'system', days: warning, lastDay },
    })
  })
}
