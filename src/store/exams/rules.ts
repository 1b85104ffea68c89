import type { Tx } from '../tables.ts'

/** The rules as they are kept, with their version; undefined where the office has set nothing. */
export function findExamRules(tx: Tx, officeId: string) {
  return tx
    .selectFrom('exam_rules')
    .select(['version', 'body'])
    .where('office_id', '=', officeId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

interface NewRules {
  readonly officeId: string
  /** The version that they come after; 0 for the first. */
  readonly after: number
  readonly body: object
  readonly byPersonId: string
  readonly at: Date
}

/** False where a colleague was faster. */
export async function insertExamRules(tx: Tx, given: NewRules): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exam_rules')
    .values({
      office_id: given.officeId,
      version: given.after + 1,
      body: JSON.stringify(given.body),
      changed_by: given.byPersonId,
      changed_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
