import { describe, expect, test } from 'vitest'
import { addMonths, DaySchema, isDay, toDay, toDayNumber } from './day.ts'

const later = (day: string, months: number) => toDay(addMonths(toDayNumber(day), months))

describe('a day as a number', () => {
  test('the first day of the calendar is 1', () => {
    expect(toDayNumber('0001-01-01')).toBe(1)
  })

  test('days that follow each other differ by one, over the end of a month and of a year', () => {
    expect(toDayNumber('2023-03-01') - toDayNumber('2023-02-28')).toBe(1)
    expect(toDayNumber('2024-01-01') - toDayNumber('2023-12-31')).toBe(1)
  })

  test('a leap year has a day more between February and March', () => {
    expect(toDayNumber('2024-03-01') - toDayNumber('2024-02-28')).toBe(2)
    expect(toDayNumber('2025-01-01') - toDayNumber('2024-01-01')).toBe(366)
    expect(toDayNumber('2026-01-01') - toDayNumber('2025-01-01')).toBe(365)
  })

  test('a century is no leap year, unless it is divisible by 400', () => {
    expect(toDayNumber('1900-03-01') - toDayNumber('1900-02-28')).toBe(1)
    expect(toDayNumber('2000-03-01') - toDayNumber('2000-02-28')).toBe(2)
    expect(toDayNumber('2001-01-01') - toDayNumber('1601-01-01')).toBe(146_097)
  })

  test('every day of 1,200 years, counted one by one, comes back as itself', () => {
    const wrong: string[] = []
    let number = toDayNumber('1599-12-31')
    for (let time = Date.UTC(1600, 0, 1); time < Date.UTC(2800, 0, 1); time += 86_400_000) {
      number += 1
      const day = new Date(time).toISOString().slice(0, 10)
      if (toDay(number) !== day || toDayNumber(day) !== number) wrong.push(day)
    }
    expect(wrong).toEqual([])
  })

  test('early years keep their four digits', () => {
    expect(toDay(1)).toBe('0001-01-01')
    expect(toDay(toDayNumber('0999-09-09'))).toBe('0999-09-09')
  })

  test('the last day of the calendar comes back as itself', () => {
    expect(toDay(toDayNumber('9999-12-31'))).toBe('9999-12-31')
  })
})

describe('months later', () => {
  test('it is the same day of the month', () => {
    expect(later('2024-01-15', 1)).toBe('2024-02-15')
    expect(later('2024-01-15', 24)).toBe('2026-01-15')
  })

  test('December is followed by January of the next year', () => {
    expect(later('2023-12-10', 1)).toBe('2024-01-10')
    expect(later('2023-11-10', 13)).toBe('2024-12-10')
  })

  test('a day that the month does not have becomes its last', () => {
    expect(later('2023-01-31', 1)).toBe('2023-02-28')
    expect(later('2024-01-31', 1)).toBe('2024-02-29')
    expect(later('2024-03-31', 1)).toBe('2024-04-30')
    expect(later('2024-01-30', 1)).toBe('2024-02-29')
  })

  test('a leap day is clamped in other years and comes back after four', () => {
    expect(later('2024-02-29', 12)).toBe('2025-02-28')
    expect(later('2024-02-29', 48)).toBe('2028-02-29')
  })

  test('the months may be negative', () => {
    expect(later('2024-03-31', -1)).toBe('2024-02-29')
    expect(later('2024-01-31', -2)).toBe('2023-11-30')
    expect(later('2024-06-15', -12)).toBe('2023-06-15')
  })

  test('before the first day of the calendar the order of days still holds', () => {
    expect(addMonths(1, -1)).toBe(1 - 31)
    expect(addMonths(1, -13) - addMonths(1, -14)).toBe(30)
  })
})

describe('a text names a day', () => {
  test('that exists', () => {
    const days = ['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2023-04-30', '2023-12-31']
    expect(days.filter((day) => !isDay(day))).toEqual([])
  })

  test('not when the month is too short for it', () => {
    const ends = ['01-32', '02-29', '03-32', '04-31', '05-32', '06-31', '07-32', '08-32', '09-31', '10-32']
    const days = [...ends, '11-31', '12-32'].map((end) => `2023-${end}`)
    expect(days.filter(isDay)).toEqual([])
    expect(isDay('1900-02-29')).toBe(false)
  })

  test('not with a year, month or day of zero, or a thirteenth month', () => {
    expect(['0000-01-01', '2023-00-10', '2023-01-00', '2023-13-01'].filter(isDay)).toEqual([])
  })

  test('not in any other way of writing', () => {
    const texts = ['2023-1-01', '2023-01-1', '23-01-01', '2023/01/01', '2023-01-01T00:00', ' 2023-01-01', '']
    expect(texts.filter(isDay)).toEqual([])
    expect(isDay('12023-01-01')).toBe(false)
  })
})

test('the schema refuses a day that does not exist, and says how to write one', () => {
  expect(DaySchema.safeParse('2023-02-28').success).toBe(true)
  expect(DaySchema.safeParse('2023-02-29').error?.issues.map(({ message }) => message)).toEqual([
    'Give a day that exists, as YYYY-MM-DD.',
  ])
})
