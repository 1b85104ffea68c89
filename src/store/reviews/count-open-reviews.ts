import type { Tx } from '../tables.ts'

/** How many reviews somebody has to do in an association. */
export async function countOpenReviews(tx: Tx, associationId: string, reviewerId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('review')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('association_id', '=', associationId)
    .where('reviewer_id', '=', reviewerId)
    .where('state', '=', 'assigned')
    .executeTakeFirstOrThrow()
  return Number(count)
}
