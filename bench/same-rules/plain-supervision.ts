import type { Portfolio, ProviderEntry } from '../../src/evaluation/portfolio.ts'
import { dayOf, isCovered, merge, type Span } from './plain-days.ts'
import { daysBetween, type Work } from './plain-education-and-work.ts'

type Session = NonNullable<Portfolio['rsc']>[number]

const hoursNeeded = 50
const aboutNeeded = 25

export interface Received {
  readonly hours: number
  readonly about: number
}

interface Source extends Received {
  readonly sessions: readonly Session[]
}

/** An Endorsement of a provider, or a vetting by an association. */
export interface Standing {
  readonly category: string
  /** Null for an Endorsement, which counts from any association. */
  readonly vettedBy: string | null
  readonly from: string
  readonly to?: string | null | undefined
}

export function standingsOf({ endorsements = [], vetted = [] }: ProviderEntry): Standing[] {
  return [
    ...endorsements.map(({ category, from, to }) => ({ category, vettedBy: null, from, to })),
    ...vetted.map(({ association, category, from, to }) => ({ category, vettedBy: association, from, to })),
  ]
}

/** The days on which a provider held the Endorsement or was vetted by VAIMH as meeting it. */
export function isAskedStanding({ category, vettedBy }: Standing): boolean {
  return (
    (category === 'imhm-clinical' || category === 'ecmhm-clinical') &&
    (vettedBy === null || vettedBy === 'vaimh')
  )
}

export function daysOfStandings(standings: readonly Standing[]): Span[] {
  return merge(
    standings.map(({ from, to }) => ({ from: dayOf(from), to: to ? dayOf(to) : Number.POSITIVE_INFINITY })),
  )
}

/** Sessions that count before the sources are looked at. */
export function qualifiedSessions(
  { rsc = [], providers = [] }: Portfolio,
  providing: readonly Work[],
  postMasters: number,
  today: number,
): Session[] {
  const daysProviding = merge(daysBetween(providing, Number.NEGATIVE_INFINITY, today))
  const ofProvider = new Map(
    providers.map((provider) => [
      provider.id,
      daysOfStandings(standingsOf(provider).filter(isAskedStanding)),
    ]),
  )
  return rsc.filter((session) => {
    if (session.setting === 'peer') return false
    const days = { from: dayOf(session.from), to: dayOf(session.to) }
    if (days.from < postMasters || days.to > today) return false
    return isCovered(ofProvider.get(session.provider ?? '') ?? [], days) && isCovered(daysProviding, days)
  })
}

/** The best choice of one main provider and at most one other, the main one giving more than half. */
export function bestTwoSources(qualified: readonly Session[]): Received {
  const sources = sourcesOf(qualified)
  let best: Received = { hours: 0, about: 0 }
  for (const main of sources) {
    if (isBetter(main, best)) best = main
    for (const other of sources) {
      if (other === main || other.hours > main.hours) continue
      const rest = other.hours < main.hours ? other : withoutSmallest(other)
      const both = { hours: main.hours + rest.hours, about: main.about + rest.about }
      if (isBetter(both, best)) best = both
    }
  }
  return best
}

function sourcesOf(sessions: readonly Session[]): Source[] {
  const byProvider = new Map<string, Session[]>()
  for (const session of sessions) {
    const own = byProvider.get(session.provider ?? '')
    if (own) own.push(session)
    else byProvider.set(session.provider ?? '', [session])
  }
  return [...byProvider.values()].map((own) => ({ sessions: own, ...received(own) }))
}

/** At a tie the smallest session with hours falls out, together with those without any. */
function withoutSmallest({ sessions }: Source): Received {
  const byHours = [...sessions].sort((a, b) => a.hours - b.hours || aboutOf(a) - aboutOf(b))
  const first = byHours.findIndex(({ hours }) => hours > 0)
  return received(byHours.slice(first + 1))
}

function isBetter(a: Received, b: Received): boolean {
  const met = metBy(a) - metBy(b)
  return (met || a.hours - b.hours || a.about - b.about) > 0
}

function metBy({ hours, about }: Received): number {
  return Number(hours >= hoursNeeded) + Number(about >= aboutNeeded)
}

function received(sessions: readonly Session[]): Received {
  let hours = 0
  let about = 0
  for (const session of sessions) {
    hours += session.hours
    about += aboutOf(session)
  }
  return { hours, about }
}

function aboutOf({ hoursAboutSupervisionGiven }: Session): number {
  return hoursAboutSupervisionGiven ?? 0
}
