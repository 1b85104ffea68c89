import type { Code } from '../../src/evaluation/finding.ts'
import type { ProviderEntry, RscEntry } from '../../src/evaluation/portfolio.ts'
import type { Day } from '../../src/standards/day.ts'
import { covers, daysFrom } from './days.ts'
import { mastersDay } from './education.ts'
import { providesSupervisionOn } from './experience.ts'
import { failing, firstCode, millionths, named, type World } from './shapes.ts'
import type { Session } from './sources.ts'

/** Which conditions a sheet puts on a session. */
export interface SessionRules {
  readonly isApplication: boolean
  readonly provider: 'endorsed' | 'endorsed-or-vetted-by-vaimh' | 'anyone'
}

export interface SortedSessions {
  readonly good: Session[]
  readonly refused: { session: Session; code: Code }[]
}

const mentorClinical: readonly string[] = ['imhm-clinical', 'ecmhm-clinical']

/** Sorts the sessions by looking at each day of each one. */
export function sortSessions(world: World, rules: SessionRules): SortedSessions {
  const sorted: SortedSessions = { good: [], refused: [] }
  const masters = mastersDay(world)
  for (const { name, entry } of named('rsc', world.portfolio.rsc)) {
    const session = sessionOf(name, entry)
    const code = codeOf(
      daysFrom(entry.from, entry.to).map((day) => faultsOn(day, entry, world, rules, masters)),
    )
    if (code === null) sorted.good.push(session)
    else sorted.refused.push({ session, code })
  }
  return sorted
}

/** A session that is right on some of its days only is refused for that, whatever ails the other days. */
function codeOf(days: readonly (readonly Code[])[]): Code | null {
  const isGoodSomewhere = days.some((faults) => faults.length === 0)
  const isGoodThroughout = days.every((faults) => faults.length === 0)
  if (isGoodThroughout) return null
  return isGoodSomewhere ? 'period-straddles' : firstCode(days.flat())
}

function faultsOn(day: Day, entry: RscEntry, world: World, rules: SessionRules, masters: Day | null): Code[] {
  const { period } = world
  return failing({
    'after-as-of': day > world.asOf,
    'outside-period': period !== null && (day < period.from || day > period.to),
    'before-degree': rules.isApplication && (masters === null || day < masters),
    'peer-supervision': entry.setting === 'peer',
    'provider-not-endorsed': !providerQualifies(day, entry, world, rules),
    'not-while-providing-rsc': rules.isApplication && !providesSupervisionOn(world, day),
  })
}

function providerQualifies(day: Day, entry: RscEntry, world: World, rules: SessionRules): boolean {
  if (rules.provider === 'anyone') return true
  const provider = (world.portfolio.providers ?? []).find(({ id }) => id === entry.provider)
  if (provider === undefined) return false
  if (isOfUnknownStanding(provider)) return world.trusted.has(provider.id)
  const isEndorsed = (provider.endorsements ?? []).some(
    (held) => mentorClinical.includes(held.category) && covers(held, day),
  )
  const isVetted = (provider.vetted ?? []).some(
    (vetting) =>
      vetting.association === 'vaimh' && mentorClinical.includes(vetting.category) && covers(vetting, day),
  )
  return isEndorsed || (rules.provider === 'endorsed-or-vetted-by-vaimh' && isVetted)
}

/** A provider about whom nothing is written; an empty list says that there is nothing. */
export function isOfUnknownStanding(provider: ProviderEntry): boolean {
  return provider.endorsements === undefined && provider.vetted === undefined
}

function sessionOf(name: string, entry: RscEntry): Session {
  return {
    name,
    provider: entry.provider ?? '',
    first: entry.from,
    last: entry.to,
    hours: millionths(entry.hours),
    about: millionths(entry.hoursAboutSupervisionGiven ?? 0),
  }
}
