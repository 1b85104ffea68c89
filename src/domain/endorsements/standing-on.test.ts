import { expect, test } from 'vitest'
import { wasEndorsedOn } from './standing-on.ts'

const day = '2026-05-01'

test('somebody is endorsed while it is active or emerging, the last day included', () => {
  expect(wasEndorsedOn({ state: 'active', validUntil: null }, day)).toBe(true)
  expect(wasEndorsedOn({ state: 'emerging', validUntil: day }, day)).toBe(true)
})

test('not before the award, not after the last day, and not in any other state', () => {
  expect(wasEndorsedOn({ state: null, validUntil: null }, day)).toBe(false)
  expect(wasEndorsedOn({ state: 'active', validUntil: '2026-04-30' }, day)).toBe(false)
  expect(wasEndorsedOn({ state: 'suspended', validUntil: null }, day)).toBe(false)
  expect(wasEndorsedOn({ state: 'lapsed', validUntil: null }, day)).toBe(false)
})
