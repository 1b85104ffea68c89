import { describe, expect, test } from 'vitest'
import { decideSessionState } from './session-limits.ts'

const startedAt = new Date('2026-11-01T08:00:00Z')
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const after = (elapsed: number) => new Date(startedAt.getTime() + elapsed)
const state = (isStaff: boolean, seen: number, now: number, ended?: number) =>
  decideSessionState(
    { startedAt, seenAt: after(seen), endedAt: ended === undefined ? undefined : after(ended) },
    isStaff,
    after(now),
  )

describe('a session that lies idle', () => {
  test('of an applicant expires after 24 hours', () => {
    expect([state(false, 0, day - 1), state(false, 0, day)]).toEqual(['live', 'expired'])
  })

  test('of staff expires after half an hour', () => {
    expect([state(true, 0, 30 * minute - 1), state(true, 0, 30 * minute)]).toEqual(['live', 'expired'])
  })
})

describe('a session that is always used', () => {
  test('of an applicant expires after 14 days', () => {
    const last = 14 * day
    expect([state(false, last - hour, last - 1), state(false, last - hour, last)]).toEqual([
      'live',
      'expired',
    ])
  })

  test('of staff expires after 12 hours', () => {
    const last = 12 * hour
    expect([state(true, last - minute, last - 1), state(true, last - minute, last)]).toEqual([
      'live',
      'expired',
    ])
  })
})

test('an expired session is recognized for 30 days, then no longer', () => {
  expect([state(false, 0, 31 * day - 1), state(false, 0, 31 * day)]).toEqual(['expired', 'over'])
})

test('a session that somebody ended is over at once, and never recognized', () => {
  expect([state(false, 0, hour, minute), state(false, 0, 2 * day, minute)]).toEqual(['over', 'over'])
})
