import { finding } from '../compiled.ts'
import type { Tx } from '../tables.ts'

/** The document as it is kept, with its version; undefined where the association has set nothing. */
export const findPolicy = finding((tx, associationId: string) =>
  tx
    .selectFrom('association_policy')
    .select(['version', 'body'])
    .where('association_id', '=', associationId)
    .orderBy('version', 'desc')
    .limit(1),
)

interface NewPolicy {
  readonly associationId: string
  /** The version that was changed; 0 for the first. */
  readonly after: number
  readonly body: Readonly<Record<string, unknown>>
  readonly byPersonId: string
  readonly at: Date
}

/** False where somebody else changed it meanwhile. */
export async function insertPolicy(tx: Tx, given: NewPolicy): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('association_policy')
    .values({
      association_id: given.associationId,
      version: given.after + 1,
      body: JSON.stringify(given.body),
      changed_by: given.byPersonId,
      changed_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
