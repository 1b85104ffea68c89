import { expect, test } from 'vitest'
import { loadStandards } from '../standards/load-standards.ts'
import { evaluateAll } from './evaluate.ts'
import { groupEvaluations } from './group-evaluations.ts'
import type { Portfolio } from './portfolio.ts'
import { rankEvaluations } from './rank-evaluations.ts'

const asOf = '2024-06-01'
const library = loadStandards()
const editions = ['vaimh/imhm-clinical', 'vaimh/imhm-clinical-renewal', 'mi-aimh/imhm-policy-renewal'].map(
  (id) => library.getEdition(id, asOf),
)

function groupsOf(endorsements: Portfolio['endorsements']) {
  const portfolio: Portfolio = { format: 'attune-portfolio/1', endorsements }
  const groups = groupEvaluations(
    rankEvaluations(evaluateAll(editions, portfolio, { asOf })),
    portfolio,
    asOf,
  )
  const name = ({ edition }: { edition: { standard: string } }) => edition.standard
  return { renewals: groups.renewals.map(name), laterRenewals: groups.laterRenewals.map(name) }
}

const held = { association: 'vaimh', category: 'imhm-clinical', earnedOn: '2024-06-01' } as const

test('renewals of what a person holds on the day stand apart from the others', () => {
  expect(groupsOf([held])).toEqual({
    renewals: ['vaimh/imhm-clinical-renewal'],
    laterRenewals: ['mi-aimh/imhm-policy-renewal'],
  })
})

test.each([
  ['earned the day after', { ...held, earnedOn: '2024-06-02' }],
  ['ended on the day', { ...held, earnedOn: '2020-01-01', endedOn: '2024-06-01' }],
])('an Endorsement %s is not held', (_, endorsement) => {
  expect(groupsOf([endorsement]).renewals).toEqual([])
})

test('one that ends the day after is held', () => {
  expect(groupsOf([{ ...held, earnedOn: '2020-01-01', endedOn: '2024-06-02' }]).renewals).toEqual([
    'vaimh/imhm-clinical-renewal',
  ])
})
