import { expect, test } from 'vitest'
import { aDegree, aJob, aPortfolio, aProvider, aSession } from '../../../test/builders/portfolio.ts'
import { evaluateAll } from '../../evaluation/evaluate.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { tellProvider } from './tell-provider.ts'

const asOf = '2026-11-21'
const editions = [loadStandards().getEdition('vaimh/imhm-clinical', asOf)]
const [june, ann, omar] = [
  aProvider(),
  aProvider({ id: 'p2', name: 'Ann Lee', endorsements: [] }),
  { id: 'p3', name: 'Omar Haddad' },
]
const portfolio = aPortfolio({
  education: [aDegree()],
  work: [aJob({ id: 'w2', kinds: ['providing-rsc'], from: '2015-01-01', to: null })],
  providers: [june, ann, omar],
  rsc: [
    aSession({ id: 's1', on: '2023-01-10', hours: 1.1 }),
    aSession({ id: 's2', on: '2023-02-10', hours: 2.2 }),
    aSession({ id: 's3', provider: 'p2', on: '2023-03-10', hours: 4 }),
  ],
})
const standards = evaluateAll(editions, portfolio, { asOf })

test('the hours of an endorsed provider count, with their share', () => {
  expect(tellProvider(portfolio, june, standards)).toEqual({
    standing: 'stated',
    sessions: 2,
    hours: 3.3,
    standards: [
      {
        standard: 'vaimh/imhm-clinical',
        title: editions[0]?.title,
        requirement: 'rsc-hours',
        countedHours: 3.3,
        notCountedHours: 0,
        share: 1,
        codes: [],
      },
    ],
  })
})

test('those of a provider without an Endorsement do not, and it is said why', () => {
  const { standing, standards: told } = tellProvider(portfolio, ann, standards)

  expect([standing, told[0]?.countedHours, told[0]?.notCountedHours, told[0]?.codes]).toEqual([
    'none',
    0,
    4,
    ['provider-not-endorsed'],
  ])
})

test('a provider of whom nothing is known and who gave no session has no figures', () => {
  expect(tellProvider(portfolio, omar, standards)).toEqual({
    standing: 'unknown',
    sessions: 0,
    hours: 0,
    standards: [],
  })
})
