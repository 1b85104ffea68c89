import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDay } from '../../standards/day.ts'
import { readDay } from './read-day.ts'

describe('days as people write them', () => {
  test.each([
    '2025-03-04',
    '2025/3/4',
    '2025-03-04T00:00:00.000Z',
    '2025-03-04 09:30',
    'March 4, 2025',
    'Mar 4 2025',
    'mar. 4th, 2025',
    'Tuesday, March 4, 2025',
    '4 March 2025',
    '4-Mar-25',
    '4. March 2025',
    'Tue 4 Mar 2025',
  ])('%s is March 4, 2025', (written) => {
    expect(readDay(written)).toEqual({ kind: 'day', day: '2025-03-04' })
  })

  test.each([
    ['3/4/2025', '2025-03-04', '2025-04-03'],
    ['03-04-25', '2025-03-04', '2025-04-03'],
    ['3.4.2025', '2025-03-04', '2025-04-03'],
    ['1/2/99', '1999-01-02', '1999-02-01'],
  ])('%s may be either of two days', (written, monthFirst, dayFirst) => {
    expect(readDay(written)).toEqual({
      kind: 'either',
      days: { 'month-first': monthFirst, 'day-first': dayFirst },
    })
  })

  test('a number above twelve tells which is the month', () => {
    expect(readDay('3/14/2025')).toEqual({ kind: 'day', day: '2025-03-14', proves: 'month-first' })
    expect(readDay('14/3/2025')).toEqual({ kind: 'day', day: '2025-03-14', proves: 'day-first' })
  })

  test('the same number twice leaves no doubt and proves nothing', () => {
    expect(readDay('5/5/2025')).toEqual({ kind: 'day', day: '2025-05-05' })
  })

  test.each([
    '',
    'soon',
    '2025',
    '2/30/2025',
    '2025-02-29',
    '13/13/2025',
    'Smarch 4, 2025',
    '4/2025',
    '45356',
  ])('"%s" is no day', (written) => {
    expect(readDay(written)).toEqual({ kind: 'none' })
  })

  test('every day is read back in every order that leaves no doubt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 720_000, max: 745_000 }).map(toDay), (day) => {
        const [year, month, date] = day.split('-').map(Number)
        const name = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }).format(
          new Date(day),
        )

        expect(readDay(day)).toEqual({ kind: 'day', day })
        expect(readDay(`${name} ${date}, ${year}`)).toEqual({ kind: 'day', day })
        expect(readDay(`${date} ${name.slice(0, 3)} ${year}`)).toEqual({ kind: 'day', day })
        const numeric = readDay(`${month}/${date}/${year}`)
        expect(
          numeric.kind === 'either' ? numeric.days['month-first'] : numeric.kind === 'day' && numeric.day,
        ).toBe(day)
      }),
    )
  })
})
