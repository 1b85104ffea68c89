import { addMonths, type DayNumber } from '../../standards/day.ts'
import type { RequirementOf } from '../../standards/schema.ts'
import type { Context } from '../context.ts'
import type { Outcome } from '../finding.ts'
import { toHours, toHourUnits } from '../hour-units.ts'
import type { RscLine } from '../ledger.ts'
import { shareNote, shareOfHours } from '../share.ts'
import type { Counted, NotCounted, Note, Tally } from '../tally.ts'
import type { Needs } from './compare-choices.ts'
import type { Sessions } from './sessions.ts'

export type SupervisionRequirement = RequirementOf<'supervision'>

/** Kind "supervision": hours of the chosen RSC sessions, all of them or those about supervision given ("Meaning" 5, 6). */
export function judgeSupervision(
  requirement: SupervisionRequirement,
  sessions: Sessions,
  context: Context,
): Tally {
  const isAbout = requirement.measure === 'hours-about-supervision-given'
  const counted: Counted[] = []
  const notCounted: NotCounted[] = []
  let units = 0
  for (const line of context.ledger.rsc) {
    const own = isAbout ? line.aboutUnits : line.units
    const amount = toHours(own)
    const code = sessions.refused.get(line) ?? (isAbout && own === 0 ? 'other-topic' : undefined)
    if (code) notCounted.push({ line, amount, code })
    else counted.push({ line, amount })
    if (!code) units += own
  }

  const maintained = maintainedSince(requirement, context)
  const whole = wholeOf(requirement, maintained)
  const need = shareOfHours(whole, context.share)
  const notes = [
    ...sessions.notes,
    ...maintainedNote(requirement, maintained),
    ...shareNote(whole, context.share),
  ]
  let outcome: Outcome = units >= toHourUnits(need) ? 'met' : 'not-met'
  if (becomesAdvice(requirement, maintained)) outcome = 'advice'
  const months = isAbout ? 0 : withinFewerMonths(sessions.counted, context)
  if (outcome === 'met' && months > 0) {
    outcome = 'needs-judgement'
    notes.push({ kind: 'within-fewer-months', months })
  }
  return { outcome, have: toHours(units), need, unit: 'hours', counted, notCounted, notes }
}

/** The figures that a choice of sources or window has to reach. */
export function supervisionNeeds(requirements: readonly SupervisionRequirement[], context: Context): Needs {
  const hours = requirements.find(({ measure }) => measure === 'hours')
  const about = requirements.find(({ measure }) => measure === 'hours-about-supervision-given')
  const need = (requirement: SupervisionRequirement) =>
    toHourUnits(shareOfHours(wholeOf(requirement, maintainedSince(requirement, context)), context.share))
  return { units: hours ? need(hours) : 0, aboutUnits: about ? need(about) : 0 }
}

/** The day on which the current spell began, once it has been maintained for the years asked ("Meaning" 9). */
function maintainedSince(
  { onceMaintained }: SupervisionRequirement,
  { ledger, asOf, heldBy }: Context,
): DayNumber | null {
  if (!onceMaintained) return null
  const { years, categories } = onceMaintained
  const day = heldBy === undefined ? asOf : Math.min(asOf, heldBy)
  const spell = ledger.endorsements.find(
    ({ category, earnedOn, endedOn }) =>
      categories.includes(category) &&
      addMonths(earnedOn, years * 12) <= day &&
      (endedOn === null || endedOn > day),
  )
  return spell?.earnedOn ?? null
}

/** What the sheet asks of somebody in the whole of a period. */
function wholeOf(
  { minimumHours, onceMaintained }: SupervisionRequirement,
  maintained: DayNumber | null,
): number {
  return maintained === null ? minimumHours : (onceMaintained?.minimumHours ?? minimumHours)
}

function becomesAdvice({ onceMaintained }: SupervisionRequirement, maintained: DayNumber | null): boolean {
  return maintained !== null && onceMaintained?.becomesAdvice === true
}

function maintainedNote({ onceMaintained }: SupervisionRequirement, since: DayNumber | null): Note[] {
  return onceMaintained && since !== null ? [{ kind: 'maintained', years: onceMaintained.years, since }] : []
}

/** The months that the window asks for at least, when all counted sessions lie within fewer; else 0. */
function withinFewerMonths(counted: readonly RscLine[], { edition }: Context): number {
  const months = edition.rsc?.window?.atLeastMonths ?? 0
  const first = counted[0]?.from
  if (months === 0 || first === undefined) return 0
  const last = counted.reduce((latest, { to }) => Math.max(latest, to), first)
  return last + 1 < addMonths(first, months) ? months : 0
}
