import { type RawBuilder, sql } from 'kysely'
import {
  isSeasonBucket,
  isSeasonReason,
  type SeasonBucket,
  type SeasonReason,
} from '../../domain/renewals/season.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'

export interface SeasonPeriod {
  readonly from: Day
  readonly until: Day
}

/** The periods for which an association has renewals, the latest first. */
export async function listSeasons(tx: Tx, associationId: string): Promise<SeasonPeriod[]> {
  const { rows } = await sql<SeasonPeriod>`
    select period_from as "from", max(period_until) as "until" from renewals
    where association_id = ${associationId}::uuid group by period_from order by period_from desc`.execute(tx)
  return rows
}

/** The first day of the latest period for which somebody can still hand in on a day. */
export async function findPeriodTaken(tx: Tx, associationId: string, today: Day): Promise<Day | undefined> {
  const { rows } = await sql<{ from: Day }>`
    select period_from as "from" from renewals
    where association_id = ${associationId}::uuid and period_until > ${today}::date - 400 and state = 'open'
      and lapsed_on is null and opens_on <= ${today}::date and grace_until >= ${today}::date
    order by period_until desc limit 1`.execute(tx)
  return rows[0]?.from
}

interface Season {
  readonly associationId: string
  readonly periodFrom: Day
  readonly today: Day
}

/** How many stand how; who stands nowhere is missing. */
export async function countSeason(
  tx: Tx,
  { associationId, periodFrom, today }: Season,
): Promise<ReadonlyMap<SeasonBucket, number>> {
  const { rows } = await sql<{ bucket: string; count: number }>`
    select ${bucketOf(today)} as bucket, count(*)::int as count from renewals
    where association_id = ${associationId}::uuid and period_from = ${periodFrom}::date group by 1`.execute(
    tx,
  )
  return new Map(rows.flatMap(({ bucket, count }) => (isSeasonBucket(bucket) ? [[bucket, count]] : [])))
}

export interface SeasonLine {
  readonly renewalId: string
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly bucket: SeasonBucket
  readonly dueOn: Day | null
  readonly graceUntil: Day | null
}

interface Wanted extends Season {
  /** `call`: whoever is late, and whoever is silent shortly before the due day. */
  readonly show: SeasonBucket | 'call' | 'all'
  /** Part of a name; empty for everybody. */
  readonly name: string
  readonly limit: number
  readonly offset: number
}

/** So many days before the due day whoever is silent needs a call. */
const callDays = 14

/** How many a list has. */
export async function countSeasonLines(
  tx: Tx,
  { associationId, periodFrom, today, show, name }: Omit<Wanted, 'limit' | 'offset'>,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select ${bucketOf(today)} as bucket, renewals.due_on as "dueOn"
      from renewals join person on person.id = renewals.person_id
      where renewals.association_id = ${associationId}::uuid and renewals.period_from = ${periodFrom}::date
        and (${name} = '' or person.name ilike ${likeOf(name)})
    ) season where ${isShown(show, today)}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** The people of a season by their due day and name. */
export async function listSeason(tx: Tx, wanted: Wanted): Promise<SeasonLine[]> {
  const { associationId, periodFrom, today, show, name, limit, offset } = wanted
  const { rows } = await sql<Omit<SeasonLine, 'bucket'> & { bucket: string }>`
    select * from (
      select renewals.id as "renewalId", person.id as "personId", person.name, person.email,
        ${bucketOf(today)} as bucket, renewals.due_on as "dueOn", renewals.grace_until as "graceUntil"
      from renewals join person on person.id = renewals.person_id
      where renewals.association_id = ${associationId}::uuid and renewals.period_from = ${periodFrom}::date
        and (${name} = '' or person.name ilike ${likeOf(name)})
    ) season
    where ${isShown(show, today)}
    order by "dueOn" nulls last, name, "renewalId" limit ${limit} offset ${offset}`.execute(tx)
  return rows.flatMap(({ bucket, ...row }) => (isSeasonBucket(bucket) ? [{ ...row, bucket }] : []))
}

function likeOf(name: string): string {
  return `%${name.replaceAll(/[\\%_]/g, '\\$&')}%`
}

function isShown(show: Wanted['show'], today: Day): RawBuilder<unknown> {
  if (show === 'all') return sql`true`
  if (show !== 'call') return sql`bucket = ${show}`
  return sql`(bucket = 'grace' or bucket = 'silent' and "dueOn" <= ${today}::date + ${callDays}::int)`
}

/** The same as `stageOf`, but that those who logged something are apart from the silent. */
function bucketOf(today: Day): RawBuilder<string> {
  return sql`season_bucket(renewals, ${today}::date)`
}

export interface SeasonStanding {
  /** How many stand how; who stands nowhere is missing. */
  readonly counts: ReadonlyMap<SeasonBucket, number>
  /** Why people owe nothing or were not renewed, and how many who renewed let an Endorsement go. */
  readonly reasons: ReadonlyMap<SeasonReason, number>
}

/** How many stand how, and why. */
export async function countStanding(
  tx: Tx,
  { associationId, periodFrom, today }: Season,
): Promise<SeasonStanding> {
  const { rows } = await sql<{ bucket: string; reason: string | null; count: number }>`
    select bucket, reason, count(*)::int as count from season_standing(${today}::date) standing
    where association_id = ${associationId}::uuid and period_from = ${periodFrom}::date group by 1, 2`.execute(
    tx,
  )
  const counts = new Map<SeasonBucket, number>()
  const reasons = new Map<SeasonReason, number>()
  for (const { bucket, reason, count } of rows) {
    if (isSeasonBucket(bucket)) counts.set(bucket, (counts.get(bucket) ?? 0) + count)
    if (reason && isSeasonReason(reason)) reasons.set(reason, (reasons.get(reason) ?? 0) + count)
  }
  return { counts, reasons }
}

export interface TopicHours {
  readonly requirement: string
  readonly title: string
  readonly hours: number
  readonly people: number
}

/** Hours that were handed in for a period, by what they were asked for; of several categories of a person the most. */
export async function sumTopicHours(
  tx: Tx,
  { associationId, periodFrom }: Omit<Season, 'today'>,
): Promise<TopicHours[]> {
  const { rows } = await sql<TopicHours>`
    select requirement, min(title) as title, sum(hours)::float8 as hours, count(*)::int as people from (
      select renewals.person_id, finding ->> 'requirement' as requirement, min(finding ->> 'title') as title,
        max((finding ->> 'have')::numeric) as hours
      from renewals join renewal_lines on renewal_lines.renewal_id = renewals.id,
        jsonb_array_elements(renewal_lines.findings) finding
      where renewals.association_id = ${associationId}::uuid and renewals.period_from = ${periodFrom}::date
        and renewals.attested_at is not null and finding ->> 'unit' = 'hours'
      group by renewals.person_id, finding ->> 'requirement') each_person
    group by requirement order by hours desc, requirement`.execute(tx)
  return rows
}
