import { describe, expect, it } from 'vitest'
import { lastDayAfterAppeal } from './days-given-back.ts'

const at = (moment: string) => new Date(moment)

describe('the last day after an appeal', () => {
  it.each([
    ['2027-03-01T10:00:00Z', '2027-03-01T10:00:00Z', '2027-06-30'],
    ['2027-03-01T10:00:00Z', '2027-03-01T11:00:00Z', '2027-07-01'],
    ['2027-03-01T10:00:00Z', '2027-03-31T10:00:00Z', '2027-07-30'],
    ['2028-02-20T10:00:00Z', '2028-03-01T10:00:01Z', '2027-07-11'],
    // A clock that was set back takes nothing away.
    ['2027-03-02T10:00:00Z', '2027-03-01T10:00:00Z', '2027-06-30'],
  ])('asked %s and over %s: %s', (askedAt, over, expected) => {
    expect(lastDayAfterAppeal('2027-06-30', { askedAt: at(askedAt), over: at(over) })).toBe(expected)
  })
})
