import { isOpenTo, type StaffStep } from '../../domain/workbench/staff-steps.ts'
import type { Tx } from '../../store/tables.ts'
import { enterApplication, type Stopped } from '../applications/enter-application.ts'
import { type ApplicationInHand, loadInHand } from './application-in-hand.ts'
import type { AtApplication, StaffMeans } from './take-staff-step.ts'

export interface SeenInHand<More> {
  readonly access: 'allowed'
  readonly inHand: ApplicationInHand
  readonly more: More
}

/** An application as staff see it, with what else its page asks for in the same transaction. */
export function seeInHand<More>(
  { db, standards }: Pick<StaffMeans, 'db' | 'standards'>,
  { actor, association, applicationId, today }: AtApplication,
  alsoLoad: (tx: Tx, inHand: ApplicationInHand) => Promise<More>,
): Promise<SeenInHand<More> | Stopped> {
  const wish = { actor, applicationId, associationId: association.id, action: 'process-application' } as const
  return enterApplication(db, wish, async (tx, application) => {
    const inHand = await loadInHand(tx, standards, application, today)
    return { access: 'allowed', inHand, more: await alsoLoad(tx, inHand) }
  })
}

/** Whether a step is open to an application in hand. */
export function mayTake({ application }: ApplicationInHand, step: StaffStep): boolean {
  return isOpenTo(application, step)
}
