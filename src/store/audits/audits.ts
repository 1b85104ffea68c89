import { sql } from 'kysely'
import type { Audit } from '../../domain/audits/audit.ts'
import type { Day } from '../../standards/day.ts'
import { finding } from '../compiled.ts'
import type { Tx } from '../tables.ts'

const columns = [
  'id',
  'association_id as associationId',
  'period_from as periodFrom',
  'period_until as periodUntil',
  'kind',
  'share_percent as sharePercent',
  'seed_source as seedSource',
  'seed_from as seedFrom',
  'listed',
  'forced',
  'list_hash as listHash',
  'evidence_days as evidenceDays',
  'mend_days as mendDays',
  'announced_on as announcedOn',
  'announced_at as announcedAt',
  'seed',
  'drawn_on as drawnOn',
] as const

/** Held to the end of the transaction: whoever seals a list waits for the one before. */
export async function lockAudits(tx: Tx, associationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audits ${associationId}`}, 0))`.execute(tx)
}

export const findAudit = finding<[associationId: string, id: string], Audit>((tx, associationId, id) =>
  tx.selectFrom('audits').select(columns).where('association_id', '=', associationId).where('id', '=', id),
)

/** The audits of an association, the newest first. */
export function listAudits(tx: Tx, associationId: string, limit: number): Promise<Audit[]> {
  return tx
    .selectFrom('audits')
    .select(columns)
    .where('association_id', '=', associationId)
    .orderBy('announced_at', 'desc')
    .limit(limit)
    .execute()
}

interface PeriodOf {
  readonly associationId: string
  readonly periodFrom: Day
  readonly periodUntil: Day
}

/** Whether a draw that renewals waited for was held for a period. */
export async function wasDrawn(
  tx: Tx,
  { associationId, periodFrom, periodUntil }: PeriodOf,
): Promise<boolean> {
  const found = await tx
    .selectFrom('audits')
    .select('id')
    .where('association_id', '=', associationId)
    .where('kind', '=', 'blocking')
    .where('period_from', '=', periodFrom)
    .where('period_until', '=', periodUntil)
    .where('seed', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export async function insertAudit(
  tx: Tx,
  audit: Omit<Audit, 'seed' | 'drawnOn'>,
  byPersonId: string,
): Promise<void> {
  await tx
    .insertInto('audits')
    .values({
      ...{ id: audit.id, association_id: audit.associationId, kind: audit.kind },
      ...{ period_from: audit.periodFrom, period_until: audit.periodUntil },
      ...{ share_percent: audit.sharePercent, seed_source: audit.seedSource, seed_from: audit.seedFrom },
      ...{ listed: audit.listed, forced: audit.forced, list_hash: audit.listHash },
      ...{ evidence_days: audit.evidenceDays, mend_days: audit.mendDays },
      ...{ announced_on: audit.announcedOn, announced_at: audit.announcedAt, announced_by: byPersonId },
    })
    .execute()
}

interface Drawing {
  readonly seed: string
  readonly drawnOn: Day
  readonly at: Date
  readonly byPersonId: string
}

/** False where it was drawn already, so that one of two clicks draws. */
export async function markDrawn(
  tx: Tx,
  id: string,
  { seed, drawnOn, at, byPersonId }: Drawing,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('audits')
    .set({ seed, drawn_on: drawnOn, drawn_at: at, drawn_by: byPersonId })
    .where('id', '=', id)
    .where('seed', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
