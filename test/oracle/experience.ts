import type { Code } from '../../src/evaluation/finding.ts'
import type { WorkEntry } from '../../src/evaluation/portfolio.ts'
import type { Day } from '../../src/standards/day.ts'
import type { WorkKind } from '../../src/standards/vocabulary.ts'
import { covers, daysFrom } from './days.ts'
import { graduateDay } from './education.ts'
import { lengthOf, monthsWithTenths, wholeMonths } from './months.ts'
import { type Answer, failing, firstCode, type Line, named, type RefusedLine, type World } from './shapes.ts'

interface Stay {
  readonly name: string
  readonly days: readonly Day[]
  /** Codes of conditions on the entry as a whole that fail. */
  readonly faults: readonly Code[]
}

/** Adds up stays day by day; days before `boundary` or after the day of evaluation are cut off. */
function countStays(
  requirement: string,
  need: number,
  stays: readonly Stay[],
  cut: (day: Day) => Code[],
): Answer {
  const counted: Line[] = []
  const notCounted: RefusedLine[] = []
  const days = new Set<Day>()
  for (const { name, days: all, faults } of stays) {
    const good = faults.length > 0 ? [] : all.filter((day) => cut(day).length === 0)
    const rest = good.length > 0 ? all.filter((day) => cut(day).length > 0) : all
    const code = firstCode([...all.flatMap(cut), ...faults])
    if (good.length > 0) counted.push({ entry: name, amount: tenths(good) })
    if (code !== null) notCounted.push({ entry: name, amount: tenths(rest), code })
    for (const day of good) days.add(day)
  }
  const have = wholeMonths(lengthOf(days))
  return { requirement, outcome: have >= need ? 'met' : 'not-met', have, need, counted, notCounted }
}

/** Work of one kind after the degree. */
export function work(requirement: string, kind: WorkKind, need: number, world: World): Answer {
  return countStays(
    requirement,
    need,
    staysOf(world, kind, () => []),
    cutAtDegree(world),
  )
}

/** IMH practice: supervised, with infant and parent, both services in one entry or a person decides. */
export function imhPractice(world: World): Answer {
  const cut = cutAtDegree(world)
  const strict = countStays('imh-practice', 24, staysOf(world, 'imh-services', practiceFaults), cut)
  if (strict.outcome === 'met') return strict

  const withoutServices = (entry: WorkEntry) =>
    practiceFaults(entry).filter((code) => code !== 'missing-services')
  const otherwiseGood = named('work', world.portfolio.work)
    .filter(({ entry }) => entry.kinds.includes('imh-services') && withoutServices(entry).length === 0)
    .filter(({ entry }) => daysOf(entry, world.asOf).some((day) => cut(day).length === 0))
    .map(({ entry }) => entry)
  const offered = new Set(otherwiseGood.flatMap((entry) => entry.services ?? []))
  const months = countStays('imh-practice', 24, staysOf(world, 'imh-services', withoutServices), cut).have
  const isForAPerson =
    !otherwiseGood.some(hasBoth) && offered.has(therapy) && offered.has(assessment) && months >= 24
  return isForAPerson ? { ...strict, outcome: 'needs-judgement' } : strict
}

/** Leadership by the Virginia sheet: months, whatever the activity, before or after the degree. */
export function leadershipMonths(world: World): Answer {
  const stays = named('leadership', world.portfolio.leadership).map(({ name, entry }) => ({
    name,
    days: daysOf(entry, world.asOf),
    faults: entry.from > world.asOf ? (['after-as-of'] as const) : [],
  }))
  return countStays('leadership', 36, stays, (day) => failing({ 'after-as-of': day > world.asOf }))
}

/** Whether supervision was being provided on the day. */
export function providesSupervisionOn(world: World, day: Day): boolean {
  return (world.portfolio.work ?? []).some(
    (entry) => entry.kinds.includes('providing-rsc') && day <= world.asOf && covers(entry, day),
  )
}

const therapy = 'relationship-based-therapy'
const assessment = 'early-relationship-assessment'

function hasBoth(entry: WorkEntry): boolean {
  const services = entry.services ?? []
  return services.includes(therapy) && services.includes(assessment)
}

function practiceFaults(entry: WorkEntry): Code[] {
  return failing({
    'not-supervised': entry.supervised !== true,
    'not-with-infant-and-parent': entry.withInfants !== true || entry.withParents !== true,
    'missing-services': !hasBoth(entry),
  })
}

function staysOf(world: World, kind: WorkKind, faultsOf: (entry: WorkEntry) => Code[]): Stay[] {
  return named('work', world.portfolio.work)
    .filter(({ entry }) => entry.kinds.includes(kind))
    .map(({ name, entry }) => ({
      name,
      days: daysOf(entry, world.asOf),
      faults: [...failing({ 'after-as-of': entry.from > world.asOf }), ...faultsOf(entry)],
    }))
}

function cutAtDegree(world: World): (day: Day) => Code[] {
  const graduated = graduateDay(world)
  return (day) =>
    failing({
      'after-as-of': day > world.asOf,
      'before-degree': graduated === null || day < graduated,
    })
}

/** An open stay runs to the day of evaluation; one that begins later is named with no days of it. */
function daysOf(stay: { from: Day; to?: Day | null | undefined }, asOf: Day): Day[] {
  return daysFrom(stay.from, stay.to ?? asOf)
}

function tenths(days: readonly Day[]): number {
  return monthsWithTenths(lengthOf(new Set(days)))
}
