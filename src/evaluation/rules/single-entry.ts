import type { RequirementOf } from '../../standards/schema.ts'
import type { Context } from '../context.ts'
import type { Code, Unit } from '../finding.ts'
import type { Line, MembershipLine } from '../ledger.ts'
import { type Counted, type NotCounted, type Tally, tallyOf } from '../tally.ts'

/** Kind "agreement": the document is signed; at a renewal, in the renewal's period. */
export function judgeAgreement({ document }: RequirementOf<'agreement'>, context: Context): Tally {
  const { asOf, period, ledger } = context
  const lines = ledger.agreements.filter(({ label }) => label === document)
  return judgeOnce('signatures', lines, ({ on }) => {
    if (on === null) return 'not-completed'
    if (on > asOf) return 'after-as-of'
    return period && (on < period.from || on > period.to) ? 'outside-period' : undefined
  })
}

/** Memberships that only their person names; they count once the association has confirmed them. */
export function doubtfulMemberships({
  ledger,
  unconfirmed,
}: Pick<Context, 'ledger' | 'unconfirmed'>): readonly MembershipLine[] {
  return unconfirmed ? ledger.memberships.filter(({ name }) => unconfirmed.has(name)) : []
}

/** Kind "membership": one that covers the day, or the period's last day where that is earlier ("Meaning" 9). */
export function judgeMembership({ associations }: RequirementOf<'membership'>, context: Context): Tally {
  const { edition, asOf, period, ledger, accepted, unconfirmed } = context
  const memberships = unconfirmed
    ? ledger.memberships.filter((line) => !unconfirmed.has(line.name) || accepted.has(line))
    : ledger.memberships
  const day = period ? Math.min(asOf, period.to) : asOf
  const isRecognized = (association: string) =>
    edition.recognizedAssociations.includes(association) &&
    (associations === 'any' || associations.includes(association))
  return judgeOnce('memberships', memberships, ({ association, from, to }) => {
    if (from > asOf) return 'after-as-of'
    if (from > day) return 'outside-period'
    if (!isRecognized(association)) return 'not-recognized-association'
    return to !== null && to < day ? 'lapsed' : undefined
  })
}

/** Kind "exam": passed, in the category asked. */
export function judgeExam({ category }: RequirementOf<'exam'>, { asOf, ledger }: Context): Tally {
  return judgeOnce('exams', ledger.exams, (line) => {
    if (line.completedOn !== null && line.completedOn > asOf) return 'after-as-of'
    if (line.completedOn === null || line.passed === null) return 'not-completed'
    if (line.category !== category) return 'other-category'
    return line.passed ? undefined : 'not-passed'
  })
}

/** Kind "endorsement": one held on the day in a category asked. */
export function judgeEndorsement(
  { categories }: RequirementOf<'endorsement'>,
  { asOf, ledger }: Context,
): Tally {
  return judgeOnce('endorsements', ledger.endorsements, ({ category, earnedOn, endedOn }) => {
    if (earnedOn > asOf) return 'after-as-of'
    if (!categories.includes(category)) return 'other-category'
    return endedOn !== null && endedOn <= asOf ? 'lapsed' : undefined
  })
}

/** Kind "activity": so many activities of the asked reach, or of a kind that counts at any reach. */
export function judgeActivity(requirement: RequirementOf<'activity'>, { asOf, ledger }: Context): Tally {
  const { reach, atAnyReach, minimumActivities } = requirement
  const isWide = (given: string | undefined) => reach.some((asked) => asked === given)
  return judgeOnce(
    'activities',
    ledger.leadership,
    ({ entry, from }) => {
      if (from > asOf) return 'after-as-of'
      return atAnyReach.includes(entry.activity) || isWide(entry.reach) ? undefined : 'reach-too-narrow'
    },
    minimumActivities,
  )
}

/** Kind "judgement": a person decides; until then the finding waits. */
export function judgeByPerson(): Tally {
  return {
    outcome: 'needs-judgement',
    have: 0,
    need: 1,
    unit: 'decisions',
    counted: [],
    notCounted: [],
    notes: [],
  }
}

function judgeOnce<Each extends Line>(
  unit: Unit,
  lines: readonly Each[],
  whyNot: (line: Each) => Code | undefined,
  need = 1,
): Tally {
  const counted: Counted[] = []
  const notCounted: NotCounted[] = []
  for (const line of lines) {
    const code = whyNot(line)
    if (code) notCounted.push({ line, amount: 1, code })
    else counted.push({ line, amount: 1 })
  }
  return tallyOf(unit, counted.length, need, counted, notCounted)
}
