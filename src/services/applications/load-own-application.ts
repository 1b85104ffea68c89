import type { Application } from '../../domain/applications/application.ts'
import { type Comparison, compareSubmission } from '../../domain/applications/compare-submission.ts'
import type { Readiness } from '../../domain/applications/decide-submission.ts'
import { newerEdition } from '../../domain/applications/newer-edition.ts'
import { type NextStep, nextStepOf } from '../../domain/applications/next-step.ts'
import type { ApplicationRequest } from '../../domain/applications/request.ts'
import type { AssociationPolicy } from '../../domain/policy/association-policy.ts'
import { listLastReferences } from '../../domain/references/come-last.ts'
import type { Day } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'
import { listRequests } from '../../store/applications/requests.ts'
import { findLatestSubmission, type Submission } from '../../store/applications/submissions.ts'
import { type Association, getAssociation } from '../../store/people/associations.ts'
import type { Tx } from '../../store/tables.ts'
import { loadExamStanding } from '../exams/load-exam-standing.ts'
import type { ApplicationMeans } from './application-means.ts'
import { type Judged, judgeApplication } from './judge-application.ts'
import { loadPolicy } from './load-policy.ts'
import { readinessOfAll } from './readiness-of-all.ts'

/** An application as its applicant sees it today. */
export interface OwnApplication {
  readonly application: Application
  readonly association: Association
  readonly policy: AssociationPolicy
  readonly edition: Edition
  readonly today: Day
  readonly judged: Judged
  /** Of each finding, in the order of the sheet. */
  readonly readiness: readonly Readiness[]
  readonly next: NextStep
  /** Requirements about references of which nothing is to be done yet. */
  readonly last: ReadonlySet<string>
  /** What staff asked with their steps, the latest first. */
  readonly requests: readonly ApplicationRequest[]
  readonly submission: Submission | undefined
  /** What changed since the latest submission. */
  readonly since: Comparison | undefined
  /** The edition that the applicant may move to. */
  readonly newer: Edition | undefined
}

/** Everything that the applicant's pages of one application show; the scope must be the association's. */
export async function loadOwnApplication(
  tx: Tx,
  { standards, dayOf }: Pick<ApplicationMeans, 'standards' | 'dayOf'>,
  application: Application,
  now: Date,
): Promise<OwnApplication> {
  const judging = async () => {
    const association = await getAssociation(tx, application.associationId)
    const today = dayOf(now, association.timeZone)
    const { category } = standards.getEdition(application.standard, today, application.edition)
    const [judged, exam] = await Promise.all([
      judgeApplication(tx, standards, application, today),
      loadExamStanding(tx, application, category),
    ])
    return { association, today, judged, exam }
  }
  const [{ association, today, judged, exam }, policy, requests, submission] = await Promise.all([
    judging(),
    loadPolicy(tx, application.associationId),
    listRequests(tx, application.id),
    findLatestSubmission(tx, application.id),
  ])
  const { edition } = judged
  const readiness = readinessOfAll(judged)
  return {
    ...{ application, association, edition, today, judged, readiness, submission, policy, requests },
    last: listLastReferences({ ...judged, state: application.state, policy: policy.references }),
    next: nextStepOf(application, readiness, exam),
    since: submission && compareSubmission(submission, judged),
    newer: newerEdition(standards, application, today),
  }
}
