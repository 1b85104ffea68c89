import { expect, test } from 'vitest'
import { createInstantFormat } from './format-instant.ts'

test('an instant is written in the time zone of the association, summer time included', () => {
  const inVirginia = createInstantFormat('en-US', 'America/New_York')

  expect(inVirginia(new Date('2026-11-21T21:05:00Z'))).toBe('Nov 21, 2026, 4:05 PM EST')
  expect(inVirginia(new Date('2026-07-01T03:05:00Z'))).toBe('Jun 30, 2026, 11:05 PM EDT')
})
