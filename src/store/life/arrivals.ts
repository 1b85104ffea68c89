import type { Tx } from '../tables.ts'

interface Arrival {
  readonly id: string
  readonly associationId: string
  readonly personId: string
  readonly endorsementId: string
  readonly fromDid: string
  readonly document: string
  readonly at: Date
  readonly byPersonId: string
}

/** False where this document was accepted before. */
export async function insertArrival(tx: Tx, given: Arrival): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('arrivals')
    .values({
      ...{ id: given.id, association_id: given.associationId, person_id: given.personId },
      ...{ endorsement_id: given.endorsementId, from_did: given.fromDid, document: given.document },
      ...{ accepted_at: given.at, accepted_by: given.byPersonId },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function hasArrived(tx: Tx, associationId: string, id: string): Promise<boolean> {
  const found = await tx
    .selectFrom('arrivals')
    .select('id')
    .where('association_id', '=', associationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return found !== undefined
}
