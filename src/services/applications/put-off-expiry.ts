import type { Application } from '../../domain/applications/application.ts'
import { moveExpiry } from '../../store/applications/applications.ts'
import type { Tx } from '../../store/tables.ts'
import { expiryOf } from './take-step.ts'

/** Every step of the applicant moves the last day on, also one that changes no state. */
export async function putOffExpiry(
  tx: Tx,
  { id, associationId, state }: Pick<Application, 'id' | 'associationId' | 'state'>,
  now: Date,
): Promise<void> {
  const expiresOn = await expiryOf(tx, associationId, state, now)
  if (expiresOn) await moveExpiry(tx, id, expiresOn)
}
