import type { Application } from '../../domain/applications/application.ts'
import { refuseSubmission, type SubmissionRefusal } from '../../domain/applications/decide-submission.ts'
import { decideStep } from '../../domain/applications/steps.ts'
import { Conflict, NotFound } from '../../domain/errors.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { findApplication } from '../../store/applications/applications.ts'
import { answerRequests } from '../../store/applications/requests.ts'
import { insertSubmission } from '../../store/applications/submissions.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { lockPortfolio } from '../../store/portfolio/lock-portfolio.ts'
import type { Db, Tx } from '../../store/tables.ts'
import type { ApplicationMeans } from './application-means.ts'
import { enterApplication, type Stopped } from './enter-application.ts'
import { judgeApplication } from './judge-application.ts'
import { en } from './messages/en.ts'
import { takeStep } from './take-step.ts'
import { tellStaff } from './tell-staff.ts'

interface Handing {
  readonly actor: SignedIn
  readonly applicationId: string
  /** The state of the portfolio that the applicant checked. */
  readonly revision: number
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
  const judged = await judgeApplication(tx, standards, application, dayOf(now, timeZone))
  if (judged.revision !== handing.revision) return { kind: 'portfolio-changed' }
  const edition = standards.getEdition(application.standard, judged.evaluation.asOf, application.edition)
  const { registration } = application
  const refusal = refuseSubmission({ registration, edition, evaluation: judged.evaluation })
  if (refusal) return { kind: 'refused', refusal }
  const number = await insertSubmission(tx, application, { ...judged, at: now })
  const facts = { submission: number, edition: application.edition, revision: judged.revision }
  const taken = await takeStep(tx, application, { step, by: 'applicant', at: now, facts })
  if (!taken.taken) throw new Conflict('The application was held or withdrawn at this moment.')
  await answerRequests(tx, application.id, handing.answer, now)
  await tellOfIt(tx, means, handing.actor, taken.application, edition.title)
  return { kind: 'submitted', application: taken.application }
}

function isWithStaff({ state }: Application): boolean {
  return state === 'submitted' || state === 'in-review'
}

async function tellOfIt(
  tx: Tx,
  means: ApplicationMeans,
  { id, name, email }: SignedIn,
  application: Application,
  title: string,
): Promise<void> {
  const association = await getAssociation(tx, application.associationId)
  const { subject, paragraphs, link } = en.received
  await means.sendMail(tx, {
    ...{ to: email, personId: id, associationId: association.id, kind: 'application-step' },
    subject: subject(title),
    paragraphs: paragraphs({ title }, association.name),
    link: { label: link, url: means.links.application(application.id) },
  })
  const kind = application.state === 'in-review' ? 'answered' : 'submitted'
  await tellStaff(tx, means, application, { kind, name, title })
}
