import { expect, test } from 'vitest'
import { tallyOf } from './tally.ts'

const line = { name: 't1' }

test('a tally is met once it has what it needs', () => {
  expect(tallyOf('hours', 3, 3, [{ line, amount: 3 }], [])).toEqual({
    outcome: 'met',
    have: 3,
    need: 3,
    unit: 'hours',
    counted: [{ line, amount: 3 }],
    notCounted: [],
    notes: [],
  })
})

test('a tally is not met below what it needs', () => {
  const notCounted = [{ line, amount: 1, code: 'other-topic' as const }]
  const notes = [{ kind: 'no-degree-yet' as const }]

  expect(tallyOf('hours', 2.5, 3, [], notCounted, notes)).toEqual({
    outcome: 'not-met',
    have: 2.5,
    need: 3,
    unit: 'hours',
    counted: [],
    notCounted,
    notes,
  })
})
