import type { Application } from '../../domain/applications/application.ts'
import { type NextStep, nextStepOf } from '../../domain/applications/next-step.ts'
import { waitsForApplicant } from '../../domain/applications/states.ts'
import type { AssociationPolicy } from '../../domain/policy/association-policy.ts'
import { listLastReferences, withLast } from '../../domain/references/come-last.ts'
import type { Finding } from '../../evaluation/finding.ts'
import type { Day } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'
import { type Association, getAssociation } from '../../store/people/associations.ts'
import type { Tx } from '../../store/tables.ts'
import { setScope } from '../../store/with-scope.ts'
import { loadExamStanding } from '../exams/load-exam-standing.ts'
import type { ApplicationMeans } from './application-means.ts'
import { type Judged, judgeApplication } from './judge-application.ts'
import { loadPolicy } from './load-policy.ts'
import { readinessOfAll } from './readiness-of-all.ts'

/** One line about an application: whose standard, where it stands, who has the next step. */
export interface ListedApplication {
  readonly application: Application
  readonly association: Association
  readonly policy: AssociationPolicy
  readonly edition: Edition
  readonly today: Day
  readonly next: NextStep
  /** As the association sees it, with its exceptions; undefined where others have the next step. */
  readonly judged: Judged | undefined
  /** What keeps it from being submitted, in the order of the sheet; references last where they come last. */
  readonly missing: readonly Finding[]
  /** Requirements about references of which nothing is to be done yet. */
  readonly last: ReadonlySet<string>
}

/**
 * The applications of one person, in the order given. Judged anew only where that decides the next step. Leaves the scope
 * with the last of the associations.
 */
export async function listOwnApplications(
  tx: Tx,
  means: Pick<ApplicationMeans, 'standards' | 'dayOf'>,
  applications: readonly Application[],
  now: Date,
): Promise<ListedApplication[]> {
  const listed = new Map<string, ListedApplication>()
  const byAssociation = Map.groupBy(applications, ({ associationId }) => associationId)
  for (const [associationId, own] of byAssociation) {
    const scoped = setScope(tx, { associationId })
    const lines = Promise.all(own.map((application) => listOne(tx, means, application, now)))
    for (const line of (await Promise.all([lines, scoped]))[0]) listed.set(line.application.id, line)
  }
  return applications.flatMap(({ id }) => listed.get(id) ?? [])
}

async function listOne(
  tx: Tx,
  { standards, dayOf }: Pick<ApplicationMeans, 'standards' | 'dayOf'>,
  application: Application,
  now: Date,
): Promise<ListedApplication> {
  const [association, policy] = await Promise.all([
    getAssociation(tx, application.associationId),
    loadPolicy(tx, application.associationId),
  ])
  const today = dayOf(now, association.timeZone)
  const judged = waitsForApplicant(application.state)
    ? await judgeApplication(tx, standards, application, today)
    : undefined
  const edition = judged?.edition ?? standards.getEdition(application.standard, today, application.edition)
  const findings = judged?.evaluation.findings ?? []
  const readiness = judged ? readinessOfAll(judged) : []
  const last = judged
    ? listLastReferences({ ...judged, state: application.state, policy: policy.references })
    : new Set<string>()
  const exam = await loadExamStanding(tx, application, edition.category)
  return {
    ...{ application, association, edition, today, policy, judged },
    next: nextStepOf(application, readiness, exam),
    missing: withLast(
      findings.filter((_, index) => readiness[index] === 'missing'),
      last,
    ),
    last,
  }
}
