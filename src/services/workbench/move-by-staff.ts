import type { Application } from '../../domain/applications/application.ts'
import type { StaffStep } from '../../domain/workbench/staff-steps.ts'
import type { Tx } from '../../store/tables.ts'
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
  const facts = missing.length > 0 ? { facts: { missing } } : {}
  const taken = await takeStep(tx, application, { step, by: 'staff', at, ...facts })
  return taken.taken ? taken.application : undefined
}
