import type { Application } from '../../domain/applications/application.ts'
import { expiryAfter } from '../../domain/applications/expiry.ts'
import { roundAfter } from '../../domain/applications/round.ts'
import type { ApplicationState } from '../../domain/applications/states.ts'
import { decideStep, type StepName, type StepTaker } from '../../domain/applications/steps.ts'
import { dayIn } from '../../domain/day-in.ts'
import type { Day } from '../../standards/day.ts'
import { moveApplication } from '../../store/applications/applications.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { appendRecord, type NewRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from './load-policy.ts'

export interface Taking {
  readonly step: StepName
  readonly by: StepTaker
  readonly at: Date
  /** What the record keeps of it beside the states. */
  readonly facts?: NewRecord['facts']
  /** An appeal was upheld: what comes is another round of review, of what was submitted before. */
  readonly reviewsAnew?: boolean
}

/** `moved-on`: somebody else was faster. */
export type Taken =
  | { readonly taken: true; readonly application: Application }
  | { readonly taken: false; readonly reason: 'wrong-state' | 'wrong-person' | 'moved-on' }

/** Takes a step of an application and records it; the scope must be the association's. */
export async function takeStep(tx: Tx, application: Application, taking: Taking): Promise<Taken> {
  const { step, by, at, facts = {}, reviewsAnew = false } = taking
  const decision = decideStep(application, step, by)
  if (!decision.allowed) return { taken: false, reason: decision.reason }
  const move = {
    to: decision.to,
    heldFrom: decision.to === 'on-hold' ? application.state : null,
    at,
    round: roundAfter(application, step) + (reviewsAnew ? 1 : 0),
    expiresOn: await expiryOf(tx, application.associationId, decision.to, at),
    ...(step === 'submit' && { submittedAt: at }),
  }
  if (!(await moveApplication(tx, application, move))) return { taken: false, reason: 'moved-on' }
  await appendRecord(tx, {
    at,
    kind: `application-${step}`,
    subjectId: application.personId,
    applicationId: application.id,
    isOpen: true,
    facts: { from: application.state, to: decision.to, by, ...facts },
  })
  const { to: state, heldFrom, expiresOn, round } = move
  const version = application.version + 1
  const submittedAt = move.submittedAt ?? application.submittedAt
  return {
    taken: true,
    application: { ...application, state, heldFrom, stateSince: at, version, round, submittedAt, expiresOn },
  }
}

/** The last day in a state that is entered now, by the association's calendar and its ways. */
export async function expiryOf(
  tx: Tx,
  associationId: string,
  state: ApplicationState,
  at: Date,
): Promise<Day | null> {
  const { timeZone } = await getAssociation(tx, associationId)
  const { applications } = await loadPolicy(tx, associationId)
  return expiryAfter(state, dayIn(at, timeZone), applications)
}
