import type { Portfolio } from '../src/evaluation/portfolio.ts'
import { seededRandom } from '../src/services/demo/season/random.ts'
import { toDay, toDayNumber } from '../src/standards/day.ts'
import type { Service } from '../src/standards/vocabulary.ts'
import { asOf, samplePortfolio } from './sample-portfolio.ts'

const first = toDayNumber('1990-01-01')
const last = toDayNumber(asOf)
const services: Service[] = ['relationship-based-therapy', 'early-relationship-assessment']

const graduate: Pick<Portfolio, 'format' | 'education' | 'work'> = {
  format: 'attune-portfolio/1',
  education: [{ id: 'e', kind: 'degree', degree: 'MSW', awardedOn: toDay(first) }],
  work: [{ id: 'w', from: toDay(first), to: null, kinds: ['providing-rsc'] }],
}

/** Portfolios of any size, each dense in one thing. */
export const growingShapes: Readonly<Record<string, (size: number) => Portfolio>> = {
  'A career': (entries) => samplePortfolio({ seed: 1, entries, progress: 1, inDoubt: false }),
  'Sessions of as many providers': (size) => ({
    ...graduate,
    providers: Array.from({ length: size }, (_, index) => qualified(`p${index}`)),
    rsc: sessions(size, (index) => `p${index}`, 1),
  }),
  'Sessions of as many providers of unknown standing': (size) => ({
    ...graduate,
    providers: Array.from({ length: size }, (_, index) => ({ id: `p${index}` })),
    rsc: sessions(size, (index) => `p${index}`, 1),
  }),
  'Sessions of several days that overlap': (size) => ({
    ...graduate,
    providers: [qualified('p0'), qualified('p1')],
    rsc: sessions(size, (index) => `p${index % 2}`, 30),
  }),
  'Sessions of several days that qualify in part': (size) => ({
    ...graduate,
    work: Array.from({ length: 100 }, (_, index) => ({
      from: toDay(first + index * 100),
      to: toDay(first + index * 100 + 20),
      kinds: ['providing-rsc' as const],
    })),
    providers: [qualified('p0')],
    rsc: sessions(size, () => 'p0', 90),
  }),
  'Training of all topics': (size) => ({ ...graduate, training: trainings(size) }),
  'Jobs and leadership that overlap': overlappingWork,
}

function qualified(id: string) {
  return { id, endorsements: [{ category: 'imhm-clinical' as const, from: toDay(first), to: null }] }
}

function sessions(size: number, providerOf: (index: number) => string, days: number) {
  const random = seededRandom(size)
  return Array.from({ length: size }, (_, index) => {
    const from = random.between(first, last - days)
    return {
      id: `s${index}`,
      provider: providerOf(index),
      from: toDay(from),
      to: toDay(from + days - 1),
      hours: random.between(2, 8) / 4,
      setting: 'individual' as const,
      hoursAboutSupervisionGiven: random.between(0, 2) / 4,
    }
  })
}

function trainings(size: number) {
  const random = seededRandom(size)
  const topics = ['relationship-based', 'rsc-provision', 'dei']
  return Array.from({ length: size }, (_, index) => ({
    id: `t${index}`,
    completedOn: toDay(random.between(first, last)),
    clockHours: random.between(1, 20) / 4,
    topics: topics.filter(() => random.chance(0.5)),
  }))
}

/** Two in three entries are jobs, since leadership has its own list. */
function overlappingWork(size: number): Portfolio {
  const random = seededRandom(size)
  const span = () => {
    const from = random.between(first, last - 400)
    return { from: toDay(from), to: toDay(from + random.between(0, 400)) }
  }
  const jobs = Math.ceil((size * 2) / 3)
  return {
    ...graduate,
    work: Array.from({ length: jobs }, (_, index) => ({
      id: `w${index}`,
      ...span(),
      supervised: true,
      withInfants: true,
      withParents: true,
      kinds: ['imh-services' as const],
      services,
    })),
    leadership: Array.from({ length: size - jobs }, (_, index) => ({
      id: `l${index}`,
      ...span(),
      activity: 'training',
      reach: 'state' as const,
    })),
  }
}
