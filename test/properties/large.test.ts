import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { shift } from '../arbitraries/days.ts'
import { sheets } from '../oracle/sheets.ts'

const asOf = '2026-06-30'
const many = 100_000
const standards = loadStandards()

/** Far beyond any person's portfolio; a rule that looks at every pair would need hours. */
const patience = 20_000

const fill = <Entry>(count: number, make: (index: number) => Entry): Entry[] =>
  Array.from({ length: count }, (_, index) => make(index))
const dayOf = (index: number) => shift('2012-01-01', index % 5000)
const education = [
  { kind: 'degree', degree: 'MSW', awardedOn: '2010-05-15', transcript: 'official' } as const,
]
const work = [{ from: '2011-01-01', kinds: ['providing-rsc' as const] }]
const held = { endorsements: [{ category: 'imhm-clinical' as const, from: '2010-01-01' }] }
const sessions = (providers: number, length: number) =>
  fill(many, (index) => ({
    ...{ provider: `p${index % providers}`, from: dayOf(index), to: shift(dayOf(index), length) },
    ...{
      hours: 0.25 + (index % 7) / 4,
      setting: 'group' as const,
      hoursAboutSupervisionGiven: (index % 2) / 4,
    },
  }))

const portfolios: Record<string, Omit<Portfolio, 'format'>> = {
  'sessions of a thousand providers': {
    ...{ education, work, rsc: sessions(1000, 0) },
    providers: fill(1000, (index) => ({ id: `p${index}`, ...held })),
  },
  'sessions of many days that all overlap, from two providers in a tie': {
    ...{ education, work, providers: fill(2, (index) => ({ id: `p${index}`, ...held })) },
    rsc: fill(many, (index) => ({
      ...{ provider: `p${index % 2}`, from: dayOf(index >> 1), to: shift(dayOf(index >> 1), 600) },
      ...{ hours: 1, setting: 'individual' as const, hoursAboutSupervisionGiven: 0.5 },
    })),
  },
  'sessions of many years that qualify on every sixth day': {
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
    rsc: fill(many, () => ({
      ...{ provider: 'p0', from: '2012-01-01', to: '2025-06-30', hours: 1, setting: 'group' as const },
    })),
  },
  'sessions of five thousand providers of unknown standing': {
    ...{ education, work, rsc: sessions(5000, 0) },
    providers: fill(5000, (index) => ({ id: `p${index}` })),
  },
  'degrees that are all in doubt': {
    education: fill(many, (index) => ({
      kind: 'degree' as const,
      degree: 'Diplom',
      awardedOn: dayOf(index),
    })),
    work: [{ from: '2011-01-01', kinds: ['imh-services' as const, 'providing-rsc' as const] }],
  },
  'trainings that carry every mix of topics': {
    training: fill(many, (index) => ({
      ...{ completedOn: dayOf(index), clockHours: (index % 9) / 4 },
      topics: ['relationship-based', 'rsc-provision', 'dei'].filter(
        (_, place) => ((index >> place) & 1) === 1,
      ),
    })),
  },
  'work that overlaps and leaves gaps': {
    education,
    work: fill(many, (index) => ({
      ...{ from: dayOf(index * 3), to: shift(dayOf(index * 3), index % 400), supervised: true },
      ...{
        withInfants: true,
        withParents: true,
        kinds: ['imh-services' as const, 'policy-leadership' as const],
      },
      services: ['relationship-based-therapy' as const],
    })),
    leadership: fill(many, (index) => ({ activity: 'other', from: dayOf(index), to: dayOf(index) })),
  },
  'ratings of which every rater gives eight': {
    references: fill(many, (index) => ({
      ...{ role: index % 2 === 0 ? ('colleague' as const) : ('rsc-provider' as const) },
      ...{ rater: `rater-${index >> 3}`, completedOn: dayOf(index), notEnoughInformation: index % 8 },
    })),
  },
  'papers of every kind': {
    memberships: fill(many, (index) => ({ association: `a${index}`, from: dayOf(index) })),
    exams: fill(many, (index) => ({ category: 'imhs' as const, completedOn: dayOf(index), passed: false })),
    agreements: fill(many, () => ({ document: 'code-of-ethics' })),
    judgements: fill(many, (index) => ({
      ...{ standard: 'vaimh/imhm-clinical', requirement: 'competencies', outcome: 'met' as const },
      decidedOn: dayOf(index),
    })),
  },
}

describe('a hundred thousand entries are evaluated against all eight standards', () => {
  test.each(Object.entries(portfolios))(
    '%s',
    (_, lists) => {
      const portfolio: Portfolio = { format: 'attune-portfolio/1', ...lists }
      const outcomes = Object.keys(sheets).map(
        (name) => evaluate(standards.getEdition(name, asOf), portfolio, { asOf }).findings.length > 0,
      )
      expect(outcomes).toEqual(Object.keys(sheets).map(() => true))
    },
    patience,
  )
})
