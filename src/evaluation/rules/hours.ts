import { addMonths } from '../../standards/day.ts'
import type { RequirementOf } from '../../standards/schema.ts'
import type { Context } from '../context.ts'
import type { Code } from '../finding.ts'
import { toHours } from '../hour-units.ts'
import type { TrainingLine } from '../ledger.ts'
import { shareNote, shareOfHours } from '../share.ts'
import { type Counted, type NotCounted, type Tally, tallyOf } from '../tally.ts'
import { shareOutHours } from './share-out-hours.ts'

export type HoursRequirement = RequirementOf<'hours'>

/** Kind "hours", nested: an hour counts in every requirement whose topic it carries ("Meaning" 4). */
export function judgeNestedHours(requirement: HoursRequirement, context: Context): Tally {
  const counted: Counted[] = []
  const notCounted: NotCounted[] = []
  let units = 0
  for (const line of context.ledger.training) {
    const code = whyNot(line, requirement, context)
    const amount = toHours(line.units)
    if (code) notCounted.push({ line, amount, code })
    else counted.push({ line, amount })
    if (!code) units += line.units
  }
  const { minimumHours } = requirement
  const need = shareOfHours(minimumHours, context.share)
  return tallyOf('hours', toHours(units), need, counted, notCounted, shareNote(minimumHours, context.share))
}

/** Kind "hours", additive: all such requirements of an edition share the hours out, each hour once ("Meaning" 4). */
export function judgeAdditiveHours(requirements: readonly HoursRequirement[], context: Context): Tally[] {
  const lines = context.ledger.training.map((line) => {
    const codes = requirements.map((requirement) => whyNot(line, requirement, context))
    return { line, units: line.units, codes, fits: codes.map((code) => code === undefined) }
  })
  const needs = requirements.map(({ minimumHours }) => shareOfHours(minimumHours, context.share))
  const { have, shares } = shareOutHours(lines, needs)
  return requirements.map((requirement, index) => {
    const counted: Counted[] = []
    const notCounted: NotCounted[] = []
    lines.forEach(({ line, units, codes }, place) => {
      const code = codes[index]
      const here = shares[place]?.[index] ?? 0
      if (!code && (here > 0 || units === 0)) counted.push({ line, amount: toHours(here) })
      if (!code && here === units) return
      notCounted.push({ line, amount: toHours(units - here), code: code ?? 'counts-elsewhere' })
    })
    const notes = shareNote(requirement.minimumHours, context.share)
    return tallyOf('hours', toHours(have[index] ?? 0), needs[index] ?? 0, counted, notCounted, notes)
  })
}

/** Why a training does not count on its day, whatever its topic. */
export function whyNotOnDay(line: TrainingLine, { asOf, period }: Context): Code | undefined {
  if (line.completedOn === null) return 'not-completed'
  if (line.completedOn > asOf) return 'after-as-of'
  if (period && (line.completedOn < period.from || line.completedOn > period.to)) return 'outside-period'
  return undefined
}

function whyNot(line: TrainingLine, requirement: HoursRequirement, context: Context): Code | undefined {
  return (
    whyNotOnDay(line, context) ??
    (isTooOld(line, requirement, context) ? 'outside-window' : undefined) ??
    (carries(line, requirement) ? undefined : 'other-topic')
  )
}

function isTooOld(
  { completedOn }: TrainingLine,
  { withinMonths }: HoursRequirement,
  { asOf }: Context,
): boolean {
  if (withinMonths === undefined || completedOn === null) return false
  return completedOn < addMonths(asOf + 1, -withinMonths)
}

function carries({ entry }: TrainingLine, { topics }: HoursRequirement): boolean {
  return entry.topics?.some((topic) => topics.includes(topic)) ?? false
}
