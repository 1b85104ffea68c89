import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readHours } from './read-hours.ts'

describe('hours as people write them', () => {
  test.each([
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['.5', 0.5],
    [' 2 ', 2],
    ['1:30', 1.5],
    ['0:45', 0.75],
    ['1:30:00', 1.5],
    ['90 min', 1.5],
    ['45m', 0.75],
    ['1 h 30', 1.5],
    ['1h30m', 1.5],
    ['1 hour and 15 minutes', 1.25],
    ['1.5 hours', 1.5],
    ['2 hrs', 2],
    ['1½', 1.5],
    ['1 1/2', 1.5],
    ['¾ h', 0.75],
    ['1.500', 1.5],
    ['0', 0],
  ])('%s', (written, hours) => {
    expect(readHours(written)).toEqual({ hours })
  })

  test.each([
    ['', 'not-hours'],
    ['an hour', 'not-hours'],
    ['1.5.2', 'not-hours'],
    ['1:75', 'not-hours'],
    ['1,500', 'not-hours'],
    ['1e3', 'not-hours'],
    ['h', 'not-hours'],
    ['NaN', 'not-hours'],
    ['-1', 'below-zero'],
    ['- 0.5', 'below-zero'],
    ['10000.5', 'too-many-hours'],
  ])('"%s" is refused: %s', (written, fault) => {
    expect(readHours(written)).toEqual({ fault })
  })

  test('whatever number of hours and minutes, the ways to write it agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 59 }), (hours, minutes) => {
        const clock = readHours(`${hours}:${String(minutes).padStart(2, '0')}`)

        expect(readHours(`${hours} h ${minutes} min`)).toEqual(clock)
        expect(readHours(`${hours * 60 + minutes} minutes`)).toEqual(clock)
        expect(clock).toEqual({ hours: Math.round((hours + minutes / 60) * 1e6) / 1e6 })
      }),
    )
  })

  test('any text is answered', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(Object.keys(readHours(text))).toHaveLength(1)
      }),
    )
  })
})
