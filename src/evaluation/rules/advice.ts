import type { RequirementOf } from '../../standards/schema.ts'
import type { Context } from '../context.ts'
import { toHours } from '../hour-units.ts'
import type { Counted, NotCounted, Tally } from '../tally.ts'
import { qualifyingEducation } from './degree.ts'
import { whyNotOnDay } from './hours.ts'
import type { Sessions } from './sessions.ts'
import { judgeSupervision } from './supervision.ts'

type AdviceRequirement = RequirementOf<'advice'>

/** Kind "advice": shown, never blocks; null where there is nothing to advise ("Meaning" 10). */
export function judgeAdvice(
  requirement: AdviceRequirement,
  sessions: () => Sessions,
  context: Context,
): Tally | null {
  switch (requirement.measure) {
    case 'training-hours':
      return adviseTraining(requirement, context)
    case 'unrelated-degree':
      return adviseUnrelatedDegree(context)
    case 'rsc-hours':
      return adviseRsc(requirement, 'hours', sessions(), context)
    case 'rsc-about-supervision-given':
      return adviseRsc(requirement, 'hours-about-supervision-given', sessions(), context)
    default:
      return requirement.measure satisfies never
  }
}

/** All training up to the day, whatever its topic. */
function adviseTraining({ typicalHours }: AdviceRequirement, context: Context): Tally {
  const counted: Counted[] = []
  const notCounted: NotCounted[] = []
  let units = 0
  for (const line of context.ledger.training) {
    const code = whyNotOnDay(line, context)
    const amount = toHours(line.units)
    if (code) notCounted.push({ line, amount, code })
    else counted.push({ line, amount })
    if (!code) units += line.units
  }
  return {
    outcome: 'advice',
    have: toHours(units),
    need: typicalHours ?? 0,
    unit: 'hours',
    counted,
    notCounted,
    notes: [],
  }
}

/** Only where an education entry qualifies and none is related to infant mental health. */
function adviseUnrelatedDegree(context: Context): Tally | null {
  const requirement = context.edition.requirements.find((candidate) => candidate.kind === 'degree')
  const qualifying = requirement ? qualifyingEducation(requirement, context) : []
  if (qualifying.length === 0 || qualifying.some(({ entry }) => entry.imhRelated)) return null
  const notCounted: NotCounted[] = []
  return { outcome: 'advice', have: 0, need: 0, unit: 'credentials', counted: [], notCounted, notes: [] }
}

function adviseRsc(
  { typicalHours, ...common }: AdviceRequirement,
  measure: 'hours' | 'hours-about-supervision-given',
  sessions: Sessions,
  context: Context,
): Tally {
  const requirement = { ...common, kind: 'supervision' as const, measure, minimumHours: typicalHours ?? 0 }
  return { ...judgeSupervision(requirement, sessions, context), outcome: 'advice' }
}
