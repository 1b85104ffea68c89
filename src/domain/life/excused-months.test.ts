import { describe, expect, test } from 'vitest'
import { excuseOf } from './excused-months.ts'

const year = { from: '2026-01-01', until: '2026-12-31' }
const leave = (from: string, until: string, more: Partial<Parameters<typeof excuseOf>[0][number]> = {}) => ({
  ...({ from, until, state: 'granted', excuses: 'months', endedOn: null } as const),
  ...more,
})

describe('what a time away takes off a renewal', () => {
  test('a month of which half is covered counts as a whole, one of which less is covered does not', () => {
    expect(excuseOf([leave('2026-03-17', '2026-05-14')], year, 15)).toEqual({
      ...{ months: 2, outOf: 12, isWhole: false },
    })
    expect(excuseOf([leave('2026-03-18', '2026-05-14')], year, 15).months).toBe(1)
    expect(excuseOf([leave('2026-03-18', '2026-05-15')], year, 15).months).toBe(2)
  })

  test('two times that share a month cover it together, and no day twice', () => {
    const both = [leave('2026-06-01', '2026-06-08'), leave('2026-06-08', '2026-06-14')]

    expect(excuseOf(both, year, 15).months).toBe(0)
    expect(excuseOf([...both, leave('2026-06-30', '2026-06-30')], year, 15).months).toBe(1)
  })

  test('only days within the period count, over the turn of a year and a leap day', () => {
    const long = [leave('2027-11-01', '2028-02-29')]

    expect(excuseOf(long, { from: '2027-01-01', until: '2027-12-31' }, 15).months).toBe(2)
    expect(excuseOf(long, { from: '2028-01-01', until: '2028-12-31' }, 29).months).toBe(2)
    expect(excuseOf(long, { from: '2029-01-01', until: '2029-12-31' }, 15).months).toBe(0)
  })

  test('three years have 36 months, and a period that begins within a month needs no more days than it has', () => {
    expect(excuseOf([], { from: '2025-01-01', until: '2027-12-31' }, 15)).toEqual({
      ...{ months: 0, outOf: 36, isWhole: false },
    })
    const short = { from: '2026-01-25', until: '2026-03-31' }
    expect(excuseOf([leave('2026-01-01', '2026-01-31')], short, 15).months).toBe(1)
  })

  test('whoever came back early is excused until the day before', () => {
    const back = leave('2026-01-01', '2026-12-31', { state: 'ended', endedOn: '2026-04-14' })

    expect(excuseOf([back], year, 15).months).toBe(3)
  })

  test('all months together leave nothing to ask, and so does a case that excuses whole periods', () => {
    expect(excuseOf([leave('2025-06-01', '2027-01-31')], year, 15)).toEqual({
      ...{ months: 12, outOf: 12, isWhole: true },
    })
    expect(excuseOf([leave('2026-12-30', '2027-01-31', { excuses: 'period' })], year, 15).isWhole).toBe(true)
    expect(excuseOf([leave('2027-01-01', '2027-01-31', { excuses: 'period' })], year, 15).isWhole).toBe(false)
  })

  test('what was only asked for, refused, or granted for nothing takes nothing off', () => {
    const cases = [
      leave('2026-01-01', '2026-12-31', { state: 'asked' }),
      leave('2026-01-01', '2026-12-31', { state: 'refused' }),
      leave('2026-01-01', '2026-12-31', { excuses: 'nothing' }),
    ]

    expect(excuseOf(cases, year, 15)).toEqual({ months: 0, outOf: 12, isWhole: false })
  })
})
