import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { shift } from '../arbitraries/days.ts'
import { sheets } from '../oracle/sheets.ts'

const asOf = '2026-06-30'
const many = 100_000
const standards = loadStandards()

/** Far beyond any person's portfolio. */
const patience = 600_000

type Lists = Omit<Portfolio, 'format'>

const fill = <Entry>(count: number, make: (index: number) => Entry): Entry[] =>
  Array.from({ length: count }, (_, index) => make(index))
const dayOf = (index: number) => shift('2012-01-01', index % 5000)
const education = [
  { kind: 'degree', degree: 'MSW', awardedOn: '2010-05-15', transcript: 'official' } as const,
]
const work = [{ from: '2011-01-01', kinds: ['providing-rsc' as const] }]
const held = { endorsements: [{ category: 'imhm-clinical' as const, from: '2010-01-01' }] }
const sessions = (count: number, providers: number, length: number) =>
  fill(count, (index) => ({
    ...{ provider: `p${index % providers}`, from: dayOf(index), to: shift(dayOf(index), length) },
    ...{
      hours: 0.25 + (index % 7) / 4,
      setting: 'group' as const,
      hoursAboutSupervisionGiven: (index % 2) / 4,
    },
  }))

const portfolios: Record<string, (count: number) => Lists> = {
  'sessions of a thousand providers': (count) => ({
    ...{ education, work, rsc: sessions(count, 1000, 0) },
    providers: fill(1000, (index) => ({ id: `p${index}`, ...held })),
  }),
  'sessions of many days that all overlap, from two providers in a tie': (count) => ({
    ...{ education, work, providers: fill(2, (index) => ({ id: `p${index}`, ...held })) },
    rsc: fill(count, (index) => ({
      ...{ provider: `p${index % 2}`, from: dayOf(index >> 1), to: shift(dayOf(index >> 1), 600) },
      ...{ hours: 1, setting: 'individual' as const, hoursAboutSupervisionGiven: 0.5 },
    })),
  }),
  'sessions of many years that qualify on every sixth day': (count) => ({
    education,
    work: fill(2500, (index) => ({
      from: dayOf(index * 2),
      to: dayOf(index * 2),
      kinds: ['providing-rsc' as const],
    })),
    providers: [
      {
        id: 'p0',
        endorsements: fill(1600, (index) => ({
          category: 'imhm-clinical' as const,
          from: dayOf(index * 3),
          to: dayOf(index * 3),
        })),
      },
    ],
    rsc: fill(count, () => ({
      ...{ provider: 'p0', from: '2012-01-01', to: '2025-06-30', hours: 1, setting: 'group' as const },
    })),
  }),
  'sessions of five thousand providers of unknown standing': (count) => ({
    ...{ education, work, rsc: sessions(count, 5000, 0) },
    providers: fill(5000, (index) => ({ id: `p${index}` })),
  }),
  'degrees that are all in doubt': (count) => ({
    education: fill(count, (index) => ({
      kind: 'degree' as const,
      degree: 'Diplom',
      awardedOn: dayOf(index),
    })),
    work: [{ from: '2011-01-01', kinds: ['imh-services' as const, 'providing-rsc' as const] }],
  }),
  'trainings that carry every mix of topics': (count) => ({
    training: fill(count, (index) => ({
      ...{ completedOn: dayOf(index), clockHours: (index % 9) / 4 },
      topics: ['relationship-based', 'rsc-provision', 'dei'].filter(
        (_, place) => ((index >> place) & 1) === 1,
      ),
    })),
  }),
  'work that overlaps and leaves gaps': (count) => ({
    education,
    work: fill(count, (index) => ({
      ...{ from: dayOf(index * 3), to: shift(dayOf(index * 3), index % 400), supervised: true },
      ...{
        withInfants: true,
        withParents: true,
        kinds: ['imh-services' as const, 'policy-leadership' as const],
      },
      services: ['relationship-based-therapy' as const],
    })),
    leadership: fill(count, (index) => ({ activity: 'other', from: dayOf(index), to: dayOf(index) })),
  }),
  'ratings of which every rater gives eight': (count) => ({
    references: fill(count, (index) => ({
      ...{ role: index % 2 === 0 ? ('colleague' as const) : ('rsc-provider' as const) },
      ...{ rater: `rater-${index >> 3}`, completedOn: dayOf(index), notEnoughInformation: index % 8 },
    })),
  }),
  'papers of every kind': (count) => ({
    memberships: fill(count, (index) => ({ association: `a${index}`, from: dayOf(index) })),
    exams: fill(count, (index) => ({ category: 'imhs' as const, completedOn: dayOf(index), passed: false })),
    agreements: fill(count, () => ({ document: 'code-of-ethics' })),
    judgements: fill(count, (index) => ({
      ...{ standard: 'vaimh/imhm-clinical', requirement: 'competencies', outcome: 'met' as const },
      decidedOn: dayOf(index),
    })),
  }),
}

/** Processor time of this thread for all eight standards, which a busy machine hardly stretches; the fastest of some tries. */
function timeOf(lists: Lists, tries: number): number {
  const portfolio: Portfolio = { format: 'attune-portfolio/1', ...lists }
  const times = fill(tries, () => {
    const before = process.threadCpuUsage()
    for (const name of Object.keys(sheets)) evaluate(standards.getEdition(name, asOf), portfolio, { asOf })
    const { user, system } = process.threadCpuUsage(before)
    return user + system
  })
  return Math.min(...times)
}

/** The speed of memory makes up to 200 of the linear 32; a rule that looks at every pair takes up to 32 times 32 times as long. */
const times = 32
const bound = 400

/** What else the machine does only adds to a time, so the large one too is measured again where it seems too long. */
function growthOf(listsOf: (count: number) => Lists): number {
  const small = timeOf(listsOf(many / times), 5)
  let large = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < 4 && large / small >= bound; tries += 1)
    large = Math.min(large, timeOf(listsOf(many), 1))
  return large / small
}

describe('a hundred thousand entries, 32 times as many as before, take nowhere near 32 times 32 times as long', () => {
  test.each(Object.entries(portfolios))('%s', { timeout: patience }, (_, listsOf) => {
    expect(growthOf(listsOf)).toBeLessThan(bound)
  })
})
