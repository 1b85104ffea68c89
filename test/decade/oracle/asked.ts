import type { Giver, LoggedEntry, Place } from '../plan.ts'
import { between, months, plus } from './days.ts'

/** What the sheets ask of one category, typed from the sheets and from the network's three-year rules. */
interface Sheet {
  readonly standard: string
  readonly training: number
  readonly topics: readonly string[]
  readonly inner?: readonly {
    readonly name: string
    readonly topic: string
    readonly hours: number
    readonly ifGiving: boolean
  }[]
  readonly rsc?: {
    readonly hours: number
    /** Once held for three years: fewer hours, or advice. */
    readonly later?: number | 'advice'
    /** Null for anybody. */
    readonly by: readonly Giver[] | null
  }
  /** Null for any association of the list. */
  readonly memberOf: readonly string[] | null
  readonly signs: readonly string[]
}

const dei = { name: 'training-dei', topic: 'dei', hours: 1, ifGiving: false }
const onGiving = { name: 'training-rsc', topic: 'rsc-provision', hours: 3, ifGiving: true }
const ofSpecialists = ['ifs', 'imhs', 'ers']

const virginia: Sheet = {
  ...{ standard: 'vaimh/imhm-clinical-renewal', training: 15, topics: ['relationship-based', 'dei'] },
  ...{ inner: [dei], rsc: { hours: 12, later: 10, by: ['mentor'] }, memberOf: ['vaimh'], signs: [] },
}
/** By the association's page, for everybody but Mentor-Clinical. */
const virginiaOther = (category: string): Sheet => ({
  ...{ standard: `vaimh/${category}-renewal`, training: 15, topics: ['relationship-based', 'dei'] },
  ...(ofSpecialists.includes(category) && {
    rsc: { hours: 12, by: ['mentor', 'reflective-supervisor'] as const },
  }),
  ...{ inner: [dei], memberOf: ['vaimh'], signs: [] },
})
const michigan: Sheet = {
  ...{ standard: 'mi-aimh/imhm-clinical-renewal', training: 15, inner: [onGiving] },
  topics: ['relationship-based', 'rsc-provision'],
  ...{ rsc: { hours: 12, later: 'advice', by: null }, memberOf: null, signs: [] },
}
const michiganMentor = (category: string): Sheet => ({
  ...{ standard: `mi-aimh/${category}-renewal`, training: 15, topics: ['relationship-based'] },
  ...{ memberOf: null, signs: [] },
})
/** By the association's pages, for those of whom its sheet says nothing. */
const michiganOther = (category: string): Sheet => ({
  ...{ standard: `mi-aimh/${category}-renewal`, training: 15, inner: [dei, onGiving] },
  topics: ['relationship-based', 'dei', 'rsc-provision'],
  ...(ofSpecialists.includes(category) && { rsc: { hours: 12, by: null } }),
  ...{ memberOf: null, signs: [] },
})
const network = (category: string): Sheet => ({
  ...{ standard: `alliance/${category}-renewal`, training: 45 },
  topics: ['relationship-based', 'dei', 'rsc-provision'],
  ...(['ifs', 'imhs', 'imhm-clinical', 'ers'].includes(category) && {
    rsc: { hours: 36, by: ['mentor', 'reflective-supervisor'] as const },
  }),
  ...{ memberOf: null, signs: ['code-of-ethics', 'attestation'] },
})

/** Undefined where nothing is published. */
export function sheetFor(sheetsOf: Place, category: string, isYearly: boolean): Sheet | undefined {
  if (!isYearly) return network(category)
  if (sheetsOf === 'vaimh') return category === 'imhm-clinical' ? virginia : virginiaOther(category)
  if (category === 'imhm-clinical') return michigan
  if (category === 'ers') return undefined
  const isMentor = ['imhm-policy', 'imhm-research-faculty'].includes(category)
  return isMentor ? michiganMentor(category) : michiganOther(category)
}

export interface Judged {
  readonly requirement: string
  readonly outcome: 'met' | 'not-met' | 'needs-judgement' | 'advice'
  readonly have: number
  readonly need: number
  /** Hours of each entry that counts. */
  readonly counted: readonly number[]
}

export interface Ground {
  readonly period: { readonly from: string; readonly until: string }
  readonly asOf: string
  readonly share: { readonly of: number; readonly from: number }
  readonly logged: readonly LoggedEntry[]
  readonly confirmed: readonly { readonly memberOf: string; readonly from: string; readonly to: string }[]
  /** Since when Mentor-Clinical was held on the day or, once the period is over, on its last day; null where it was not. */
  readonly mentorSince: string | null
}

/** What a sheet says of somebody's log on a day. */
export function judge(sheet: Sheet, ground: Ground): Judged[] {
  const { share } = ground
  const hours = share.of === 0 ? [] : [...judgeTraining(sheet, ground), ...judgeSupervision(sheet, ground)]
  const signed = sheet.signs.map((requirement) => once(requirement, 'met', 1))
  return [...hours, judgeMembership(sheet, ground), ...signed]
}

