import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDay, toDayNumber } from '../../standards/day.ts'
import { expandSeries, type SeriesPattern, type Weekday, weekdayOf, weekdays } from './expand-series.ts'

const tuesday: Weekday = 2

describe('a series', () => {
  test('of every second Tuesday from January to June, as every two weeks', () => {
    const pattern = { kind: 'weekly', weekdays: [tuesday], everyWeeks: 2 } as const

    expect(expandSeries({ pattern, from: '2026-01-01', to: '2026-06-30', except: ['2026-02-17'] })).toEqual({
      days: [
        '2026-01-06',
        '2026-01-20',
        '2026-02-03',
        '2026-03-03',
        '2026-03-17',
        '2026-03-31',
        '2026-04-14',
        '2026-04-28',
        '2026-05-12',
        '2026-05-26',
        '2026-06-09',
        '2026-06-23',
      ],
    })
  })

  test('of every second Tuesday, as the second one of each month', () => {
    const pattern = { kind: 'monthly', weekday: tuesday, nth: 2, everyMonths: 1 } as const

    expect(expandSeries({ pattern, from: '2026-01-13', to: '2026-06-08', except: [] })).toEqual({
      days: ['2026-01-13', '2026-02-10', '2026-03-10', '2026-04-14', '2026-05-12'],
    })
  })

  test('of the last Friday of every third month', () => {
    const pattern = { kind: 'monthly', weekday: 5, nth: 'last', everyMonths: 3 } as const

    expect(expandSeries({ pattern, from: '2026-02-01', to: '2026-12-31', except: [] })).toEqual({
      days: ['2026-02-27', '2026-05-29', '2026-08-28', '2026-11-27'],
    })
  })

  test('on two days of a week that begins in the middle of one counts from the first that fits', () => {
    const pattern = { kind: 'weekly', weekdays: [4, 2], everyWeeks: 2 } as const

    expect(expandSeries({ pattern, from: '2026-01-07', to: '2026-02-06', except: [] })).toEqual({
      days: ['2026-01-08', '2026-01-20', '2026-01-22', '2026-02-03', '2026-02-05'],
    })
  })

  test('that begins after its only weekday begins in the next week, not two weeks on', () => {
    const pattern = { kind: 'weekly', weekdays: [tuesday], everyWeeks: 2 } as const

    expect(expandSeries({ pattern, from: '2026-01-07', to: '2026-01-31', except: [] })).toEqual({
      days: ['2026-01-13', '2026-01-27'],
    })
  })

  const daily = { kind: 'weekly', weekdays, everyWeeks: 1 } as const

  test('of two hundred days is taken, of one more refused', () => {
    const from = '2026-01-01'
    const upTo = (days: number) =>
      expandSeries({ pattern: daily, from, to: toDay(toDayNumber(from) + days - 1), except: [] })
    const taken = upTo(200)

    expect('days' in taken && taken.days.length).toBe(200)
    expect(upTo(201)).toEqual({ refused: 'too-many', most: 200 })
    expect(expandSeries({ pattern: daily, from, to: '9999-12-31', except: [] })).toEqual({
      refused: 'too-many',
      most: 200,
    })
  })

  test('that ends before it begins, or has no day left, is refused', () => {
    expect(expandSeries({ pattern: daily, from: '2026-01-02', to: '2026-01-01', except: [] })).toEqual({
      refused: 'ends-before-it-begins',
      most: 200,
    })
    expect(
      expandSeries({ pattern: daily, from: '2026-01-01', to: '2026-01-01', except: ['2026-01-01'] }),
    ).toEqual({ refused: 'no-day', most: 200 })
  })
})

test('the weekday of a day is the one in the calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3_000_000 }), (number) => {
      expect(weekdayOf(number)).toBe(new Date(`${toDay(number)}T00:00:00Z`).getUTCDay() || 7)
    }),
  )
})

const patterns: fc.Arbitrary<SeriesPattern> = fc.oneof(
  fc.record({
    kind: fc.constant('weekly' as const),
    weekdays: fc.subarray([...weekdays], { minLength: 1 }),
    everyWeeks: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({
    kind: fc.constant('monthly' as const),
    weekday: fc.constantFrom(...weekdays),
    nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 'last' as const),
    everyMonths: fc.integer({ min: 1, max: 6 }),
  }),
)
const starts = fc.integer({ min: 730_000, max: 745_000 })

test('no day of a series lies outside its range, on another weekday, among the exceptions, or twice', () => {
  fc.assert(
    fc.property(patterns, starts, fc.nat(600), fc.array(fc.nat(600)), (pattern, start, length, skipped) => {
      const [from, to] = [toDay(start), toDay(start + length)]
      const except = skipped.map((offset) => toDay(start + offset))
      const reading = expandSeries({ pattern, from, to, except })
      const days = 'days' in reading ? reading.days : []
      const fitting: readonly Weekday[] = pattern.kind === 'weekly' ? pattern.weekdays : [pattern.weekday]

      expect(days.filter((day) => day < from || day > to || except.includes(day))).toEqual([])
      expect(days.filter((day) => !fitting.includes(weekdayOf(toDayNumber(day))))).toEqual([])
      expect([...new Set(days)].sort()).toEqual(days)
    }),
  )
})

test('a weekly series counted day by day comes to the same', () => {
  fc.assert(
    fc.property(
      starts,
      fc.nat(300),
      fc.constantFrom(...weekdays),
      fc.integer({ min: 1, max: 5 }),
      (start, length, weekday, everyWeeks) => {
        const pattern = { kind: 'weekly', weekdays: [weekday], everyWeeks } as const
        const reading = expandSeries({ pattern, from: toDay(start), to: toDay(start + length), except: [] })
        const all = Array.from({ length: length + 1 }, (_, index) => start + index)
        const fitting = all.filter((number) => weekdayOf(number) === weekday)

        expect('days' in reading ? reading.days : []).toEqual(
          fitting.filter((_, index) => index % everyWeeks === 0).map(toDay),
        )
      },
    ),
  )
})
