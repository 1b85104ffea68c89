import { expect, test } from 'vitest'
import { evaluateAll } from '../../../evaluation/evaluate.ts'
import type { Portfolio } from '../../../evaluation/portfolio.ts'
import { rankEvaluations } from '../../../evaluation/rank-evaluations.ts'
import { loadStandards } from '../../../standards/load-standards.ts'
import { chooseNextStep } from './choose-next-step.ts'
import { chooseStandard } from './choose-standard.ts'
import { groupStandards } from './group-standards.ts'

const library = loadStandards()
const asOf = '2026-11-21'

function aPortfolio(fields: Partial<Portfolio> = {}): Portfolio {
  return { format: 'attune-portfolio/1', ...fields }
}

function groupsOf(portfolio: Portfolio) {
  const ranked = rankEvaluations(evaluateAll(library.listInForce(asOf), portfolio, { asOf }))
  return groupStandards(ranked, portfolio, asOf)
}

function nextStepFor(portfolio: Portfolio, standard = 'vaimh/imhm-clinical') {
  const [ranked] = rankEvaluations(evaluateAll([library.getEdition(standard, asOf)], portfolio, { asOf }))
  if (!ranked) throw new Error('Nothing was evaluated.')
  const next = chooseNextStep(ranked)
  return next.kind === 'finding' ? next.finding.requirement : next.kind
}

const anEndorsement = { association: 'vaimh', category: 'imhm-clinical', earnedOn: '2022-05-06' } as const
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

test('what somebody holds is not an open application, and its renewals are due', () => {
  const { renewals, held, applications } = groupsOf(aPortfolio({ endorsements: [anEndorsement] }))
  const ids = (list: typeof held) => list.map(({ edition }) => edition.standard).sort()

  expect(ids(held)).toEqual(['alliance/imhm-clinical', 'vaimh/imhm-clinical'])
  expect(ids(renewals)).toEqual(['alliance/imhm-clinical-renewal', 'vaimh/imhm-clinical-renewal'])
  expect(ids(applications)).toContain('mi-aimh/imhm-clinical')
})

test.each([
  ['ended before', { ...anEndorsement, endedOn: '2025-01-01' }],
  ['ends on the day', { ...anEndorsement, endedOn: asOf }],
  ['comes later', { ...anEndorsement, earnedOn: '2026-11-22' }],
  ['is of another category', { ...anEndorsement, category: 'ifa' as const }],
])('an Endorsement that %s does not make the Mentor-Clinical renewal due', (_, endorsement) => {
  const { renewals } = groupsOf(aPortfolio({ endorsements: [endorsement] }))

  expect(renewals.map(({ edition }) => edition.standard)).not.toContain('vaimh/imhm-clinical-renewal')
})

test('a renewal that is due is shown first', () => {
  const chosen = chooseStandard(groupsOf(aPortfolio({ endorsements: [anEndorsement] })))

  expect(chosen?.edition.renewal).toBeDefined()
})

test('else the application that the portfolio fits best', () => {
  const groups = groupsOf(
    aPortfolio({
      education: [aDegree],
      work: [{ ...practice, kinds: [...practice.kinds], services: [...practice.services] }],
    }),
  )
  const shares = groups.applications.map(({ evaluation }) => {
    const required = evaluation.findings.filter(({ outcome }) => outcome !== 'advice')
    return required.filter(({ outcome }) => outcome === 'met').length / required.length
  })
  const chosen = chooseStandard(groups)
  const share = shares[chosen ? groups.applications.indexOf(chosen) : -1]

  expect(share).toBe(Math.max(...shares))
})

test('where nothing is in force, nothing is chosen', () => {
  expect(chooseStandard({ renewals: [], applications: [], held: [], otherRenewals: [] })).toBeUndefined()
})

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

test('a renewal without anything begins with its supervision', () => {
  expect(nextStepFor(aPortfolio(), 'vaimh/imhm-clinical-renewal')).toBe('rsc-hours')
})

test('a portfolio that meets everything has no step left', () => {
  const training = [{ completedOn: '2026-02-01', clockHours: 15, topics: ['relationship-based'] }]
  const memberships = [{ association: 'mi-aimh', from: '2026-01-01', to: '2026-12-31' }]

  expect(nextStepFor(aPortfolio({ training, memberships }), 'mi-aimh/imhm-policy-renewal')).toBe('all-met')
})
