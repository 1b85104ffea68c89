import type { Portfolio } from '../src/evaluation/portfolio.ts'
import { type Random, seededRandom } from '../src/services/demo/season/random.ts'
import { addMonths, type DayNumber, toDay, toDayNumber } from '../src/standards/day.ts'
import type { Service } from '../src/standards/vocabulary.ts'
import { sampleProviders, sampleSessions } from './sample-sessions.ts'

/** The day on which every bench evaluates. */
export const asOf = '2026-06-30'

export interface Plan {
  readonly seed: number
  /** Entries in all lists together; providers are not entries. */
  readonly entries: number
  /** From 0, a newcomer, to 1, who has all that is asked. */
  readonly progress: number
  /** One provider of unknown standing and one degree without a level, so that findings wait for a person. */
  readonly inDoubt: boolean
}

/** The milestones of a made-up career, from which the days of the entries are drawn. */
export interface Career {
  readonly graduatedOn: DayNumber
  readonly providingFrom: DayNumber
  readonly today: DayNumber
}

/** A fictional practitioner's portfolio of so many entries, the same for the same plan. */
export function samplePortfolio(plan: Plan): Portfolio {
  const random = seededRandom(plan.seed)
  const today = toDayNumber(asOf)
  const graduatedOn = addMonths(today, -Math.round(24 + plan.progress * random.between(60, 160)))
  const providingFrom = addMonths(graduatedOn, random.between(6, 30))
  const career = { graduatedOn, providingFrom, today }

  const fixed = {
    education: education(random, career, plan),
    references: references(random, career, plan),
    agreements: agreements(random, career, plan),
    memberships: memberships(career, plan),
    exams: exams(random, career, plan),
    endorsements: endorsements(random, career, plan),
    judgements: judgements(random, career, plan),
  }
  const left = plan.entries - Object.values(fixed).reduce((sum, { length }) => sum + length, 0)
  const jobs = Math.max(2, Math.round(left * 0.05))
  const activities = Math.max(1, Math.round(left * 0.04))
  const trainings = Math.max(1, Math.round((left - jobs - activities) * 0.3))
  const providers = sampleProviders(random, career, plan.inDoubt)
  const sessions = Math.max(0, left - jobs - activities - trainings)
  return {
    format: 'attune-portfolio/1',
    person: { name: 'Rosa Delgado', email: 'rosa@example.org' },
    ...fixed,
    work: work(random, career, jobs),
    leadership: leadership(random, career, activities),
    training: training(random, career, trainings),
    providers,
    rsc: sampleSessions(random, career, providers, sessions),
  }
}

function education(random: Random, { graduatedOn }: Career, plan: Plan): NonNullable<Portfolio['education']> {
  const degree = random.pick(['MSW', 'M.A.', 'PhD', 'Master of Counseling', 'M.S.W.'])
  const master = {
    id: 'e1',
    kind: 'degree' as const,
    degree,
    level: 'master' as const,
    field: 'Social work',
    imhRelated: random.chance(0.7),
    awardedOn: toDay(graduatedOn),
    transcript: 'official',
  }
  const bachelor = { id: 'e2', kind: 'degree' as const, degree: 'BSW', awardedOn: toDay(graduatedOn - 900) }
  const unclear = {
    id: 'e3',
    kind: 'degree' as const,
    degree: 'Diploma',
    awardedOn: toDay(graduatedOn - 400),
  }
  return [...(plan.progress > 0.1 ? [master] : []), bachelor, ...(plan.inDoubt ? [unclear] : [])]
}

const partOfServices: Service[] = ['relationship-based-therapy', 'developmental-guidance']
const allServices: Service[] = ['early-relationship-assessment', ...partOfServices]

/** Jobs that overlap now and then; those without both asked services never have early relationship assessment. */
function work(random: Random, { graduatedOn, providingFrom, today }: Career, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const isProviding = index % 2 === 1
    const first = isProviding ? providingFrom : graduatedOn - 200
    const from = first + Math.floor(((today - first) * Math.floor(index / 2)) / Math.ceil(count / 2))
    const length = random.between(300, 2600)
    const isComplete = random.chance(0.8)
    return {
      id: `w${index}`,
      employer: 'Bright Start',
      title: 'Clinician',
      from: toDay(from),
      to: random.chance(0.2) || from + length > today + 200 ? null : toDay(from + length),
      paid: true,
      supervised: random.chance(0.85),
      kinds: isProviding ? ['providing-rsc' as const] : ['imh-services' as const],
      withInfants: true,
      withParents: random.chance(0.9),
      services: isComplete ? allServices : partOfServices,
    }
  })
}

