import { z } from 'zod'
import { listing } from '../compiled.ts'
import type { Db, Tx } from '../tables.ts'

/** What an entry says beside its kind: ids and codes. */
const FactsSchema = z.record(z.string(), z.unknown())
export type RecordFacts = Readonly<z.infer<typeof FactsSchema>>

/** One thing that happened to an application, as its person may know it. */
export interface OpenEvent {
  readonly at: Date
  readonly kind: string
  readonly facts: RecordFacts
}

/** The same as staff see it. */
export interface RecordedEvent extends OpenEvent {
  readonly number: number
  readonly isOpen: boolean
  readonly actorId: string | null
  /** Null where nobody signed in did it, or somebody whom the association does not see any more. */
  readonly actorName: string | null
}

const history = (tx: Db | Tx, applicationId: string) =>
  tx
    .selectFrom('record_entry')
    .leftJoin('person', 'person.id', 'record_entry.actor_id')
    .select([
      'record_entry.number',
      'record_entry.at',
      'record_entry.kind',
      'record_entry.is_open as isOpen',
      'record_entry.actor_id as actorId',
      'person.name as actorName',
      'record_entry.body',
    ])
    .where('application_id', '=', applicationId)
    .orderBy('record_entry.number', 'desc')
const wholeHistory = listing(history)
const latestHistory = listing((tx, applicationId: string, most: number) =>
  history(tx, applicationId).limit(most),
)

/** Everything that was recorded of an application, or the last of it, the latest first; the scope is that of staff. */
export async function listHistory(tx: Tx, applicationId: string, most?: number): Promise<RecordedEvent[]> {
  const rows = await (most === undefined
    ? wholeHistory(tx, applicationId)
    : latestHistory(tx, applicationId, most))
  return rows.map(({ body, ...row }) => ({ ...row, facts: readFacts(body) }))
}

/**
 * What the person may know of an application of their own. Asked for by condition and not left to the policies,
 * which show more to somebody who is staff too.
 */
export async function listOpenHistory(
  tx: Tx,
  { applicationId, personId }: { readonly applicationId: string; readonly personId: string },
): Promise<OpenEvent[]> {
  const rows = await tx
    .selectFrom('record_entry')
    .select(['at', 'kind', 'body'])
    .where('application_id', '=', applicationId)
    .where('subject_id', '=', personId)
    .where('is_open', '=', true)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ at, kind, body }) => ({ at, kind, facts: readFacts(body) }))
}

function readFacts(body: string): RecordFacts {
  return FactsSchema.parse(JSON.parse(body))
}
