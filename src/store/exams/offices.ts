import type { Tx } from '../tables.ts'

/** The office that an association runs. */
export async function findHostedOffice(tx: Tx, associationId: string): Promise<string | undefined> {
  const office = await tx
    .selectFrom('exam_offices')
    .select('id')
    .where('association_id', '=', associationId)
    .executeTakeFirst()
  return office?.id
}

interface NewOffice {
  readonly associationId: string
  readonly personId: string
  readonly at: Date
}

/** Opens an office, unless there is one. False where there is. */
export async function insertOffice(tx: Tx, { associationId, personId, at }: NewOffice): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exam_offices')
    .values({ association_id: associationId, opened_by: personId, opened_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
