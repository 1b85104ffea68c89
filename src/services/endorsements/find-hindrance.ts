import type { Application } from '../../domain/applications/application.ts'
import { readNameShown } from '../../domain/endorsements/read-forms.ts'
import { findHeld } from '../../store/endorsements/endorsements.ts'
import type { Tx } from '../../store/tables.ts'

/** Why nothing can be entered: the person holds the same, or has no name yet that a register could show. */
export type AwardHindrance = 'held-already' | 'no-name-yet'

/** What keeps an Endorsement that was decided from being entered in the register. */
export async function findHindrance(
  tx: Tx,
  { associationId, personId }: Application,
  { name, category }: { readonly name: string; readonly category: string },
): Promise<AwardHindrance | undefined> {
  if ('fault' in readNameShown(name)) return 'no-name-yet'
  return (await findHeld(tx, associationId, personId, category)) ? 'held-already' : undefined
}
