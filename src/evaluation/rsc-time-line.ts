import { addMonths, type Day, toDay, toDayNumber } from '../standards/day.ts'
import type { Edition } from '../standards/schema.ts'
import type { Code, Evaluation, Finding } from './finding.ts'
import type { Portfolio, RscEntry } from './portfolio.ts'
import { spreadOverMonths } from './spread-over-months.ts'

/** Hours of one provider in one month, as far as they count or do not count. `provider` is null for peers. */
export interface RscPart {
  readonly provider: string | null
  readonly hours: number
  readonly counted: boolean
}

export interface RscMonth {
  /** `YYYY-MM` */
  readonly month: string
  readonly parts: readonly RscPart[]
}

export interface RscProvider {
  readonly provider: string | null
  readonly name: string | null
  readonly countedHours: number
  readonly notCountedHours: number
  /** Part of all counted hours, from 0 to 1. */
  readonly share: number
  /** Why hours do not count, each code once. */
  readonly codes: readonly Code[]
}

export interface RscTimeLine {
  readonly requirement: string
  /** The months that have hours, oldest first. */
  readonly months: readonly RscMonth[]
  /** Most counted hours first. */
  readonly providers: readonly RscProvider[]
  /** The stretch that the edition's window covers, where it has one. */
  readonly window: { readonly from: Day; readonly to: Day } | undefined
  readonly countedHours: number
  readonly notCountedHours: number
}

interface Session {
  readonly entry: RscEntry
  readonly counted: number
  readonly notCounted: number
  readonly code: Code | undefined
}

const lastDay = toDayNumber('9999-12-31')

/** Hours planned for later, or of another renewal period, have no place in the picture. */
const notDrawn: readonly (Code | undefined)[] = ['after-as-of', 'outside-period']

/**
 * RSC by month and provider, counted as the finding about RSC hours counts it
 * (clause "Reflective supervision"); undefined where there is no such finding or nothing to draw.
 */
export function rscTimeLine(
  edition: Edition,
  portfolio: Portfolio,
  evaluation: Evaluation,
): RscTimeLine | undefined {
  const finding = findRscFinding(edition, evaluation)
  if (!finding) return undefined
  const sessions = sessionsOf(portfolio, finding).filter(({ code }) => !notDrawn.includes(code))
  if (sessions.length === 0) return undefined

  const countedHours = sum(sessions.map(({ counted }) => counted))
  return {
    requirement: finding.requirement,
    months: monthsOf(sessions),
    providers: providersOf(sessions, portfolio, countedHours),
    window: windowOf(edition, sessions),
    countedHours,
    notCountedHours: sum(sessions.map(({ notCounted }) => notCounted)),
  }
}

function findRscFinding(edition: Edition, { findings }: Evaluation): Finding | undefined {
  const measuring = edition.requirements.filter(
    (requirement) =>
      (requirement.kind === 'supervision' && requirement.measure === 'hours') ||
      (requirement.kind === 'advice' && requirement.measure === 'rsc-hours'),
  )
  return findings.find(({ requirement }) => measuring.some(({ id }) => id === requirement))
}

function sessionsOf({ rsc = [] }: Portfolio, finding: Finding): Session[] {
  const amounts = new Map(finding.counted.map(({ entry, amount }) => [entry, amount]))
  const codes = new Map(finding.notCounted.map(({ entry, code }) => [entry, code]))
  return rsc.flatMap((entry, position) => {
    const name = entry.id ?? `rsc[${position}]`
    if (!amounts.has(name) && !codes.has(name)) return []
    const counted = amounts.get(name) ?? 0
    return [{ entry, counted, notCounted: sum([entry.hours, -counted]), code: codes.get(name) }]
  })
}

function monthsOf(sessions: readonly Session[]): RscMonth[] {
  const months = new Map<string, RscPart[]>()
  const add = (month: string, part: RscPart) => {
    const parts = months.get(month) ?? []
    const same = parts.findIndex(
      ({ provider, counted }) => provider === part.provider && counted === part.counted,
    )
    if (same < 0) parts.push(part)
    else parts[same] = { ...part, hours: sum([part.hours, parts[same]?.hours ?? 0]) }
    months.set(month, parts)
  }
  for (const { entry, counted, notCounted } of sessions) {
    const provider = entry.provider ?? null
    for (const { month, hours } of spreadOverMonths(entry, counted))
      add(month, { provider, hours, counted: true })
    for (const { month, hours } of spreadOverMonths(entry, notCounted))
      add(month, { provider, hours, counted: false })
  }
  return [...months.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, parts]) => ({ month, parts }))
}

function providersOf(
  sessions: readonly Session[],
  { providers = [] }: Portfolio,
  all: number,
): RscProvider[] {
  const names = new Map(providers.map(({ id, name }) => [id, name]))
  const groups = Map.groupBy(sessions, ({ entry }) => entry.provider ?? null)
  return [...groups.entries()]
    .map(([provider, own]) => {
      const countedHours = sum(own.map(({ counted }) => counted))
      return {
        provider,
        name: provider === null ? null : (names.get(provider) ?? provider),
        countedHours,
        notCountedHours: sum(own.map(({ notCounted }) => notCounted)),
        share: all === 0 ? 0 : countedHours / all,
        codes: [...new Set(own.flatMap(({ code }) => (code ? [code] : [])))],
      }
    })
    .sort((a, b) => b.countedHours - a.countedHours || b.notCountedHours - a.notCountedHours)
}

/** A window begins with the first day of an entry, so the first counted day shows where it lies. */
function windowOf({ rsc }: Edition, sessions: readonly Session[]): RscTimeLine['window'] {
  const from = sessions.filter(({ counted }) => counted > 0).map(({ entry }) => entry.from)
  const first = from.sort().at(0)
  if (!rsc?.window || !first) return undefined
  const last = addMonths(toDayNumber(first), rsc.window.months) - 1
  return { from: first, to: toDay(Math.min(last, lastDay)) }
}

/** Exact to a millionth of an hour, so that 0.1 added thirty times is 3. */
function sum(hours: readonly number[]): number {
  return hours.reduce((total, each) => total + Math.round(each * 1e6), 0) / 1e6
}
