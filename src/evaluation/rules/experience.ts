import type { DayNumber } from '../../standards/day.ts'
import type { RequirementOf } from '../../standards/schema.ts'
import type { Context } from '../context.ts'
import type { Code } from '../finding.ts'
import type { PeriodLine } from '../ledger.ts'
import type { LeadershipEntry, WorkEntry } from '../portfolio.ts'
import { remember } from '../remember.ts'
import { complement, cutOut, mergeStretches, monthsIn, type Stretch, wholeMonthsIn } from '../stretches.ts'
import { type Counted, type NotCounted, type Note, type Tally, tallyOf } from '../tally.ts'
import { graduation } from './degree.ts'
import { reachedOn } from './reached-on.ts'

type ExperienceRequirement = RequirementOf<'experience'>
type ExperienceLine = PeriodLine<WorkEntry> | PeriodLine<LeadershipEntry>

interface Look {
  readonly line: ExperienceLine
  /** The last day; for an entry that still runs, the day of evaluation. */
  readonly until: DayNumber
  /** What lies between the degree and the day of evaluation, if anything. */
  readonly within: Stretch | null
  readonly cutBy: Code | undefined
  /** The first condition of the entry itself that fails, other than its services. */
  readonly fails: Code | undefined
  readonly hasServices: boolean
}

/** Kind "experience": calendar months of merged work or leadership, cut at the degree and the day ("Meaning" 2, 3, 7). */
export function judgeExperience(requirement: ExperienceRequirement, context: Context): Tally {
  const from = earliestDay(requirement, context)
  const looks = linesOf(requirement, context).map((line) => look(line, requirement, from, context.asOf))
  const counted = looks.filter((each) => each.within && !each.fails && each.hasServices)
  const merged = mergeStretches(stretchesOf(counted))
  const have = wholeMonthsIn(merged)
  const need = requirement.minimumMonths

  const notes: Note[] = from === null ? [{ kind: 'no-degree-yet' }] : []
  const apart = servicesApart(requirement, looks, counted)
  if (apart >= need) notes.push({ kind: 'services-apart', months: apart })
  const isOpen = counted.some(({ line }) => line.to === null)
  if (have < need && isOpen) notes.push({ kind: 'reached-on', day: reachedOn(merged, need, context.asOf) })

  const tally = tallyOf(
    'months',
    have,
    need,
    counted.map(countedLine),
    looks.map(notCountedLine).filter((row) => row !== null),
    notes,
  )
  return apart >= need ? { ...tally, outcome: 'needs-judgement' } : tally
}

/** Work entries in which the person provided RSC, up to the day of evaluation. */
export const providingRsc = remember(({ ledger, asOf }: Context): readonly Stretch[] => {
  const lines = ledger.work.filter(({ entry, from }) => entry.kinds.includes('providing-rsc') && from <= asOf)
  return mergeStretches(lines.map(({ from, to }) => ({ from, to: Math.min(to ?? asOf, asOf) })))
})

function linesOf({ list, workKinds }: ExperienceRequirement, { ledger }: Context): readonly ExperienceLine[] {
  if (list === 'leadership') return ledger.leadership
  return ledger.work.filter(({ entry }) => workKinds.some((kind) => entry.kinds.includes(kind)))
}

/** The first day that counts; null where a degree is asked and none qualifies yet. */
function earliestDay({ postGraduate }: ExperienceRequirement, context: Context): DayNumber | null {
  return postGraduate ? graduation(context).postGraduate : Number.NEGATIVE_INFINITY
}

function look(
  line: ExperienceLine,
  requirement: ExperienceRequirement,
  earliest: DayNumber | null,
  asOf: DayNumber,
): Look {
  const { from } = line
  const to = line.to ?? Math.max(from, asOf)
  const start = earliest ?? Number.POSITIVE_INFINITY
  const within =
    Math.max(from, start) <= Math.min(to, asOf)
      ? { from: Math.max(from, start), to: Math.min(to, asOf) }
      : null
  return {
    line,
    within,
    until: to,
    cutBy: to > asOf ? 'after-as-of' : from < start ? 'before-degree' : undefined,
    fails: failingCondition(line.entry, requirement),
    hasServices: hasAllServices(line.entry, requirement),
  }
}

function failingCondition(
  entry: ExperienceLine['entry'],
  requirement: ExperienceRequirement,
): Code | undefined {
  if (!('kinds' in entry)) return undefined
  if (requirement.supervised && !entry.supervised) return 'not-supervised'
  if (requirement.withInfantAndParent && !(entry.withInfants && entry.withParents))
    return 'not-with-infant-and-parent'
  return undefined
}

function hasAllServices(entry: ExperienceLine['entry'], { services }: ExperienceRequirement): boolean {
  const given = 'kinds' in entry ? (entry.services ?? []) : []
  return services.every((service) => given.includes(service))
}

/** Months of entries that have all asked services only together; 0 where an entry has them all ("Meaning" 7). */
function servicesApart(
  requirement: ExperienceRequirement,
  looks: readonly Look[],
  counted: readonly Look[],
): number {
  if (requirement.services.length === 0 || counted.length > 0) return 0
  const others = looks.filter(({ within, fails }) => within && !fails)
  const isGiven = (service: string) =>
    others.some(
      ({ line }) => 'kinds' in line.entry && line.entry.services?.some((given) => given === service),
    )
  return requirement.services.every(isGiven) ? wholeMonthsIn(mergeStretches(stretchesOf(others))) : 0
}

function stretchesOf(looks: readonly Look[]): Stretch[] {
  return looks.map(({ within }) => within).filter((within) => within !== null)
}

function countedLine({ line, within }: Look): Counted {
  return { line, amount: within ? monthsIn([within]) : 0 }
}

/** What of an entry does not count: the days that were cut off, or all of them where the entry itself fails. */
function notCountedLine({ line, until, within, cutBy, fails, hasServices }: Look): NotCounted | null {
  const code = cutBy ?? fails ?? (hasServices ? undefined : 'missing-services')
  if (!code) return null
  const whole = { from: line.from, to: until }
  const left = within && !fails && hasServices ? cutOut(complement([within]), whole) : [whole]
  return { line, amount: monthsIn(left), code }
}
