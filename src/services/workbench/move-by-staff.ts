import type { Application } from '../../domain/applications/application.ts'
import { isOpenTo, isRegistrationStep, type StaffStep } from '../../domain/workbench/staff-steps.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { decideRegistration } from '../../store/workbench/decide-registration.ts'
import { takeStep } from '../applications/take-step.ts'

interface Moving {
  readonly step: StaffStep
  readonly at: Date
  /** Ids of the requirements in which something is missing. */
  readonly missing: readonly string[]
}

/** Moves an application by a step of staff and records it. Undefined where it is not as it was any more. */
export async function moveByStaff(
  tx: Tx,
  application: Application,
  { step, at, missing }: Moving,
): Promise<Application | undefined> {
  if (!isRegistrationStep(step)) {
    const facts = missing.length > 0 ? { facts: { missing } } : {}
    const taken = await takeStep(tx, application, { step, by: 'staff', at, ...facts })
    return taken.taken ? taken.application : undefined
  }
  const to = step === 'accept-registration' ? 'accepted' : 'declined'
  if (!isOpenTo(application, step) || !(await decideRegistration(tx, application, to))) return undefined
  await appendRecord(tx, {
    ...{ at, kind: `registration-${to}`, isOpen: true, facts: {} },
    ...{ subjectId: application.personId, applicationId: application.id },
  })
  return { ...application, registration: to, version: application.version + 1 }
}
