import type { Tx } from '../tables.ts'

/** Somebody whom a reviewer never reviews. */
export interface Exclusion {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly email: string | null
}

/** Of all reviewers of the association, as far as the scope shows them. */
export function listExclusions(tx: Tx, associationId: string): Promise<Exclusion[]> {
  return tx
    .selectFrom('reviewer_exclusion')
    .select(['id', 'person_id as personId', 'name', 'email'])
    .where('association_id', '=', associationId)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export async function insertExclusion(
  tx: Tx,
  given: Exclusion & { readonly associationId: string; readonly at: Date },
): Promise<void> {
  const { id, associationId, personId, name, email, at } = given
  await tx
    .insertInto('reviewer_exclusion')
    .values({ id, association_id: associationId, person_id: personId, name, email, added_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteExclusion(
  tx: Tx,
  { associationId, personId }: { readonly associationId: string; readonly personId: string },
  id: string,
): Promise<void> {
  await tx
    .deleteFrom('reviewer_exclusion')
    .where('id', '=', id)
    .where('association_id', '=', associationId)
    .where('person_id', '=', personId)
    .execute()
}
