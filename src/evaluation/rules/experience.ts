import type { DayNumber } from '../../standards/day.ts'
import type { RequirementOf } from '../../standards/schema.ts'
import type { Context } from '../context.ts'
import type { Code } from '../finding.ts'
import type { PeriodLine } from '../ledger.ts'
import type { LeadershipEntry, WorkEntry } from '../portfolio.ts'
import { rememberLatest } from '../remember.ts'
import {
  complement,
  cutOut,
  mergeStretches,
  monthsIn,
  overlap,
  type Stretch,
  wholeMonthsIn,
} from '../stretches.ts'
import { type Counted, type NotCounted, type Note, type Tally, tallyOf } from '../tally.ts'
import { graduation } from './degree.ts'
import { reachedOn } from './reached-on.ts'

type ExperienceRequirement = RequirementOf<'experience'>
type ExperienceLine = PeriodLine<WorkEntry> | PeriodLine<LeadershipEntry>

/** Entries as a requirement sees them, in the order of the ledger. */
interface Looked {
  readonly counted: Counted[]
  readonly notCounted: NotCounted[]
  /** What counts of the counted entries. */
  readonly stretches: Stretch[]
  /** Entries that would count if they had all services that are asked, and what would count of them. */
  readonly lacking: { readonly line: ExperienceLine; readonly within: Stretch }[]
  /** Whether a counted entry still runs. */
  isOpen: boolean
}

/** Kind "experience": calendar months of merged work or leadership, cut at the degree and the day ("Meaning" 2, 3, 7). */
export function judgeExperience(requirement: ExperienceRequirement, context: Context): Tally {
  const from = earliestDay(requirement, context)
  const looked: Looked = { counted: [], notCounted: [], stretches: [], lacking: [], isOpen: false }
  const start = from ?? Number.POSITIVE_INFINITY
  for (const line of linesOf(requirement, context)) look(line, requirement, start, context.asOf, looked)
  const merged = mergeStretches(looked.stretches)
  const have = wholeMonthsIn(merged)
  const need = requirement.minimumMonths

  const notes: Note[] = from === null ? [{ kind: 'no-degree-yet' }] : []
  const apart = servicesApart(requirement, looked)
  if (apart >= need) notes.push({ kind: 'services-apart', months: apart })
  if (have < need && looked.isOpen)
    notes.push({ kind: 'reached-on', day: reachedOn(merged, need, context.asOf) })

  const tally = tallyOf('months', have, need, looked.counted, looked.notCounted, notes)
  return apart >= need ? { ...tally, outcome: 'needs-judgement' } : tally
}

/** Work entries in which the person provided RSC, up to the day of evaluation. */
export const providingRsc = rememberLatest(({ ledger, asOf }: Context): readonly Stretch[] => {
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

/** Counts what lies between the degree and the day of evaluation, and lists what of an entry does not count. */
function look(
  line: ExperienceLine,
  requirement: ExperienceRequirement,
  start: DayNumber,
  asOf: DayNumber,
  looked: Looked,
): void {
  const whole = { from: line.from, to: line.to ?? Math.max(line.from, asOf) }
  const within = overlap(whole, { from: start, to: asOf })
  const cutBy = whole.to > asOf ? 'after-as-of' : whole.from < start ? 'before-degree' : undefined
  const fails = failingCondition(line.entry, requirement)
  const hasServices = hasAllServices(line.entry, requirement)
  if (within && !fails && !hasServices) looked.lacking.push({ line, within })

  const counts = fails || !hasServices ? null : within
  if (counts) {
    looked.counted.push({ line, amount: monthsIn([counts]) })
    looked.stretches.push(counts)
    looked.isOpen ||= line.to === null
  }
  const code = cutBy ?? fails ?? (hasServices ? undefined : 'missing-services')
  if (!code) return
  const left = counts ? cutOut(complement([counts]), whole) : [whole]
  looked.notCounted.push({ line, amount: monthsIn(left), code })
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
function servicesApart({ services }: ExperienceRequirement, { counted, lacking }: Looked): number {
  if (counted.length > 0) return 0
  const isGiven = (service: string) =>
    lacking.some(
      ({ line }) => 'kinds' in line.entry && line.entry.services?.some((given) => given === service),
    )
  return services.every(isGiven) ? wholeMonthsIn(mergeStretches(lacking.map(({ within }) => within))) : 0
}
