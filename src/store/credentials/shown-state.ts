import { type EndorsementState, isEndorsementState } from '../../domain/endorsements/states.ts'
import type { Tx } from '../tables.ts'

/** What the public register says of an Endorsement; no more than that it is not current where it is not listed. */
export async function findShownState(
  tx: Tx,
  endorsementId: string,
): Promise<EndorsementState | 'not-current'> {
  const entry = await tx
    .selectFrom('register_entry')
    .select('state')
    .where('endorsement_id', '=', endorsementId)
    .executeTakeFirst()
  return entry && isEndorsementState(entry.state) ? entry.state : 'not-current'
}
