import { expect, test } from 'vitest'
import { lastDayAfter } from './last-day-after.ts'

const held = { validUntil: '2026-01-31' }

test.each([
  ['complete', 'active', '2025-06-01', null],
  ['reinstate', 'active', '2026-02-01', null],
  ['reinstate', 'active', '2026-01-31', '2026-01-31'],
  ['take-up', 'active', '2026-03-01', null],
  ['take-up', 'emerging', '2026-03-01', '2026-01-31'],
  ['suspend', 'suspended', '2026-03-01', '2026-01-31'],
  ['lapse', 'lapsed', '2026-02-01', '2026-01-31'],
] as const)('after %s to %s on %s the last day is %4$s', (step, state, on, lastDay) => {
  expect(lastDayAfter(held, { step, state, on })).toBe(lastDay)
})

test('what has no last day gets none', () => {
  expect(
    lastDayAfter({ validUntil: null }, { step: 'reinstate', state: 'active', on: '2026-02-01' }),
  ).toBeNull()
})
