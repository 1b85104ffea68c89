import { dayIn } from '../../../../domain/day-in.ts'
import { excuseOf } from '../../../../domain/life/excused-months.ts'
import { passesAtOnce } from '../../../../domain/renewals/passes-at-once.ts'
import type { RenewalPeriod } from '../../../../domain/renewals/period.ts'
import { type PlannedRenewal, planRenewal } from '../../../../domain/renewals/plan-renewal.ts'
import type { RenewalLine } from '../../../../domain/renewals/renewal.ts'
import type { RenewalState } from '../../../../domain/renewals/states.ts'
import { type Day, toDay, toDayNumber } from '../../../../standards/day.ts'
import { judgeLines } from '../../../renewals/judge-lines.ts'
import { daysBefore } from '../days-before.ts'
import type { SeasonAssociation, SeasonPerson } from '../make-season.ts'
import { seededRandom } from '../random.ts'
import { seasonId, seasonSeed } from '../season-id.ts'
import { portfolioAt } from './judge-for-season.ts'
import { casesOf } from './season-cases.ts'
import { lapseDayOf, periodsTold, renewalTaleOf, settledPeriod } from './season-cycle.ts'
import { type Holder, isHeld, listHolders } from './season-holders.ts'
import type { Tale } from './tale.ts'

/** What became of somebody's renewal of one period. */
export interface SeasonRenewal {
  readonly id: string
  readonly association: SeasonAssociation
  readonly person: SeasonPerson
  readonly plan: PlannedRenewal
  /** Judged where it was handed in. */
  readonly lines: readonly RenewalLine[]
  readonly state: Extract<RenewalState, 'open' | 'attested' | 'passed' | 'excepted'>
  readonly attestedAt: Date | null
  readonly revision: number
  readonly excusedMonths: number
  readonly lapsedOn: Day | null
  /** The day until which staff gave more time. */
  readonly moreUntil: Day | null
  readonly isSettled: boolean
}

/** How long staff give whoever did not get the hours together. */
const moreDays = 20

/** The renewals of everybody who holds something, by the rules by which the services open and judge them. */
export function planSeasonRenewals(tale: Tale): readonly SeasonRenewal[] {
  return listHolders(tale).flatMap((holder) =>
    periodsTold(tale, holder.association).flatMap((period) => tellOf(tale, holder, period) ?? []),
  )
}

function tellOf(tale: Tale, holder: Holder, period: RenewalPeriod): SeasonRenewal | undefined {
  const { association, person, awards } = holder
  const { day: today } = tale.season
  const policy = tale.policyOf(association)
  const spells = awards.flatMap((award) => award.spells)
  const whose = { personId: person.id, spells, day: period.until, today }
  const plan = planRenewal({ policy: policy.renewals, ...whose })
  if (!plan) return undefined
  const cases = casesOf(tale, association, person.name)
  const { months, isWhole } = excuseOf(cases, period, policy.life.monthFromDays)
  const on = period.until < today ? period.until : today
  const id = seasonId(`renewal ${association.shortId} ${person.name} ${period.until}`)
  const lines = awards
    .filter((award) => isHeld(award, on))
    .map((award) => ({ renewalId: id, endorsementId: award.id, ...openLine }))
  const isSettled = settledPeriod(tale, association)?.until === period.until
  const opened: SeasonRenewal = {
    ...{ id, association, person, plan, lines, state: 'open', attestedAt: null, revision: 0 },
    ...{ excusedMonths: months, lapsedOn: null, moreUntil: null, isSettled },
  }
  if (plan.exempt !== null || isWhole) return { ...opened, state: 'excepted' }
  const told = renewalTaleOf(tale, association)
  if (isSettled && told?.lapsed.includes(person.name))
    return { ...opened, lapsedOn: lapseDayOf(tale, association) ?? null }
  return handedIn(tale, holder, opened) ?? late(opened, today)
}

const openLine = { standard: null, edition: null, findings: null, isKept: true } as const

/** Handed in once it comes to enough; undefined where it does not, or where somebody takes time. */
function handedIn(tale: Tale, holder: Holder, opened: SeasonRenewal): SeasonRenewal | undefined {
  const { association, person, awards } = holder
  const { plan } = opened
  const at = handingIn(tale, opened)
  const isUnhurried = renewalTaleOf(tale, association)?.unhurried.includes(person.name)
  // Somebody takes time as long as there is some.
  if (!at || (isUnhurried && (plan.graceUntil ?? '') >= tale.season.day)) return undefined
  const policy = tale.policyOf(association)
  const { portfolio: logged, revision } = portfolioAt(person, at, tale.season.day)
  const confirmed = tale
    .membershipsOf(person, association)
    .filter((membership) => membership.at <= at)
    .map(({ id, memberOf, from, to }) => ({ id, association: memberOf, from, to }))
  const { lines } = judgeLines(
    {
      ...{ library: tale.rules.standards, association, policy, held: awards, logged, confirmed },
      renewal: { ...plan, excusedMonths: opened.excusedMonths },
      asOf: dayIn(at, association.timeZone),
      standings: tale.standingsOf(person),
    },
    opened.lines,
  )
  const frozen = lines.map(({ line, edition, evaluation }) => ({
    ...{ ...line, findings: evaluation?.findings ?? null },
    ...{ standard: edition?.standard ?? null, edition: edition?.edition ?? null },
  }))
  if (frozen.length === 0 || !passesAtOnce(policy.renewals, frozen)) return undefined
  const state = policy.audits.kind === 'blocking' ? 'attested' : 'passed'
  return { ...opened, lines: frozen, state, attestedAt: at, revision }
}

/** When somebody hands in what is there: before the end of the period, or some days ago while it is open. */
function handingIn({ season }: Tale, { plan, person }: SeasonRenewal): Date | undefined {
  const { opensOn, dueOn } = plan
  if (opensOn === null || dueOn === null || season.day <= opensOn) return undefined
  const today = toDayNumber(season.day)
  const wait = seededRandom(seasonSeed(`${person.name} renews`)).between(2, 30)
  const usual = season.day > dueOn ? toDayNumber(dueOn) - 14 : today - wait
  return daysBefore(toDay(Math.min(today - 1, Math.max(usual, toDayNumber(opensOn)))), 0, 15)
}

/** Staff gave more time to whoever did not get the hours together, where the association ends things at its hour. */
function late(opened: SeasonRenewal, today: Day): SeasonRenewal {
  const { lapsesOn } = opened.plan
  if (lapsesOn === null || lapsesOn > today) return opened
  return { ...opened, moreUntil: toDay(toDayNumber(today) + moreDays) }
}
