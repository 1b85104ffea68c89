import type { Tx } from '../tables.ts'

export interface PolicyVersion {
  readonly version: number
  /** As it is kept: its schema reads it. */
  readonly body: Readonly<Record<string, unknown>>
  readonly changedBy: string | null
  readonly changedAt: Date
}

/** Every version of how an association works, the newest first. */
export function listPolicyVersions(tx: Tx, associationId: string): Promise<PolicyVersion[]> {
  return tx
    .selectFrom('association_policy')
    .leftJoin('person', 'person.id', 'association_policy.changed_by')
    .select(['version', 'body', 'person.name as changedBy', 'changed_at as changedAt'])
    .where('association_id', '=', associationId)
    .orderBy('version', 'desc')
    .execute()
}
