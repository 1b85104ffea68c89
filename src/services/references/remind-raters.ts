import { decideReminder } from '../../domain/references/decide-reminder.ts'
import { isOpen } from '../../domain/references/states.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { findApplication } from '../../store/applications/applications.ts'
import { listRests } from '../../store/calendar/holidays.ts'
import {
  type DueReference,
  insertReminder,
  listReferencesToRemind,
  listRemindersOf,
  markLookedAt,
} from '../../store/references/due-references.ts'
import { lockReference } from '../../store/references/references.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { forEach } from '../for-each.ts'
import { loadSurroundings } from './load-surroundings.ts'
import { mailLink } from './mail-link.ts'
import type { ReferenceMeans } from './means.ts'

/** What reminders are made with; the standards name what a reference is for. */
export interface ReminderMeans extends ReferenceMeans {
  readonly library: StandardsLibrary
}

/**
 * Reminds every rater whose day has come, once for each planned day, however often and by however many at once this
 * is run; nobody who answered, was replaced, or stopped the mails, and nobody while the association rests.
 */
export async function remindRaters(db: Db, means: ReminderMeans, now: Date): Promise<void> {
  await forEach(await listReferencesToRemind(db, now), (due) => remindRater(db, means, due, now))
}

function remindRater(db: Db, means: ReminderMeans, due: DueReference, now: Date): Promise<void> {
  const { referenceId, associationId } = due
  return withScope(db, { associationId }, async (tx) => {
    const reference = await lockReference(tx, referenceId)
    if (!reference || !isOpen(reference.state) || reference.remindersStoppedAt) return
    const application = await findApplication(tx, reference.applicationId)
    if (!application) return
    const around = await loadSurroundings(tx, application, { ...means, now })
    const { association, applicant, edition, policy, today } = around
    await markLookedAt(tx, referenceId, today)
    const meantFor = decideReminder(
      {
        ...{ dueOn: reference.dueOn, postponedTo: reference.postponedTo },
        sentOn: means.dayOf(reference.sentAt, association.timeZone),
        reminded: await listRemindersOf(tx, referenceId),
        holidays: await listRests(tx, associationId),
      },
      policy.references.reminderDays,
      today,
    )
    if (meantFor === undefined || !(await insertReminder(tx, due, meantFor, now))) return
    const named = { applicantName: applicant.name, title: edition.title }
    await mailLink(tx, means, { ...reference, ...named }, 'reminder', now)
  })
}
