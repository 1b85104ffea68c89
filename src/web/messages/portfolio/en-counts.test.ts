import { expect, test } from 'vitest'
import { enCounts } from './en-counts.ts'

const { allLeftOut, leftOut, fallsOut } = enCounts.effect

test('one of many that would not count is not told as if it were all', () => {
  expect(leftOut('1', '1.5', '')).toBe('Of what you are saving, 1 entry, 1.5 hours would not count here.')
  expect(allLeftOut('1', '1.5', 'Bo Ray')).toBe('What you are saving, with Bo Ray, would not count here.')
})

test('several entries lead to a reason that speaks of one', () => {
  expect(leftOut('3', '4.5', '')).toBe(
    'Of what you are saving, 3 entries, 4.5 hours would not count here, each for this reason:',
  )
  expect(allLeftOut('40', '60', '')).toBe('What you are saving would not count here, each for this reason:')
  expect(fallsOut('2', '3', 'Bo Ray')).toBe(
    '2 entries, 3 hours with Bo Ray would no longer count, each for this reason:',
  )
})