const once = (requirement: string, outcome: Judged['outcome'], have: number): Judged => ({
  ...{ requirement, outcome, have, need: 1, counted: [] },
})

/** Rounded down to a hundredth of an hour. */
function shareOf(hours: number, { of, from }: Ground['share']): number {
  return of === from ? hours : Math.floor((hours * 100 * of) / from) / 100
}

const sum = (hours: readonly number[]) => hours.reduce((all, each) => all + each, 0)
const isIn = ({ period, asOf }: Ground, from: string, to = from) =>
  from >= period.from && to <= period.until && to <= asOf

function judgeTraining({ training, topics, inner = [] }: Sheet, ground: Ground): Judged[] {
  const about = (wanted: readonly string[]) =>
    ground.logged.flatMap((entry) =>
      entry.section === 'training' &&
      isIn(ground, entry.on) &&
      entry.topics.some((topic) => wanted.includes(topic))
        ? [entry.hours]
        : [],
    )
  const figure = (requirement: string, wanted: readonly string[], hours: number): Judged => {
    const [counted, need] = [about(wanted), shareOf(hours, ground.share)]
    return {
      requirement,
      outcome: sum(counted) >= need ? 'met' : 'not-met',
      have: sum(counted),
      need,
      counted,
    }
  }
  const asked = inner.filter(({ ifGiving }) => !ifGiving || givesSupervision(ground))
  return [
    figure('training', topics, training),
    ...asked.map(({ name, topic, hours }) => figure(name, [topic], hours)),
  ]
}

const givesSupervision = ({ logged, period, asOf }: Ground) =>
  logged.some((entry) => entry.section === 'work' && entry.from <= period.until && entry.from <= asOf)

function judgeSupervision({ rsc }: Sheet, ground: Ground): Judged[] {
  if (!rsc) return []
  const { mentorSince, share, logged } = ground
  const isSenior =
    rsc.later !== undefined && mentorSince !== null && months(mentorSince, 36) <= lastOf(ground)
  const sessions = logged.flatMap((entry) =>
    entry.section === 'rsc' && !entry.isPeer && isIn(ground, entry.from, entry.to) ? [entry] : [],
  )
  const { by } = rsc
  const sure = sessions.filter((entry) => by === null || by.includes(entry.by)).map(({ hours }) => hours)
  const doubtful = sessions.filter((entry) => by !== null && entry.by === 'unknown').map(({ hours }) => hours)
  const need = shareOf(isSenior && typeof rsc.later === 'number' ? rsc.later : rsc.hours, share)
  const have = sum(sure)
  const could = have + sum(doubtful) >= need ? 'needs-judgement' : 'not-met'
  const outcome = isSenior && rsc.later === 'advice' ? 'advice' : have >= need ? 'met' : could
  return [{ requirement: 'rsc-hours', outcome, have, need, counted: sure }]
}

/** What a year asks is settled when it ends, so nothing later is looked up on another day. */
export const lastOf = ({ asOf, period }: Pick<Ground, 'asOf' | 'period'>) =>
  asOf < period.until ? asOf : period.until

function judgeMembership({ memberOf }: Sheet, ground: Ground): Judged {
  const { confirmed, logged } = ground
  const day = lastOf(ground)
  const covers = (each: { memberOf: string; from: string; to: string }) =>
    each.from <= day && each.to >= day && (memberOf === null || memberOf.includes(each.memberOf))
  const sure = confirmed.filter(covers).length
  const isClaimed = logged.some((entry) => entry.section === 'memberships' && covers(entry))
  return once('membership', sure > 0 ? 'met' : isClaimed ? 'needs-judgement' : 'not-met', sure)
}

interface Span {
  readonly from: string
  readonly until: string
  readonly excuses: 'months' | 'period' | 'nothing'
}

/** Months of a period that leaves take out, each as a whole once so many of its days lie in one. */
export function monthsAway(
  spans: readonly Span[],
  period: { readonly from: string; readonly until: string },
  fromDays: number,
): { readonly months: number; readonly isWhole: boolean } {
  const inside = spans.filter(
    ({ from, until }) => from <= until && from <= period.until && until >= period.from,
  )
  let [away, all] = [0, 0]
  for (let first = period.from; first <= period.until; first = months(first, 1)) {
    const last = plus(months(first, 1), -1)
    let days = 0
    for (let day = first; day <= last; day = plus(day, 1))
      if (inside.some(({ from, until, excuses }) => excuses === 'months' && from <= day && day <= until))
        days += 1
    all += 1
    if (days >= Math.min(fromDays, between(first, last) + 1)) away += 1
  }
  if (inside.some(({ excuses }) => excuses === 'period')) away = all
  return { months: away, isWhole: away === all }
}
