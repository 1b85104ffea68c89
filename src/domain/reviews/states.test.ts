import { expect, test } from 'vitest'
import {
  decideReviewStep,
  type ReviewState,
  type ReviewStepName,
  type ReviewStepTaker,
  reviewStates,
  reviewSteps,
} from './states.ts'

/** Written from the page about the process: from where each step leads where, and whose it is. */
const table: readonly (readonly [ReviewStepName, ReviewStepTaker, ReviewState, ReviewState])[] = [
  ['accept', 'reviewer', 'assigned', 'assigned'],
  ['save', 'reviewer', 'assigned', 'assigned'],
  ['recuse', 'reviewer', 'assigned', 'recused'],
  ['take-back', 'staff', 'assigned', 'recused'],
  ['recommend', 'reviewer', 'assigned', 'recommended'],
  ['change', 'reviewer', 'recommended', 'recommended'],
]

test.each(table)('%s, by %s, leads from %s to %s', (step, by, from, to) => {
  expect(decideReviewStep(from, step, by)).toEqual({ allowed: true, to })
})

test('a review is assigned, recused or recommended; all else about it follows from those of the round', () => {
  expect([...reviewStates].toSorted()).toEqual(['assigned', 'recommended', 'recused'])
})

test('every step is in the table, and none can be taken from elsewhere or by somebody else', () => {
  expect(Object.keys(reviewSteps).toSorted()).toEqual(table.map(([step]) => step).toSorted())
  for (const [step, by, from] of table) {
    const other = by === 'reviewer' ? 'staff' : 'reviewer'
    expect(decideReviewStep(from, step, other)).toEqual({ allowed: false, reason: 'wrong-person' })
    for (const state of reviewStates.filter((each) => each !== from))
      expect(decideReviewStep(state, step, by)).toEqual({ allowed: false, reason: 'wrong-state' })
  }
})

test('whoever recused takes no step any more', () => {
  for (const [step, by] of table)
    expect(decideReviewStep('recused', step, by)).toEqual({ allowed: false, reason: 'wrong-state' })
})
