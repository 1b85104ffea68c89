import type { Application } from '../../domain/applications/application.ts'
import { refuseSubmission, type SubmissionRefusal } from '../../domain/applications/decide-submission.ts'
import { roundAfter } from '../../domain/applications/round.ts'
import { decideStep } from '../../domain/applications/steps.ts'
import type { Cycle } from '../../domain/calendar/cycles.ts'
import { Conflict, NotFound } from '../../domain/errors.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { findApplication } from '../../store/applications/applications.ts'
import { answerRequests } from '../../store/applications/requests.ts'
import { insertSubmission } from '../../store/applications/submissions.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { lockPortfolio } from '../../store/portfolio/lock-portfolio.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { placeInCycle } from '../calendar/take-place.ts'
import { composeLetter } from '../letters/compose-letter.ts'
import { sendLetter } from '../letters/send-letter.ts'
import type { ApplicationMeans } from './application-means.ts'
import { enterApplication, type Stopped } from './enter-application.ts'
import { type Judged, judgeApplication } from './judge-application.ts'
import { takeStep } from './take-step.ts'
import { tellStaff } from './tell-staff.ts'

interface Handing {
  readonly actor: SignedIn
  readonly applicationId: string
  /** The state of the portfolio that the applicant checked. */
  readonly revision: number
  /** The key of the cycle that the applicant was shown; empty for none. */
  readonly cycle: string
  /** What the applicant says about what was asked; empty for nothing. */
  readonly answer: string
  readonly now: Date
}

export type Submitting =
  | { readonly kind: 'submitted'; readonly application: Application }
  /** Another click was faster: submitted once all the same. */
  | { readonly kind: 'again'; readonly application: Application }
  /** Something was logged since the answers were checked. */
  | { readonly kind: 'portfolio-changed' }
  | { readonly kind: 'refused'; readonly refusal: SubmissionRefusal }
  /** The cycle that was shown has no room any more. */
  | { readonly kind: 'other-cycle'; readonly cycle: Cycle }
  | { readonly kind: 'full' }
  | { readonly kind: 'wrong-state' }

/**
 * Hands an application in, for the first time, again, or as an answer to what reviewers asked: freezes the portfolio
 * with its findings and takes the step in one transaction, in which no entry can change.
 */
export function submitApplication(
  db: Db,
  means: ApplicationMeans,
  handing: Handing,
): Promise<Submitting | Stopped> {
  const { actor, applicationId } = handing
  return enterApplication(db, { actor, action: 'change-application', applicationId }, async (tx) => {
    await lockPortfolio(tx, actor.id)
    // Whoever waited for the lock may find that the step was taken meanwhile.
    const application = await findApplication(tx, applicationId)
    if (!application) throw new NotFound()
    return handIn(tx, means, handing, application)
  })
}

async function handIn(
  tx: Tx,
  means: ApplicationMeans,
  handing: Handing,
  application: Application,
): Promise<Submitting> {
  const { standards, dayOf } = means
  const { now } = handing
  const step = application.state === 'more-asked' ? 'answer-more' : 'submit'
  if (!decideStep(application, step, 'applicant').allowed)
    return isWithStaff(application) ? { kind: 'again', application } : { kind: 'wrong-state' }
  const { timeZone } = await getAssociation(tx, application.associationId)
  const today = dayOf(now, timeZone)
  const judged = await judgeApplication(tx, standards, application, today)
  const { registration, hasAppeal } = application
  const refusal = refuseSubmission({ registration, hasAppeal, ...judged })
  if (refusal) return { kind: 'refused', refusal }
  if (judged.revision !== handing.revision) return { kind: 'portfolio-changed' }
  if (step === 'submit') {
    const { id: applicationId, associationId } = application
    const placed = await placeInCycle(tx, { applicationId, associationId, today, now }, handing.cycle)
    if (placed.kind !== 'placed') return placed
  }
  const round = roundAfter(application, step)
  const number = await insertSubmission(tx, application, { ...judged, round, at: now })
  const facts = { submission: number, edition: application.edition, revision: judged.revision }
  const taken = await takeStep(tx, application, { step, by: 'applicant', at: now, facts })
  if (!taken.taken) throw new Conflict('The application was held or withdrawn at this moment.')
  await answerRequests(tx, application.id, handing.answer, now)
  await tellOfIt(tx, means, handing, taken.application, judged)
  return { kind: 'submitted', application: taken.application }
}

function isWithStaff({ state }: Application): boolean {
  return state === 'submitted' || state === 'in-review'
}

/** A letter to the applicant in the association's words, and a notice to its staff. */
async function tellOfIt(
  tx: Tx,
  means: ApplicationMeans,
  { actor, now }: Handing,
  application: Application,
  { edition: { title }, evaluation }: Judged,
): Promise<void> {
  const { associationId, state } = application
  const { name, email } = actor
  const kind = 'application-received'
  const fields = { applicant: name, category: title, 'submitted-day': evaluation.asOf }
  const letter = await composeLetter(tx, { associationId, kind, fields })
  const { sendMail, links } = means
  await sendLetter(
    tx,
    { sendMail, letterUrl: links.letter },
    { application, kind, letter, to: email, at: now },
  )
  const notice = state === 'in-review' ? 'answered' : 'submitted'
  await tellStaff(tx, means, application, { kind: notice, name, title })
}
