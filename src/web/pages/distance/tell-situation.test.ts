import { expect, test } from 'vitest'
import { tellSituation } from './tell-situation.ts'

const none = { notMet: 0, waiting: 0, shortfall: 0, needsAnotherEndorsement: false }

test('what is met, or waits for a person alone, is said so', () => {
  expect(tellSituation(none, 12)).toBe('all-met')
  expect(tellSituation({ ...none, waiting: 9 }, 12)).toBe('waiting')
})

test('near is where less than a quarter is left, with what waits', () => {
  expect(tellSituation({ ...none, notMet: 5, shortfall: 2.9 }, 12)).toBe('nearly')
  expect(tellSituation({ ...none, notMet: 5, shortfall: 3 }, 12)).toBe('under-way')
  expect(tellSituation({ ...none, notMet: 5, shortfall: 2.9, waiting: 1 }, 12)).toBe('under-way')
})

test('the start is where more than about two thirds are left', () => {
  expect(tellSituation({ ...none, notMet: 13, shortfall: 13 }, 20)).toBe('under-way')
  expect(tellSituation({ ...none, notMet: 14, shortfall: 14 }, 20)).toBe('starting')
})
