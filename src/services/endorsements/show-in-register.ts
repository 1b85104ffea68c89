import { statesShown } from '../../domain/endorsements/state-shown.ts'
import { lockRegister, refreshRegister } from '../../store/endorsements/refresh-register.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'

/** Writes what the public is shown by the association's ways: of one Endorsement, or of all where none is named. */
export async function showInRegister(tx: Tx, associationId: string, endorsementId?: string): Promise<void> {
  await lockRegister(tx, associationId)
  const { register } = await loadPolicy(tx, associationId)
  const { showsPlaces, mayHideEntry } = register
  const one = endorsementId === undefined ? {} : { endorsementId }
  const shown = statesShown(register)
  await refreshRegister(tx, { associationId, ...one, shown, showsPlaces, mayHideEntry })
}
