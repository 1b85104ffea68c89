import type { Application } from '../../domain/applications/application.ts'
import { decideExpiry } from '../../domain/applications/decide-expiry.ts'
import { dayIn } from '../../domain/day-in.ts'
import type { Day } from '../../standards/day.ts'
import { findApplication, moveExpiry } from '../../store/applications/applications.ts'
import { type DueApplication, markLookedAt } from '../../store/applications/due-applications.ts'
import { listRests } from '../../store/calendar/holidays.ts'
import { type Association, getAssociation } from '../../store/people/associations.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import { listSentReminders } from '../../store/reminders/sent-reminders.ts'
import { isReminderStopped } from '../../store/reminders/stop-links.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import type { ClockMeans } from './clock-means.ts'
import { endApplication } from './end-application.ts'
import { warnApplicant, warningIn } from './warn-applicant.ts'

/** What the clock did about one application. */
export type Stepped = 'nothing' | 'warned' | 'postponed' | 'expired'

/** An application that waits, with what the clock has to know of it. */
export interface AtTheEnd {
  readonly application: Application
  readonly association: Association
  readonly expiresOn: Day
  /** Both null where the association does not know the applicant any more. */
  readonly name: string | null
  readonly email: string | null
  readonly now: Date
}

/**
 * Looks at an application once on a day of its association: warns, ends it, or moves its last day where nobody
 * was warned in time, in one transaction with its mail and its record (design: the process).
 */
export function stepDueApplication(
  db: Db,
  means: ClockMeans,
  due: DueApplication,
  now: Date,
): Promise<Stepped> {
  return withScope(db, { associationId: due.associationId }, async (tx) => {
    const association = await getAssociation(tx, due.associationId)
    const today = dayIn(now, association.timeZone)
    if (!(await markLookedAt(tx, due, today))) return 'nothing'
    const application = await findApplication(tx, due.applicationId)
    // The days of an appeal are added once it is over (giveDaysBack).
    if (!application?.expiresOn || application.hasAppeal) return 'nothing'
    const person = await findPersonName(tx, application.personId)
    const { expiresOn } = application
    const { name = null, email = null } = person ?? {}
    const end = { application, association, expiresOn, name, email, now }
    const decision = decideExpiry(await loadWaiting(tx, end, today))
    switch (decision.kind) {
      case 'nothing':
        return 'nothing'
      case 'warn':
        return (await warnApplicant(tx, means, { ...end, ...decision })) ? 'warned' : 'nothing'
      case 'postpone':
        await postpone(tx, end, decision.to)
        return 'postponed'
      case 'expire':
        return (await endApplication(tx, means, end)) ? 'expired' : 'nothing'
      default:
        return decision satisfies never
    }
  })
}

async function loadWaiting(tx: Tx, { application, association, expiresOn, email }: AtTheEnd, today: Day) {
  const subject = { associationId: association.id, about: { kind: 'application', id: application.id } }
  const { applications } = await loadPolicy(tx, association.id)
  const sent = await listSentReminders(tx, subject)
  const { warningDays } = applications
  return {
    expiresOn,
    since: dayIn(application.stateSince, association.timeZone),
    today,
    warningDays,
    warned: sent.flatMap((key) => warningIn(key, expiresOn)),
    isStopped: email === null || (await isReminderStopped(tx, subject)),
    holidays: await listRests(tx, association.id),
  }
}

async function postpone(tx: Tx, { application, expiresOn, now }: AtTheEnd, to: Day): Promise<void> {
  await moveExpiry(tx, application.id, to)
  await appendRecord(tx, {
    at: now,
    kind: 'application-expiry-moved',
    subjectId: application.personId,
    applicationId: application.id,
    isOpen: true,
    facts: { by: 'system', from: expiresOn, to },
  })
}
