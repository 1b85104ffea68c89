import type { Tx } from '../../store/tables.ts'
import { takeStep } from '../applications/take-step.ts'
import type { ClockMeans } from './clock-means.ts'
import { en } from './messages/en.ts'
import type { AtTheEnd } from './step-due-application.ts'

/** Ends an application whose last day is over, and says so. False where it was moved on meanwhile. */
export async function endApplication(tx: Tx, means: ClockMeans, given: AtTheEnd): Promise<boolean> {
  const { application, association, expiresOn, email, now } = given
  const { taken } = await takeStep(tx, application, {
    step: 'expire',
    by: 'system',
    at: now,
    facts: { lastDay: expiresOn },
  })
  if (!taken) return false
  if (email !== null)
    await means.sendMail(tx, {
      to: email,
      kind: 'letter',
      subject: en.ended.subject(association.name),
      paragraphs: en.ended.paragraphs(expiresOn),
      link: { label: en.ended.open, url: means.links.application(application.id) },
      associationId: association.id,
      personId: application.personId,
    })
  return true
}