function leadership(random: Random, { graduatedOn, today }: Career, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const from = graduatedOn + random.between(0, Math.floor((today - graduatedOn) * 0.9))
    return {
      id: `l${index}`,
      activity: random.pick(['training', 'imh-association', 'reflective-groups', 'other']),
      from: toDay(from),
      to: random.chance(0.3) ? null : toDay(from + random.between(100, 2000)),
      paid: random.chance(0.5),
      reach: random.pick(['local' as const, 'regional' as const, 'state' as const]),
    }
  })
}

const topicsOfTrainings: [string[], ...string[][]] = [
  ['relationship-based'],
  ['relationship-based', 'rsc-provision'],
  ['rsc-provision'],
  ['relationship-based', 'dei'],
  ['dei'],
  [],
]

function training(random: Random, { graduatedOn, today }: Career, count: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: `t${index}`,
    title: 'Workshop',
    provider: 'Training house',
    completedOn: random.chance(0.03)
      ? null
      : toDay(random.between(graduatedOn - 300, today + (index % 20 === 0 ? 60 : 0))),
    clockHours: random.between(8, 60) / 4,
    topics: random.pick(topicsOfTrainings),
    competencyAreas: ['attachment'],
  }))
}

function references(random: Random, { today }: Career, { progress }: Plan) {
  const roles = ['program-supervisor', 'rsc-provider', 'rsc-recipient', 'colleague', 'rsc-provider'] as const
  return roles.slice(0, Math.round(progress * roles.length)).map((role, index) => ({
    id: `r${index}`,
    role,
    rater: random.chance(0.12) ? 'june@example.org' : `rater${index}@example.org`,
    raterEndorsement: random.pick(['imhs' as const, 'imhm-clinical' as const, null]),
    completedOn: random.chance(0.06) ? null : toDay(today - random.between(1, 300)),
    notEnoughInformation: random.chance(0.05) ? 7 : random.between(0, 4),
  }))
}

function agreements(random: Random, { today }: Career, { progress }: Plan) {
  if (progress < 0.2) return []
  return ['code-of-ethics', 'endorsement-agreement'].map((document, index) => ({
    id: `a${index}`,
    document,
    signedOn: random.chance(0.1) ? null : toDay(today - random.between(1, 200)),
  }))
}

function memberships({ today }: Career, { progress }: Plan) {
  const thisYear = +toDay(today).slice(0, 4)
  const years = Math.max(1, Math.round(progress * 5))
  return Array.from({ length: years }, (_, index) => ({
    id: `m${index}`,
    association: index % 3 === 2 ? 'mi-aimh' : 'vaimh',
    from: `${thisYear - index}-01-01`,
    to: `${thisYear - index}-12-31`,
  }))
}

function exams(random: Random, { today }: Career, { progress }: Plan) {
  if (progress < 0.75) return []
  const completedOn = toDay(today - random.between(1, 100))
  return [{ id: 'x0', category: 'imhm-clinical' as const, completedOn, passed: random.chance(0.8) }]
}

function endorsements(random: Random, { today }: Career, { progress }: Plan) {
  if (progress < 0.9) return []
  const earnedOn = toDay(today - random.between(100, 2000))
  return [{ id: 'n0', association: 'vaimh', category: 'imhs' as const, earnedOn, endedOn: null }]
}

/** Each Clinical standard's competencies are decided, so that no finding waits for a reviewer. */
function judgements(random: Random, { today }: Career, { progress }: Plan) {
  const outcome = random.chance(0.3 + progress * 0.6) ? ('met' as const) : ('not-met' as const)
  return ['vaimh', 'mi-aimh'].map((association) => ({
    id: `j-${association}`,
    standard: `${association}/imhm-clinical`,
    requirement: 'competencies',
    outcome,
    decidedOn: toDay(today - 10),
  }))
}
