import type { SeasonBucket, SeasonReason } from '../../domain/renewals/season.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import { findNetworkSeason, type NetworkSeason } from '../../store/renewals/network-season.ts'
import {
  countSeason,
  countSeasonLines,
  countStanding,
  findPeriodTaken,
  listSeason,
  listSeasons,
  type SeasonLine,
  type SeasonPeriod,
  sumTopicHours,
  type TopicHours,
} from '../../store/renewals/season.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

export interface SeasonWish {
  readonly actor: SignedIn
  readonly associationId: string
  readonly today: Day
  /** The first day of a period; empty for the one that matters now. */
  readonly period: string
}

export interface SeenSeason {
  readonly seasons: readonly SeasonPeriod[]
  readonly period: SeasonPeriod
  readonly counts: ReadonlyMap<SeasonBucket, number>
  readonly lines: readonly SeasonLine[]
  /** Whether there are more behind these. */
  readonly hasMore: boolean
}

export interface SeasonList {
  readonly show: SeasonBucket | 'call' | 'all'
  readonly name: string
  /** From 0. */
  readonly page: number
}

const linesOfPage = 50

/** A period's people by how they stand; undefined where nobody has a renewal yet. */
export function seeSeason(db: Db, wish: SeasonWish, list: SeasonList): Promise<SeenSeason | undefined> {
  return atSeason(db, wish, async (tx, season, seasons) => {
    const [lines, counts] = await Promise.all([
      listSeason(tx, {
        ...{ ...season, show: list.show, name: list.name },
        ...{ limit: linesOfPage + 1, offset: list.page * linesOfPage },
      }),
      countSeason(tx, season),
    ])
    return {
      ...{ seasons, period: season.period, counts },
      ...{ lines: lines.slice(0, linesOfPage), hasMore: lines.length > linesOfPage },
    }
  })
}

/** How many a list has, over all its pages. */
export async function countListed(db: Db, wish: SeasonWish, list: SeasonList): Promise<number> {
  const count = await atSeason(db, wish, (tx, season) =>
    countSeasonLines(tx, { ...season, show: list.show, name: list.name }),
  )
  return count ?? 0
}

export interface SeasonFigures {
  readonly period: SeasonPeriod
  readonly counts: ReadonlyMap<SeasonBucket, number>
  readonly reasons: ReadonlyMap<SeasonReason, number>
  readonly topics: readonly TopicHours[]
}

/** What a period came to. */
export function seeSeasonFigures(db: Db, wish: SeasonWish): Promise<SeasonFigures | undefined> {
  return atSeason(db, wish, figuresOf)
}

export interface SeasonBesideNetwork extends SeasonFigures {
  /** The year in which the period ends, and those of the network that are beside it. */
  readonly year: number
  /** Undefined where too few associations have renewals of that year. */
  readonly network: NetworkSeason | undefined
}

/** What a period came to, beside what all associations came to in periods that end in the same year. */
export function seeSeasonBesideNetwork(db: Db, wish: SeasonWish): Promise<SeasonBesideNetwork | undefined> {
  return atSeason(db, wish, async (tx, season) => {
    const year = Number(season.period.until.slice(0, 4))
    const [figures, network] = await Promise.all([
      figuresOf(tx, season),
      findNetworkSeason(tx, { year, today: season.today }),
    ])
    return { ...figures, year, network }
  })
}

async function figuresOf(tx: Tx, season: AtSeason): Promise<SeasonFigures> {
  const [standing, topics] = await Promise.all([countStanding(tx, season), sumTopicHours(tx, season)])
  return { period: season.period, ...standing, topics }
}

interface AtSeason {
  readonly associationId: string
  readonly periodFrom: Day
  readonly today: Day
  readonly period: SeasonPeriod
}

function atSeason<Result>(
  db: Db,
  { actor, associationId, today, period }: SeasonWish,
  work: (tx: Tx, season: AtSeason, seasons: readonly SeasonPeriod[]) => Promise<Result>,
): Promise<Result | undefined> {
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    const [seasons, taken] = await Promise.all([
      listSeasons(tx, associationId),
      period === '' ? findPeriodTaken(tx, associationId, today) : undefined,
    ])
    const chosen = seasons.find(({ from }) => from === (taken ?? period)) ?? seasons[0]
    if (!chosen) return undefined
    return work(tx, { associationId, periodFrom: chosen.from, today, period: chosen }, seasons)
  })
}
