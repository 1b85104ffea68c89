import type { Tx } from '../tables.ts'

/** One thing that happened, as the record has it. */
export interface HistoryEntry {
  readonly number: number
  readonly at: Date
  readonly kind: string
  readonly actorId: string | null
  readonly actorName: string | null
}

/** What happened with an application, the latest first, as far as the scope may see it. */
export function listHistory(tx: Tx, applicationId: string, limit: number): Promise<HistoryEntry[]> {
  return tx
    .selectFrom('record_entry')
    .leftJoin('person', 'person.id', 'record_entry.actor_id')
    .select(['number', 'at', 'kind', 'actor_id as actorId', 'person.name as actorName'])
    .where('application_id', '=', applicationId)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
}
