import { type EndorsementChoice, noChoice } from '../../domain/endorsements/endorsement.ts'
import type { Tx } from '../tables.ts'

export async function findChoice(tx: Tx, endorsementId: string): Promise<EndorsementChoice> {
  const found = await tx
    .selectFrom('endorsement_choice')
    .select(['place', 'hides_place as hidesPlace', 'hides_entry as hidesEntry'])
    .where('endorsement_id', '=', endorsementId)
    .executeTakeFirst()
  return found ?? noChoice
}

export async function saveChoice(
  tx: Tx,
  { id, associationId }: { readonly id: string; readonly associationId: string },
  { place, hidesPlace, hidesEntry }: EndorsementChoice,
): Promise<void> {
  const values = { place, hides_place: hidesPlace, hides_entry: hidesEntry }
  await tx
    .insertInto('endorsement_choice')
    .values({ endorsement_id: id, association_id: associationId, ...values })
    .onConflict((conflict) => conflict.column('endorsement_id').doUpdateSet(values))
    .execute()
}
