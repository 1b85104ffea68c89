import { describe, expect, test } from 'vitest'
import { daysLeft, expiryAfter, isNearExpiry } from './expiry.ts'
import { type ApplicationState, applicationStates } from './states.ts'

const policy = { expiresAfterMonths: 24, warningDays: [60, 14] }

describe('the last day of an application', () => {
  test('is so many months after the step, while it waits for the applicant or is held', () => {
    const expiring: readonly ApplicationState[] = ['draft', 'returned', 'more-asked', 'deferred', 'on-hold']

    for (const state of applicationStates)
      expect([state, expiryAfter(state, '2026-11-21', policy)]).toEqual([
        state,
        expiring.includes(state) ? '2028-11-21' : null,
      ])
  })

  test('is that of a shorter month where the day does not exist there', () => {
    expect(expiryAfter('draft', '2026-08-31', { ...policy, expiresAfterMonths: 6 })).toBe('2027-02-28')
    expect(expiryAfter('draft', '2024-02-29', { ...policy, expiresAfterMonths: 12 })).toBe('2025-02-28')
  })

  test('counts itself, and nothing is left after it', () => {
    const left = ['2026-11-20', '2026-11-21', '2026-11-22', '2027-01-01']

    expect(left.map((today) => daysLeft('2026-11-21', today))).toEqual([2, 1, 0, 0])
  })

  test('is near from the first warning on', () => {
    expect(isNearExpiry('2026-11-21', '2026-09-22', policy)).toBe(false)
    expect(isNearExpiry('2026-11-21', '2026-09-23', policy)).toBe(true)
    expect(isNearExpiry(null, '2026-09-23', policy)).toBe(false)
    expect(isNearExpiry('2026-11-21', '2026-11-20', { ...policy, warningDays: [] })).toBe(false)
  })
})
