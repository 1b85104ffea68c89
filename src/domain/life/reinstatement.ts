import type { Portfolio } from '../../evaluation/portfolio.ts'
import { addMonths, type Day, toDay, toDayNumber } from '../../standards/day.ts'
import type { EndorsementState } from '../endorsements/states.ts'
import type { LifePolicy } from '../policy/life-policy.ts'

const reinstatementStates = ['asked', 'granted', 'refused', 'withdrawn'] as const
export type ReinstatementState = (typeof reinstatementStates)[number]

export const conditionNames = [
  'training',
  'rsc',
  'everything-since',
  'references',
  'ethics',
  'membership',
  'next-audit',
] as const
export type ConditionName = (typeof conditionNames)[number]

/** One thing that an association asks of whoever comes back, and how far it is there. */
export interface Condition {
  readonly name: ConditionName
  /** `staff-look`: only a person can tell. `follows`: nothing to do now. */
  readonly outcome: 'met' | 'not-met' | 'staff-look' | 'follows'
  readonly have: number
  readonly need: number
  /** Of a membership: its last day. */
  readonly until?: Day | undefined
}

interface ReturnFacts {
  readonly category: string
  readonly portfolio: Portfolio
  /** The day from which it was not held any more. */
  readonly endedOn: Day
  readonly memberships: readonly { readonly from: Day; readonly to: Day }[]
  /** False where the association has no code of ethics to sign. */
  readonly hasText: boolean
  readonly isSigned: boolean
}

/** Categories that work with families, of whom reflective supervision is asked (domain: renewal). */
const withSupervision = ['ifs', 'imhs', 'imhm-clinical', 'ecfs', 'ecmhs', 'ecmhm-clinical']

/** What is asked of whoever comes back, by the association's ways, on a day. */
export function judgeReturn(policy: LifePolicy, facts: ReturnFacts, today: Day): Condition[] {
  const since = toDay(addMonths(toDayNumber(today), -12) + 1)
  const conditions: (Condition | false)[] = [
    policy.trainingHours > 0 && figure('training', trainingHours(facts, since, today), policy.trainingHours),
    policy.rscHours > 0 &&
      withSupervision.includes(facts.category) &&
      figure('rsc', rscHours(facts, since, today), policy.rscHours),
    policy.everythingSince && {
      name: 'everything-since',
      outcome: 'staff-look',
      have: entriesSince(facts),
      need: 0,
    },
    policy.newReferences > 0 && {
      name: 'references',
      outcome: 'staff-look',
      have: 0,
      need: policy.newReferences,
    },
    policy.signsEthics && facts.hasText && figure('ethics', facts.isSigned ? 1 : 0, 1),
    policy.asksMembership && membershipOn(facts, today),
    policy.inNextAudit && { name: 'next-audit', outcome: 'follows', have: 0, need: 0 },
  ]
  return conditions.filter((condition) => condition !== false)
}

function figure(name: ConditionName, have: number, need: number): Condition {
  return { name, have, need, outcome: have >= need ? 'met' : 'not-met' }
}

function trainingHours({ portfolio }: ReturnFacts, since: Day, today: Day): number {
  return sum(
    (portfolio.training ?? []).flatMap(({ completedOn, clockHours }) =>
      completedOn && completedOn >= since && completedOn <= today ? [clockHours ?? 0] : [],
    ),
  )
}

/** An entry of several days counts when it lies wholly within. */
function rscHours({ portfolio }: ReturnFacts, since: Day, today: Day): number {
  return sum(
    (portfolio.rsc ?? []).flatMap(({ from, to, hours, setting }) =>
      setting !== 'peer' && from >= since && to <= today ? [hours] : [],
    ),
  )
}

/** In hundredths, so that a tenth added thirty times is three. */
function sum(hours: readonly number[]): number {
  return hours.reduce((all, each) => all + Math.round(each * 100), 0) / 100
}

function entriesSince({ portfolio, endedOn }: ReturnFacts): number {
  const trainings = (portfolio.training ?? []).filter(
    ({ completedOn }) => completedOn && completedOn >= endedOn,
  )
  const sessions = (portfolio.rsc ?? []).filter(({ from }) => from >= endedOn)
  return trainings.length + sessions.length
}

function membershipOn({ memberships }: ReturnFacts, today: Day): Condition {
  const current = memberships.filter(({ from, to }) => from <= today && to >= today).map(({ to }) => to)
  const until = current.toSorted().at(-1)
  return { ...figure('membership', until ? 1 : 0, 1), ...(until && { until }) }
}

/** What has to be ticked by whoever grants it: neither met by the figures nor to follow later. */
export function openConditions(conditions: readonly Condition[]): ConditionName[] {
  return conditions.flatMap(({ name, outcome }) =>
    outcome === 'not-met' || outcome === 'staff-look' ? [name] : [],
  )
}

interface Change {
  readonly fromState: EndorsementState | null
  readonly toState: EndorsementState
}

/** Whether it can come back: it lapsed or was retired, and had been a full one. An emerging one is applied for anew. */
export function mayReturn(state: EndorsementState, changes: readonly Change[]): boolean {
  if (state !== 'lapsed' && state !== 'retired') return false
  return changes.some(({ toState }) => toState === 'active')
}
