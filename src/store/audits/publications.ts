import type { Db, Tx } from '../tables.ts'

export interface Publication {
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

/** What an association published, the newest first, without the documents. Anybody may read it. */
export function listPublications(
  db: Db,
  associationId: string,
  limit: number,
): Promise<Omit<Publication, 'document'>[]> {
  return db
    .selectFrom('audit_publications')
    .select(['audit_id as auditId', 'stage', 'published_at as publishedAt'])
    .where('association_id', '=', associationId)
    .orderBy('published_at', 'desc')
    .orderBy('audit_id')
    .limit(limit)
    .execute()
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
