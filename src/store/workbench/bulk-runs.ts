import type { Tx } from '../tables.ts'

interface NewRun {
  readonly id: string
  readonly associationId: string
  readonly personId: string
  readonly action: string
  readonly at: Date
}

/** False where the form was sent before. */
export async function insertBulkRun(
  tx: Tx,
  { id, associationId, personId, action, at }: NewRun,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('bulk_run')
    .values({ id, association_id: associationId, person_id: personId, action, started_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function insertBulkOutcome(
  tx: Tx,
  { runId, applicationId, outcome }: { runId: string; applicationId: string; outcome: string },
): Promise<void> {
  await tx
    .insertInto('bulk_outcome')
    .values({ run_id: runId, application_id: applicationId, outcome })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface BulkRun {
  readonly action: string
  readonly startedAt: Date
  readonly outcomes: ReadonlyMap<string, string>
}

export async function findBulkRun(tx: Tx, id: string, associationId: string): Promise<BulkRun | undefined> {
  const run = await tx
    .selectFrom('bulk_run')
    .select(['action', 'started_at as startedAt'])
    .where('id', '=', id)
    .where('association_id', '=', associationId)
    .executeTakeFirst()
  if (!run) return undefined
  const rows = await tx
    .selectFrom('bulk_outcome')
    .select(['application_id', 'outcome'])
    .where('run_id', '=', id)
    .execute()
  return { ...run, outcomes: new Map(rows.map((row) => [row.application_id, row.outcome])) }
}
