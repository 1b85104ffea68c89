import { expect, test } from 'vitest'
import { isDaytime } from './is-daytime.ts'

test.each([
  ['2026-11-21T11:59:59Z', 'America/New_York', false],
  ['2026-11-21T12:00:00Z', 'America/New_York', true],
  ['2026-11-22T01:59:59Z', 'America/New_York', true],
  ['2026-11-22T02:00:00Z', 'America/New_York', false],
  ['2026-11-21T05:00:00Z', 'America/New_York', false],
  ['2026-07-01T11:00:00Z', 'America/New_York', true],
  ['2026-11-21T22:00:00Z', 'Australia/Sydney', true],
])('%s in %s is daytime: %s', (instant, zone, expected) => {
  expect(isDaytime(new Date(instant), zone)).toBe(expected)
})
