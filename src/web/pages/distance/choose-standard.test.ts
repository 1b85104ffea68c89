import { expect, test } from 'vitest'
import { evaluateAll } from '../../../evaluation/evaluate.ts'
import { groupEvaluations } from '../../../evaluation/group-evaluations.ts'
import type { Portfolio } from '../../../evaluation/portfolio.ts'
import { rankEvaluations } from '../../../evaluation/rank-evaluations.ts'
import { loadStandards } from '../../../standards/load-standards.ts'
import { chooseStandard } from './choose-standard.ts'

const library = loadStandards()
const asOf = '2026-11-21'

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

function aPortfolio(fields: Partial<Portfolio> = {}): Portfolio {
  return { format: 'attune-portfolio/1', ...fields }
}

function groupsOf(portfolio: Portfolio) {
  const ranked = rankEvaluations(evaluateAll(library.listInForce(asOf), portfolio, { asOf }))
  return groupEvaluations(ranked, portfolio, asOf)
}

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
