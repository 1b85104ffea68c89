import type { Tx } from '../../store/tables.ts'
import { takeStep } from '../applications/take-step.ts'
import type { ClockMeans } from './clock-means.ts'
import type { AtTheEnd } from './step-due-application.ts'
import { writeToApplicant } from './write-to-applicant.ts'

/** Ends an application whose last day is over, and says so. False where it was moved on meanwhile. */
export async function endApplication(tx: Tx, means: ClockMeans, given: AtTheEnd): Promise<boolean> {
  const { application, expiresOn, now } = given
  const taken = await takeStep(tx, application, {
    step: 'expire',
    by: 'system',
    at: now,
    facts: { lastDay: expiresOn },
  })
  if (!taken.taken) return false
  await writeToApplicant(
    tx,
    means,
    { ...given, application: taken.application },
    { kind: 'expired', lastDay: expiresOn },
  )
  return true
}
