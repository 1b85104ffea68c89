import { type RawBuilder, sql } from 'kysely'
import type { AssociationPolicy } from '../../domain/policy/association-policy.ts'
import type { WorkPlace } from '../../domain/workbench/work-item.ts'
import type { WorkKind } from '../../domain/workbench/work-kinds.ts'
import type { Day } from '../../standards/day.ts'

/** Who asks for work. */
export interface Asker {
  readonly associationId: string
  readonly readerId: string
  readonly today: Day
}

/** Whose work is listed. */
export interface WorkReader extends Asker {
  /** How the association reviews. */
  readonly review: AssociationPolicy['review']
  /** Applications that a committee decides about and does not agree on yet. */
  readonly notAgreed?: readonly string[]
  /** Applications that wait for the reader's own vote. */
  readonly votes?: readonly string[]
}

/**
 * Where one kind of work is found. The parts are put together by `selectWork` so that every kind reads its own
 * index, oldest first, and no further than a page.
 */
export interface WorkSource {
  readonly kind: WorkKind
  /** The table with what it joins, and the columns by which it is ordered. */
  readonly from: RawBuilder<unknown>
  readonly where: (reader: WorkReader) => RawBuilder<unknown>
  readonly since: RawBuilder<unknown>
  readonly subjectId: RawBuilder<unknown>
  readonly personId: RawBuilder<unknown>
  readonly applicationId: RawBuilder<unknown>
  readonly about: RawBuilder<unknown>
  readonly detail: RawBuilder<unknown>
  /**
   * Work that is seldom there is asked for apart, where there may be some: where this finds anything, which it does
   * wherever there is work, or where whoever asks knows it otherwise.
   */
  readonly seldom?: ((asker: Asker) => RawBuilder<unknown>) | 'known otherwise'
}

interface Cut {
  readonly after: WorkPlace | undefined
  readonly only: string | undefined
  readonly limit: number
}

/** The oldest pieces of a kind after a place, or one that is named. */
export function selectWork(
  source: WorkSource,
  reader: WorkReader,
  { after, only, limit }: Cut,
): RawBuilder<unknown> {
  const { kind, from, where, since, subjectId } = source
  return sql`(select ${sql.lit(kind)} as kind, ${subjectId} as subject_id, ${since} as since,
      ${source.personId} as person_id, ${source.applicationId} as application_id, ${source.about} as about, ${source.detail} as detail
    from ${from} where ${where(reader)} and ${isAfter(source, after)} and ${only ? sql`${subjectId} = ${only}::uuid` : sql`true`}
    order by ${since}, ${subjectId} limit ${sql.lit(limit)})`
}

/** Kinds of equal age follow each other by name, so within one kind the place is a bound of its own order. */
function isAfter({ kind, since, subjectId }: WorkSource, after: WorkPlace | undefined): RawBuilder<unknown> {
  if (!after) return sql`true`
  const moment = sql`${after.since}::timestamptz`
  if (kind === after.kind) return sql`(${since}, ${subjectId}) > (${moment}, ${after.subjectId}::uuid)`
  return kind > after.kind ? sql`${since} >= ${moment}` : sql`${since} > ${moment}`
}

/** Which of these still wait. */
export function stillWaiting(
  source: WorkSource,
  reader: WorkReader,
  subjectIds: readonly string[],
): RawBuilder<unknown> {
  return sql`select ${source.subjectId} as id from ${source.from}
    where ${source.where(reader)} and ${source.subjectId} = any(${sql.val(subjectIds)}::uuid[])`
}

export const nothing = sql`null::text`
export const nobody = sql`null::uuid`
