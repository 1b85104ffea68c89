import { type RawBuilder, sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { WorkItem, WorkPlace } from '../../domain/workbench/work-item.ts'
import type { WorkKind } from '../../domain/workbench/work-kinds.ts'
import type { Day } from '../../standards/day.ts'
import { telling } from '../compiled.ts'
import type { Tx } from '../tables.ts'
import { isSeldom } from './find-seldom.ts'
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

interface Aged {
  /** Since when it waits, to the microsecond and always as long, so that it can be put in order as it is. */
  readonly at: string
  readonly kind: WorkKind
}

type ToldItem = Aged & Omit<WorkItem, 'since' | 'people'>
type ToldCount = Aged & Pick<WorkCount, 'count'>

/** The oldest pieces and how much there is of each kind, in no order; null where there is none. */
interface Told {
  readonly items: readonly ToldItem[] | null
  readonly counts: readonly ToldCount[] | null
}

/**
 * Everything that waits for staff, oldest first, a page at a time. What there is seldom has a question of its own: the
 * server sets up all of a question before it answers any, which for these kinds takes longer than answering.
 */
export async function listWork(tx: Tx, request: Request): Promise<WorkPage> {
  const { kinds, limit } = request
  const often = kinds.filter((kind) => !isSeldom(kind))
  const asked = [often, ...kinds.filter(isSeldom).map((kind) => [kind])].filter(({ length }) => length > 0)
  const lists = await Promise.all(asked.map((group) => ask(tx, { ...request, kinds: group })))
  const told = lists.flat()
  const items = told.flatMap((list) => list.items ?? []).sort(byAge)
  const counts = told.flatMap((list) => list.counts ?? []).sort(byAge)
  const shown = items.slice(0, limit)
  const questions = shown.filter(({ kind }) => kind === 'question')
  const people = await countAskers(
    tx,
    questions.map(({ subjectId }) => subjectId),
  )
  const last = shown.at(-1)
  return {
    items: shown.map(({ at, ...item }) => ({
      ...item,
      since: new Date(at),
      people: people.get(item.subjectId) ?? null,
    })),
    counts: counts.map(({ kind, count, at }) => ({ kind, count, oldest: new Date(at) })),
    ...(items.length > limit &&
      last && { next: { since: last.at, kind: last.kind, subjectId: last.subjectId } }),
  }
}

const questions = new LRUCache<string, ReturnType<typeof questionLike>>({ max: 300 })

/** The longest question there is: those that have the same text are built once. */
function ask(tx: Tx, request: Request): Promise<Told[]> {
  const { kinds, after, only, limit, most, review } = request
  const text = JSON.stringify([kinds, after?.kind, only !== undefined, limit, most, review])
  const question = questions.get(text) ?? questionLike(request)
  questions.set(text, question)
  const { associationId, readerId, today, notAgreed = [], votes = [] } = request
  const { since = '', subjectId = '' } = after ?? {}
  return question(tx, associationId, readerId, today, notAgreed, votes, since, subjectId, only ?? '')
}

function questionLike(request: Request) {
  const { kinds, after, only, limit, most, review } = request
  type Ids = readonly string[]
  type Values = readonly [string, string, Day, Ids, Ids, string, string, string]
  return telling<Values, Told>((associationId, readerId, today, notAgreed, votes, since, subjectId, one) =>
    workQuery({
      ...{ associationId, readerId, today, notAgreed, votes, review },
      ...{ kinds, limit, most },
      after: after && { kind: after.kind, since, subjectId },
      only: only && one,
    }),
  )
}

/** Each kind is read no further than it is counted, so that a page costs the same however much waits. */
export function workQuery({ kinds, after, only, limit, most, ...reader }: Request): RawBuilder<Told> {
  const depth = Math.max(limit, most) + 1
  const branches = sourcesOf(kinds).map((source) => selectWork(source, reader, { after, only, limit: depth }))
  return sql<Told>`
    with waiting as materialized (${sql.join(branches, sql` union all `)}),
      oldest as (select * from waiting order by since, kind collate "C", subject_id limit ${sql.lit(limit + 1)}),
      told as (select kind, subject_id as "subjectId", person_id as "personId", application_id as "applicationId",
        ${inOrder(sql`since`)} as at, about, detail,
        (select person.name from person where person.id = oldest.person_id) as "personName" from oldest),
      counted as (select kind, count(*) as count, ${inOrder(sql`min(since)`)} as at from waiting group by kind)
    select (select json_agg(told) from told) as items, (select json_agg(counted) from counted) as counts`
}

const inOrder = (moment: RawBuilder<unknown>) =>
  sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US+00:00')`

type Placed = Aged & { readonly subjectId?: string }

/** What waits longest first; of equal age by kind, and then by what it is. */
function byAge(one: Placed, other: Placed): number {
  return placeOf(one) < placeOf(other) ? -1 : 1
}

const placeOf = ({ at, kind, subjectId = '' }: Placed) => `${at} ${kind} ${subjectId}`

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
