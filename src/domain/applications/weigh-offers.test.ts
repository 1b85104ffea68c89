import { expect, test } from 'vitest'
import { aDegreeRequirement, anEdition, anExam } from '../../../test/builders/edition.ts'
import { aDegree, aPortfolio } from '../../../test/builders/portfolio.ts'
import { evaluate } from '../../evaluation/evaluate.ts'
import type { Edition } from '../../standards/schema.ts'
import { listUnoffered, weighOffers } from './weigh-offers.ts'

const portfolio = aPortfolio({ education: [aDegree()] })
const offer = (category: Edition['category'], requirements: Edition['requirements']) => {
  const edition = anEdition({ standard: `vaimh/${category}`, category, requirements })
  return { edition, evaluation: evaluate(edition, portfolio, { asOf: '2026-11-21' }) }
}

test('the work comes before the distance, and of what fits the nearest comes first', () => {
  const offers = [
    offer('imhm-clinical', [aDegreeRequirement()]),
    offer('imhm-policy', [aDegreeRequirement(), anExam()]),
    offer('imhm-research-faculty', [aDegreeRequirement()]),
    offer('ifa', [aDegreeRequirement()]),
  ]
  const weighed = weighOffers(offers, { ages: ['infants'], practices: ['supervision', 'policy', 'teaching'] })

  expect(weighed.map(({ edition, fit, distance }) => [edition.category, fit.fits, distance.notMet])).toEqual([
    ['imhm-research-faculty', 'yes', 0],
    ['imhm-policy', 'yes', 1],
    ['imhm-clinical', 'partly', 0],
    ['ifa', 'no', 0],
  ])
})

test('what would fit and is not offered is named', () => {
  expect(listUnoffered(['imhs'], { ages: ['infants', 'preschool'], practices: ['treatment'] })).toEqual([
    'ecmhs',
  ])
})
