import type { Application } from '../../domain/applications/application.ts'
import { readinessOf } from '../../domain/applications/decide-submission.ts'
import { type NextStep, nextStepOf } from '../../domain/applications/next-step.ts'
import { waitsForApplicant } from '../../domain/applications/states.ts'
import type { AssociationPolicy } from '../../domain/policy/association-policy.ts'
import type { Day } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'
import { listApplicationsOf } from '../../store/applications/applications.ts'
import { type Association, getAssociation } from '../../store/people/associations.ts'
import type { Tx } from '../../store/tables.ts'
import { setScope } from '../../store/with-scope.ts'
import type { ApplicationMeans } from './application-means.ts'
import { judgeApplication } from './judge-application.ts'
import { loadPolicy } from './load-policy.ts'

/** One line about an application: whose standard, where it stands, who has the next step. */
export interface ListedApplication {
  readonly application: Application
  readonly association: Association
  readonly policy: AssociationPolicy
  readonly edition: Edition
  readonly today: Day
  readonly next: NextStep
}

/**
 * A person's applications, the newest first. Judged anew only where that decides the next step. Leaves the scope
 * with the last of the associations.
 */
export async function listOwnApplications(
  tx: Tx,
  { standards, dayOf }: Pick<ApplicationMeans, 'standards' | 'dayOf'>,
  personId: string,
  now: Date,
): Promise<ListedApplication[]> {
  const listed: ListedApplication[] = []
  for (const application of await listApplicationsOf(tx, personId)) {
    await setScope(tx, { associationId: application.associationId })
    const association = await getAssociation(tx, application.associationId)
    const today = dayOf(now, association.timeZone)
    const written = standards.getEdition(application.standard, today, application.edition)
    const judged = waitsForApplicant(application.state)
      ? await judgeApplication(tx, standards, application, today)
      : undefined
    const edition = judged?.edition ?? written
    const readiness = judged?.evaluation.findings.map((finding) => readinessOf(edition, finding)) ?? []
    listed.push({
      ...{ application, association, edition, today },
      policy: await loadPolicy(tx, association.id),
      next: nextStepOf(application, readiness),
    })
  }
  return listed
}
