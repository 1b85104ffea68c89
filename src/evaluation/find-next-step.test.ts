import { expect, test } from 'vitest'
import {
  aDegreeRequirement,
  aJudgement,
  aMembership,
  anEdition,
  anExam,
  anExperience,
  hoursOf,
  ratings,
  referenceRules,
  rscHours,
  rscRules,
} from '../../test/builders/edition.ts'
import { aJob } from '../../test/builders/portfolio.ts'
import { loadStandards } from '../standards/load-standards.ts'
import { evaluate } from './evaluate.ts'
import { findNextStep } from './find-next-step.ts'
import type { Portfolio } from './portfolio.ts'

const library = loadStandards()
const asOf = '2026-11-21'

const aDegree = { kind: 'degree', degree: 'MSW', awardedOn: '2010-05-15' } as const
const practice = {
  from: '2011-01-01',
  to: '2014-01-01',
  supervised: true,
  withInfants: true,
  withParents: true,
  kinds: ['imh-services', 'providing-rsc'],
  services: ['relationship-based-therapy', 'early-relationship-assessment'],
} as const

function aPortfolio(fields: Partial<Portfolio> = {}): Portfolio {
  return { format: 'attune-portfolio/1', ...fields }
}

function nextStepFor(portfolio: Portfolio, standard = 'vaimh/imhm-clinical') {
  const edition = library.getEdition(standard, asOf)
  const step = findNextStep({ edition, evaluation: evaluate(edition, portfolio, { asOf }) })
  return step?.finding.requirement ?? 'all-met'
}

test('a degree comes first, as other requirements rest on it', () => {
  expect(nextStepFor(aPortfolio())).toBe('degree')
})

test('practice that has not begun comes next', () => {
  expect(nextStepFor(aPortfolio({ education: [aDegree] }))).toBe('imh-practice')
})

test('hours that need appointments come before practice under way', () => {
  const work = [{ ...practice, kinds: [...practice.kinds], services: [...practice.services] }]
  const leadership = [{ activity: 'training', from: '2025-01-01', to: null }]

  expect(nextStepFor(aPortfolio({ education: [aDegree], work, leadership }))).toBe('rsc-hours')
})

test('of what comes after it, it tells how much waits for a person', () => {
  const edition = library.getEdition('vaimh/imhm-clinical', asOf)
  const evaluation = evaluate(edition, aPortfolio(), { asOf })
  const step = findNextStep({ edition, evaluation })
  const count = (outcome: string) => evaluation.findings.filter((each) => each.outcome === outcome).length

  expect(count('needs-judgement')).toBeGreaterThan(0)
  expect(step?.decided).toBe(count('needs-judgement'))
  expect(step?.others).toBe(count('not-met') + count('needs-judgement') - 1)
})

test('a renewal without anything begins with its supervision', () => {
  expect(nextStepFor(aPortfolio(), 'vaimh/imhm-clinical-renewal')).toBe('rsc-hours')
})

test('a portfolio that meets everything has no step left', () => {
  const training = [{ completedOn: '2026-02-01', clockHours: 15, topics: ['relationship-based'] }]
  const memberships = [{ association: 'mi-aimh', from: '2026-01-01', to: '2026-12-31' }]

  expect(nextStepFor(aPortfolio({ training, memberships }), 'mi-aimh/imhm-policy-renewal')).toBe('all-met')
})

test('the Endorsement that an add-on rests on comes first', () => {
  expect(nextStepFor(aPortfolio(), 'alliance/ers')).toBe('endorsement')
})

test('an answer about a provider that is awaited comes before the exam', () => {
  const work = [{ ...practice, kinds: [...practice.kinds], services: [...practice.services] }]
  const rsc = [
    {
      provider: 'p1',
      from: '2012-01-10',
      to: '2012-03-10',
      hours: 60,
      setting: 'group' as const,
      hoursAboutSupervisionGiven: 60,
    },
  ]
  const training = [
    { completedOn: '2020-01-01', clockHours: 30, topics: ['relationship-based'] },
    { completedOn: '2020-01-01', clockHours: 15, topics: ['rsc-provision'] },
    { completedOn: '2020-01-01', clockHours: 3, topics: ['dei'] },
  ]
  const leadership = [{ activity: 'training', from: '2011-01-01', to: null }]
  const references = (['program-supervisor', 'rsc-provider', 'rsc-recipient'] as const).map((role) => ({
    role,
    rater: role,
    completedOn: '2025-01-01',
  }))
  const portfolio = aPortfolio({
    education: [aDegree],
    work,
    rsc,
    training,
    leadership,
    references,
    providers: [{ id: 'p1', name: 'Ada Lin' }],
  })

  expect(nextStepFor(portfolio)).toBe('rsc-hours')
})

/** From the first thing to do to the last, as said of `findNextStep`. */
const inOrder = [
  aDegreeRequirement(),
  rscHours(),
  hoursOf(['dei'], 3),
  aMembership(),
  anExperience({ minimumMonths: 600 }),
  ratings(),
  anExam(),
  aJudgement(),
]

test('what rests on others comes last, whatever the order of the sheet', () => {
  const portfolio = aPortfolio({ work: [aJob()] })
  const steps = inOrder.map((_, from) => {
    const edition = anEdition({
      requirements: inOrder.slice(from).reverse(),
      rsc: rscRules(),
      references: referenceRules(['colleague']),
    })
    const step = findNextStep({ edition, evaluation: evaluate(edition, portfolio, { asOf }) })
    return [step?.finding.requirement, step?.others]
  })

  expect(steps).toEqual(inOrder.map(({ id }, from) => [id, inOrder.length - 1 - from]))
})
