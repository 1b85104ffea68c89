import type { EndorsementState } from '../../domain/endorsements/states.ts'
import type { Tx } from '../tables.ts'

/** Whether an association has such a list: lists are counted from 1, without gaps. */
export async function hasStatusList(tx: Tx, associationId: string, list: number): Promise<boolean> {
  const found = await tx
    .selectFrom('status_entry')
    .select('list')
    .where('association_id', '=', associationId)
    .where('list', '=', list)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** The places of all badges in a list that are not to be accepted: replaced, or in one of these states. */
export async function listMarkedPlaces(
  tx: Tx,
  associationId: string,
  list: number,
  states: readonly EndorsementState[],
): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('badge')
    .innerJoin('endorsements', 'endorsements.id', 'badge.endorsement_id')
    .select('place')
    .where('badge.association_id', '=', associationId)
    .where('list', '=', list)
    .where(({ eb, or }) => or([eb('replaced_at', 'is not', null), eb('state', 'in', states)]))
    .orderBy('place')
    .execute()
  return rows.map(({ place }) => place)
}
