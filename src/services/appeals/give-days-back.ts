import { lastDayAfterAppeal } from '../../domain/appeals/days-given-back.ts'
import type { Application } from '../../domain/applications/application.ts'
import { moveExpiry } from '../../store/applications/applications.ts'
import type { Appeal } from '../../store/decisions/appeals.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'

/**
 * Adds the days that an appeal took to the last day of an application that goes on waiting for its applicant. While the
 * appeal was open the clock neither warned nor ended it (stepDueApplication).
 */
export async function giveDaysBack(
  tx: Tx,
  { id, personId, expiresOn }: Pick<Application, 'id' | 'personId' | 'expiresOn'>,
  { askedAt }: Pick<Appeal, 'askedAt'>,
  now: Date,
): Promise<void> {
  if (expiresOn === null) return
  const to = lastDayAfterAppeal(expiresOn, { askedAt, over: now })
  if (to === expiresOn) return
  await moveExpiry(tx, id, to)
  await appendRecord(tx, {
    at: now,
    kind: 'application-days-given-back',
    subjectId: personId,
    applicationId: id,
    isOpen: true,
    facts: { from: expiresOn, to },
  })
}
