import { sql } from 'kysely'
import type { Day } from '../../standards/day.ts'
import type { Db, Tx } from '../tables.ts'

interface Publication {
  readonly auditId: string
  readonly stage: 'announced' | 'drawn'
  readonly publishedAt: Date
  readonly document: string
}

export async function insertPublication(
  tx: Tx,
  associationId: string,
  { auditId, stage, publishedAt, document }: Publication,
): Promise<void> {
  await tx
    .insertInto('audit_publications')
    .values({
      ...{ audit_id: auditId, stage, association_id: associationId },
      ...{ published_at: publishedAt, document },
    })
    .execute()
}

/** A publication in a list, with the period that it is about. */
export interface ListedPublication extends Omit<Publication, 'document'> {
  readonly from: Day
  readonly until: Day
}

/** What an association published, the newest first, without the documents. Anybody may read it. */
export function listPublications(db: Db, associationId: string, limit: number): Promise<ListedPublication[]> {
  return db
    .selectFrom('audit_publications as listed')
    .innerJoin('audit_publications as announced', (join) =>
      join
        .onRef('announced.audit_id', '=', 'listed.audit_id')
        .on('announced.stage', '=', 'announced')
        .onRef('announced.association_id', '=', 'listed.association_id'),
    )
    .select(['listed.audit_id as auditId', 'listed.stage', 'listed.published_at as publishedAt'])
    .select([periodOf('from').as('from'), periodOf('until').as('until')])
    .where('listed.association_id', '=', associationId)
    .orderBy('listed.published_at', 'desc')
    .orderBy('listed.audit_id')
    .limit(limit)
    .execute()
}

/** As it was announced; the rows of audits are for staff. */
function periodOf(end: 'from' | 'until') {
  return sql<Day>`announced.document::jsonb #>> ${`{announcement,period,${end}}`}::text[]`
}

export function findPublication(
  db: Db | Tx,
  associationId: string,
  { auditId, stage }: Pick<Publication, 'auditId' | 'stage'>,
): Promise<Publication | undefined> {
  return db
    .selectFrom('audit_publications')
    .select(['audit_id as auditId', 'stage', 'published_at as publishedAt', 'document'])
    .where('association_id', '=', associationId)
    .where('audit_id', '=', auditId)
    .where('stage', '=', stage)
    .executeTakeFirst()
}
