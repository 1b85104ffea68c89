import type { Application } from '../../domain/applications/application.ts'
import type { ApplicationFacts } from '../../domain/applications/facts.ts'
import { dayIn } from '../../domain/day-in.ts'
import { findLatestSubmission } from '../../store/applications/submissions.ts'
import { listDecisions } from '../../store/decisions/decisions.ts'
import { getAssociation } from '../../store/people/associations.ts'
import type { Tx } from '../../store/tables.ts'

/**
 * What the association settled by saying yes: every finding that waited for a person when it was submitted. The
 * outcome alone, so that the applicant may read it; undefined while nothing was approved, or once that was taken back.
 */
export async function loadDecided(
  tx: Tx,
  application: Application,
): Promise<ApplicationFacts['judgements'] | undefined> {
  const { id, associationId, standard, state, heldFrom } = application
  const standing = state === 'on-hold' ? heldFrom : state
  if (standing !== 'approved-for-exam' && standing !== 'endorsed') return undefined
  const approval = (await listDecisions(tx, id)).find(({ outcome }) => outcome !== 'deferred')
  const submission = approval && (await findLatestSubmission(tx, id))
  if (!approval || !submission) return undefined
  const { timeZone } = await getAssociation(tx, associationId)
  const decidedOn = dayIn(approval.decidedAt, timeZone)
  return submission.evaluation.findings
    .filter(({ outcome }) => outcome === 'needs-judgement')
    .map(({ requirement }) => ({ standard, requirement, outcome: 'met', decidedOn }))
}
