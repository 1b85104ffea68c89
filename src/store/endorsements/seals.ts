import type { Tx } from '../tables.ts'

/** The logo or a signature of an association's certificates. */
export interface Seal {
  /** 0 for the logo, then the signatures in their order. */
  readonly place: number
  readonly name: string
  readonly title: string
  readonly picture: Buffer | null
}

export function listSeals(tx: Tx, associationId: string): Promise<Seal[]> {
  return tx
    .selectFrom('association_seal')
    .select(['place', 'name', 'title', 'picture'])
    .where('association_id', '=', associationId)
    .orderBy('place')
    .execute()
}

interface Keeper {
  readonly associationId: string
  readonly byPersonId: string
  readonly at: Date
}

/** In place of what stood there. */
export async function saveSeal(tx: Tx, { associationId, byPersonId, at }: Keeper, seal: Seal): Promise<void> {
  const { place, name, title, picture } = seal
  const values = { name, title, picture, changed_by: byPersonId, changed_at: at }
  await tx
    .insertInto('association_seal')
    .values({ association_id: associationId, place, ...values })
    .onConflict((conflict) => conflict.columns(['association_id', 'place']).doUpdateSet(values))
    .execute()
}

export async function deleteSeal(tx: Tx, associationId: string, place: number): Promise<void> {
  await tx
    .deleteFrom('association_seal')
    .where('association_id', '=', associationId)
    .where('place', '=', place)
    .execute()
}
