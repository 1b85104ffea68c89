import { type RawBuilder, sql } from 'kysely'
import type { WorkItem, WorkPlace } from '../../domain/workbench/work-item.ts'
import type { WorkKind } from '../../domain/workbench/work-kinds.ts'
import type { Tx } from '../tables.ts'
import { countAskers } from './kinds/question.ts'
import { selectWork, stillWaiting, type WorkReader } from './work-source.ts'
import { sourcesOf } from './work-sources.ts'

interface Request extends WorkReader {
  readonly kinds: readonly WorkKind[]
  readonly after?: WorkPlace | undefined
  /** This piece only, if it waits. */
  readonly only?: string | undefined
  readonly limit: number
  /** Counted no further than this; a count of one more says that there are more. */
  readonly most: number
}

export interface WorkCount {
  readonly kind: WorkKind
  readonly count: number
  readonly oldest: Date
}

export interface WorkPage {
  readonly items: readonly WorkItem[]
  /** How much there is of each kind from here on, that which waits longest first. */
  readonly counts: readonly WorkCount[]
  /** The last of this page, where there is another one. */
  readonly next?: WorkPlace
}

interface Row extends Omit<WorkItem, 'people'> {
  readonly place: string
  readonly counts: readonly { readonly kind: WorkKind; readonly count: number; readonly oldest: string }[]
}

/** Everything that waits for staff, oldest first, a page at a time. */
export async function listWork(tx: Tx, request: Request): Promise<WorkPage> {
  const { kinds, limit } = request
  if (kinds.length === 0) return { items: [], counts: [] }
  const { rows } = await workQuery(request).execute(tx)
  const shown = rows.slice(0, limit)
  const questions = shown.filter(({ kind }) => kind === 'question')
  const people = await countAskers(
    tx,
    questions.map(({ subjectId }) => subjectId),
  )
  const last = shown.at(-1)
  return {
    items: shown.map(({ place: _, counts: __, ...item }) => ({
      ...item,
      people: people.get(item.subjectId) ?? null,
    })),
    counts: (rows[0]?.counts ?? []).map((row) => ({ ...row, oldest: new Date(row.oldest) })),
    ...(rows.length > limit &&
      last && { next: { since: last.place, kind: last.kind, subjectId: last.subjectId } }),
  }
}

/** Each kind is read no further than it is counted, so that a page costs the same however much waits. */
export function workQuery({ kinds, after, only, limit, most, ...reader }: Request): RawBuilder<Row> {
  const depth = Math.max(limit, most) + 1
  const branches = sourcesOf(kinds).map((source) => selectWork(source, reader, { after, only, limit: depth }))
  return sql<Row>`
    with waiting as materialized (${sql.join(branches, sql` union all `)}),
      counted as (select kind, count(*) as count, min(since) as oldest from waiting group by kind)
    select kind, subject_id as "subjectId", person_id as "personId", application_id as "applicationId", since, since::text as place, about, detail,
      (select person.name from person where person.id = waiting.person_id) as "personName",
      (select json_agg(counted order by oldest, kind collate "C") from counted) as counts
    from waiting order by waiting.since, kind collate "C", subject_id limit ${sql.lit(limit + 1)}`
}

/** Which pieces of a kind still wait. */
export async function listStillWaiting(
  tx: Tx,
  reader: WorkReader,
  kind: WorkKind,
  subjectIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (subjectIds.length === 0) return new Set()
  const waiting = sourcesOf([kind]).map((source) => stillWaiting(source, reader, subjectIds))
  const { rows } = await sql<{ id: string }>`${sql.join(waiting, sql` union all `)}`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}
