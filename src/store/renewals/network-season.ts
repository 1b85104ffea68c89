import { sql } from 'kysely'
import {
  isSeasonBucket,
  isSeasonReason,
  type SeasonBucket,
  type SeasonReason,
} from '../../domain/renewals/season.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'
import type { TopicHours } from './season.ts'

/** What the associations of the network came to together, in figures in which nobody can be found. */
export interface NetworkSeason {
  readonly places: number
  readonly counts: ReadonlyMap<SeasonBucket, number>
  readonly reasons: ReadonlyMap<SeasonReason, number>
  readonly topics: readonly TopicHours[]
}

interface Row {
  readonly part: 'places' | 'bucket' | 'reason' | 'topic'
  readonly name: string
  readonly title: string
  readonly people: number
  readonly hours: number
}

/** For periods that end in a year; undefined where too few associations have renewals in it. The scope is that of staff. */
export async function findNetworkSeason(
  tx: Tx,
  { year, today }: { readonly year: number; readonly today: Day },
): Promise<NetworkSeason | undefined> {
  const { rows } = await sql<Row>`select part, name, title, people, hours::float8 as hours
    from network_season(${year}::integer, ${today}::date) order by hours desc, name`.execute(tx)
  const places = rows.find(({ part }) => part === 'places')?.people
  if (places === undefined) return undefined
  return {
    places,
    counts: new Map(rows.flatMap((row) => (isBucket(row) ? [[row.name, row.people]] : []))),
    reasons: new Map(rows.flatMap((row) => (isReason(row) ? [[row.name, row.people]] : []))),
    topics: rows
      .filter(({ part }) => part === 'topic')
      .map(({ name: requirement, title, people, hours }) => ({ requirement, title, people, hours })),
  }
}

function isBucket(row: Row): row is Row & { readonly name: SeasonBucket } {
  return row.part === 'bucket' && isSeasonBucket(row.name)
}

function isReason(row: Row): row is Row & { readonly name: SeasonReason } {
  return row.part === 'reason' && isSeasonReason(row.name)
}
