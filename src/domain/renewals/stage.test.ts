import { describe, expect, test } from 'vitest'
import type { Renewal } from './renewal.ts'
import { stageOf } from './stage.ts'

const aRenewal = (given: Partial<Renewal> = {}): Renewal => ({
  ...{ id: 'a', associationId: 'b', personId: 'c', periodFrom: '2026-01-01', periodUntil: '2026-12-31' },
  ...{ opensOn: '2026-10-01', dueOn: '2026-12-31', graceUntil: '2027-01-30', lapsesOn: '2027-01-31' },
  ...{ shareOf: 1, shareFrom: 1, exempt: null, excusedMonths: 0, extendedUntil: null },
  ...{ state: 'open', stateSince: new Date('2026-01-01T05:00:00Z'), attestedAt: null, lateOn: null },
  ...{ lapsedOn: null, isHeld: true, looksOn: null, policyVersion: 1, version: 1 },
  ...given,
})

describe('a renewal that was not handed in', () => {
  test.each([
    ['2026-09-30', 'ahead'],
    ['2026-10-01', 'open'],
    ['2026-12-31', 'open'],
    ['2027-01-01', 'grace'],
    ['2027-01-31', 'lapsed'],
  ] as const)('is on %s %s', (today, stage) => {
    expect(stageOf(aRenewal(), today)).toBe(stage)
  })

  test('asks for nothing once nothing is held any more', () => {
    expect(stageOf(aRenewal({ isHeld: false }), '2026-11-22')).toBe('free')
    expect(stageOf(aRenewal({ isHeld: false }), '2027-01-31')).toBe('free')
  })

  test('has lapsed where that is why nothing is held any more', () => {
    expect(stageOf(aRenewal({ isHeld: false, lapsedOn: '2027-01-31' }), '2027-03-01')).toBe('lapsed')
  })
})
