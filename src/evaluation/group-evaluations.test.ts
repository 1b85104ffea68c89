import { expect, test } from 'vitest'
import { loadStandards } from '../standards/load-standards.ts'
import { evaluateAll } from './evaluate.ts'
import { groupEvaluations } from './group-evaluations.ts'
import type { Portfolio } from './portfolio.ts'
import { rankEvaluations } from './rank-evaluations.ts'

const library = loadStandards()
const asOf = '2026-11-21'

const anEndorsement = { association: 'vaimh', category: 'imhm-clinical', earnedOn: '2022-05-06' } as const

function aPortfolio(fields: Partial<Portfolio> = {}): Portfolio {
  return { format: 'attune-portfolio/1', ...fields }
}

function groupsOf(portfolio: Portfolio) {
  const ranked = rankEvaluations(evaluateAll(library.listInForce(asOf), portfolio, { asOf }))
  return groupEvaluations(ranked, portfolio, asOf)
}

test('what somebody holds is not an open application, and its renewals are due', () => {
  const { renewals, held, applications } = groupsOf(aPortfolio({ endorsements: [anEndorsement] }))
  const ids = (list: typeof held) => list.map(({ edition }) => edition.standard).sort()

  expect(ids(held)).toEqual(['alliance/imhm-clinical', 'vaimh/imhm-clinical'])
  expect(ids(renewals)).toEqual(['alliance/imhm-clinical-renewal', 'vaimh/imhm-clinical-renewal'])
  expect(ids(applications)).toContain('mi-aimh/imhm-clinical')
  expect(ids(applications)).not.toContain('vaimh/imhm-clinical')
})

test('renewals of what somebody does not hold stand apart from those that are due', () => {
  const { renewals, otherRenewals } = groupsOf(aPortfolio({ endorsements: [anEndorsement] }))
  const all = library.listInForce(asOf).filter(({ renewal }) => renewal)
  const due = new Set(renewals.map(({ edition }) => edition.standard))

  expect(otherRenewals.map(({ edition }) => edition.standard).sort()).toEqual(
    all
      .map(({ standard }) => standard)
      .filter((standard) => !due.has(standard))
      .sort(),
  )
})

test('where the sheets of the person are known, no other renewal of what is held is due', () => {
  const portfolio = aPortfolio({ endorsements: [anEndorsement] })
  const ranked = rankEvaluations(evaluateAll(library.listInForce(asOf), portfolio, { asOf }))
  const groups = groupEvaluations(ranked, portfolio, asOf, ['vaimh/imhm-clinical-renewal'])
  const ids = (list: typeof ranked) => list.map(({ edition }) => edition.standard)

  expect(ids([...groups.renewals])).toEqual(['vaimh/imhm-clinical-renewal'])
  expect(ids([...groups.otherRenewals])).toContain('alliance/imhm-clinical-renewal')
})

test('nothing is held by somebody without an Endorsement', () => {
  const { renewals, held } = groupsOf(aPortfolio())

  expect([renewals, held]).toEqual([[], []])
})

test.each([
  ['earned on the day', { ...anEndorsement, earnedOn: asOf }],
  ['that ends later', { ...anEndorsement, endedOn: '2026-11-22' }],
])('an Endorsement %s is held', (_, endorsement) => {
  const { held } = groupsOf(aPortfolio({ endorsements: [endorsement] }))

  expect(held.map(({ edition }) => edition.standard)).toContain('vaimh/imhm-clinical')
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
