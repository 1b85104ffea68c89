import { describe, expect, test } from 'vitest'
import { decideExpiry, type Waiting } from './decide-expiry.ts'

/** Ends on leap day; warned sixty and fourteen days before. */
const on = (today: string, more: Partial<Waiting> = {}) =>
  decideExpiry({
    expiresOn: '2028-02-29',
    since: '2026-02-28',
    warningDays: [60, 14],
    warned: [],
    isStopped: false,
    holidays: [],
    today,
    ...more,
  })

describe('a warning', () => {
  test('is due so many days before the last day, and no earlier', () => {
    expect(on('2027-12-30')).toEqual({ kind: 'nothing' })
    expect(on('2027-12-31')).toEqual({ kind: 'warn', warning: 60, lastDay: '2028-02-29' })
    expect(on('2028-02-14', { warned: [60] })).toEqual({ kind: 'nothing' })
    expect(on('2028-02-15', { warned: [60] })).toEqual({ kind: 'warn', warning: 14, lastDay: '2028-02-29' })
  })

  test('is not due again, nor an earlier one after a later one', () => {
    expect(on('2028-01-01', { warned: [60] })).toEqual({ kind: 'nothing' })
    expect(on('2028-02-29', { warned: [14] })).toEqual({ kind: 'nothing' })
  })

  test('that comes late comes still, alone where the next one is due too', () => {
    expect(on('2028-01-20')).toEqual({ kind: 'warn', warning: 60, lastDay: '2028-02-29' })
    expect(on('2028-02-15')).toEqual({ kind: 'warn', warning: 14, lastDay: '2028-02-29' })
  })

  test('does not go to somebody who stopped them', () => {
    expect(on('2027-12-31', { isStopped: true })).toEqual({ kind: 'nothing' })
  })

  test('does not come on the day on which the waiting begins, but is the only one', () => {
    const month = { since: '2028-01-31' }
    expect(on('2028-01-31', month)).toEqual({ kind: 'nothing' })
    expect(on('2028-01-31', { ...month, warningDays: [60] })).toEqual({
      kind: 'postpone',
      to: '2028-03-31',
    })
  })
})

describe('the end', () => {
  test('comes on the day after the last day, to somebody who was warned', () => {
    expect(on('2028-02-29', { warned: [60, 14] })).toEqual({ kind: 'nothing' })
    expect(on('2028-03-01', { warned: [60, 14] })).toEqual({ kind: 'expire' })
  })

  test('comes to somebody who stopped the warnings, and where an association warns nobody', () => {
    expect(on('2028-03-01', { isStopped: true })).toEqual({ kind: 'expire' })
    expect(on('2028-03-01', { warningDays: [] })).toEqual({ kind: 'expire' })
  })

  test('moves on by the shortest warning where nobody was warned in time', () => {
    expect(on('2028-02-16')).toEqual({ kind: 'postpone', to: '2028-03-01' })
    expect(on('2028-06-01')).toEqual({ kind: 'postpone', to: '2028-06-15' })
  })

  test('moves past days of rest, and the warnings with it', () => {
    const holidays = [
      { from: '2028-02-20', to: '2028-03-04' },
      { from: '2028-03-05', to: '2028-03-06' },
    ]
    expect(on('2028-01-06', { holidays })).toEqual({ kind: 'nothing' })
    expect(on('2028-01-07', { holidays })).toEqual({ kind: 'warn', warning: 60, lastDay: '2028-03-07' })
    expect(on('2028-03-07', { holidays, warned: [60, 14] })).toEqual({ kind: 'nothing' })
    expect(on('2028-03-08', { holidays, warned: [60, 14] })).toEqual({ kind: 'expire' })
  })
})
