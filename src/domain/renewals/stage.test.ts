import { describe, expect, test } from 'vitest'
import type { Renewal } from './renewal.ts'
import { stageOf } from './stage.ts'

const open: Renewal = {
  ...{ id: 'renewal', associationId: 'virginia', personId: 'rosa' },
  ...{ periodFrom: '2026-01-01', periodUntil: '2026-12-31', opensOn: '2026-10-01', dueOn: '2026-12-31' },
  ...{ graceUntil: '2027-01-31', lapsesOn: '2027-02-01', shareOf: 1, shareFrom: 1, exempt: null },
  ...{ excusedMonths: 0, extendedUntil: null, state: 'open', stateSince: new Date('2026-01-01T12:00:00Z') },
  ...{ attestedAt: null, lateOn: null, lapsedOn: null, looksOn: null, isHeld: true },
  ...{ policyVersion: 1, version: 1 },
}
const days = ['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01', '2027-01-31', '2027-02-01']

describe('where a renewal is', () => {
  test('follows its days', () => {
    expect(days.map((day) => stageOf(open, day))).toEqual([
      ...['ahead', 'open', 'open', 'grace', 'grace', 'lapsed'],
    ])
  })

  test('is nothing to renew on any day once nothing is held any more, unless it lapsed with it', () => {
    const gone = { ...open, isHeld: false }
    expect(new Set(days.map((day) => stageOf(gone, day)))).toEqual(new Set(['not-held']))
    expect(stageOf({ ...gone, lapsedOn: '2027-02-01' }, '2027-02-01')).toBe('lapsed')
    expect(stageOf({ ...gone, state: 'passed' }, '2027-02-01')).toBe('renewed')
    expect(stageOf({ ...gone, dueOn: null }, '2026-12-31')).toBe('free')
  })
})
