import { expect, test } from 'vitest'
import { anAdvice, anAgreement, anEdition, hoursOf, ratings } from '../../../test/builders/edition.ts'
import { aPortfolio } from '../../../test/builders/portfolio.ts'
import { evaluate } from '../../evaluation/evaluate.ts'
import { decideException, type ExceptionWish } from './decide-exception.ts'

const edition = anEdition({
  requirements: [hoursOf(['dei'], 12, { id: 'training' }), ratings(), anAgreement(), anAdvice()],
  references: { slots: [], voidAtNotEnoughInformation: 6 },
})
const evaluation = evaluate(edition, aPortfolio(), { asOf: '2026-03-01' })

function decide(wish: Partial<ExceptionWish>) {
  const decided = {
    reason: 'A reason',
    decidedBy: 'the board',
    decidedOn: '2026-02-01',
    expiresOn: '2026-02-01',
  }
  return decideException({ requirement: 'training', figure: null, ...decided, ...wish }, edition, evaluation)
}

test('a requirement is waived, or asked for with a lower figure', () => {
  expect([decide({}), decide({ figure: 11.5 }), decide({ requirement: 'references', figure: 2 })]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('advice and what the standard does not ask are nothing to excuse', () => {
  expect([decide({ requirement: 'exam' }), decide({ requirement: 'training-typical' })]).toEqual([
    { kind: 'unknown-requirement' },
    { kind: 'unknown-requirement' },
  ])
})

test('another figure is lower than the one of the standard, and above nothing', () => {
  const refused = { kind: 'not-lower', need: 12, unit: 'hours' }
  expect([decide({ figure: 12 }), decide({ figure: 0 }), decide({ figure: -1 })]).toEqual([
    refused,
    refused,
    refused,
  ])
})

test('a signature has no figure, and there is no half reference', () => {
  expect([
    decide({ requirement: 'code-of-ethics', figure: 0.5 }),
    decide({ requirement: 'references', figure: 1.5 }),
  ]).toEqual([{ kind: 'no-figure' }, { kind: 'not-whole' }])
})

test('an exception does not end before it was decided', () => {
  expect(decide({ expiresOn: '2026-01-31' })).toEqual({ kind: 'ends-before' })
})
