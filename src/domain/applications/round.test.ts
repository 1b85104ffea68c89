import { expect, test } from 'vitest'
import { roundAfter } from './round.ts'

test('a new round begins where a deferred application is submitted again, or an ended one is opened again', () => {
  expect(roundAfter({ state: 'deferred', round: 1 }, 'submit')).toBe(2)
  expect(roundAfter({ state: 'expired', round: 2 }, 'revive')).toBe(3)
})

test('a first submission, one that was returned, and an answer stay in their round', () => {
  expect(roundAfter({ state: 'draft', round: 1 }, 'submit')).toBe(1)
  expect(roundAfter({ state: 'returned', round: 2 }, 'submit')).toBe(2)
  expect(roundAfter({ state: 'more-asked', round: 1 }, 'answer-more')).toBe(1)
  expect(roundAfter({ state: 'in-review', round: 3 }, 'defer')).toBe(3)
})
