import { describe, expect, test } from 'vitest'
import { readSeriesForm } from './read-series-form.ts'

const session = { hours: '1.5', setting: 'group', provider: 'june' }
const weekly = {
  pattern: 'weekly',
  weekdays: '2',
  everyWeeks: '2',
  seriesFrom: '2026-01-01',
  seriesTo: '2026-02-28',
}

function read(
  values: Readonly<Record<string, string | readonly string[]>>,
  section: 'rsc' | 'training' = 'rsc',
) {
  const fields = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
  )
  return readSeriesForm(section, fields, { providers: ['june'] })
}

describe('the form of a series', () => {
  test('gives the days and what each session is like', () => {
    expect(read({ ...session, ...weekly, except: ['2026-01-20', '2/3/2026'] })).toEqual({
      series: {
        pattern: { kind: 'weekly', weekdays: [2], everyWeeks: 2 },
        from: '2026-01-01',
        to: '2026-02-28',
        except: ['2026-01-20', '2026-02-03'],
      },
      days: ['2026-01-06', '2026-02-17'],
      entry: {
        section: 'rsc',
        body: { from: '2026-01-06', to: '2026-01-06', hours: 1.5, setting: 'group', provider: 'june' },
      },
      basis: null,
    })
  })

  test('of a training that meets on the last Friday of a month', () => {
    const monthly = {
      pattern: 'monthly',
      weekday: '5',
      nth: 'last',
      seriesFrom: '1/1/2026',
      seriesTo: '3/31/2026',
    }

    expect(read({ title: 'Study group', clockHours: '2', ...monthly }, 'training')).toMatchObject({
      days: ['2026-01-30', '2026-02-27', '2026-03-27'],
      entry: {
        section: 'training',
        body: { title: 'Study group', clockHours: 2, completedOn: '2026-01-30' },
      },
    })
  })

  test('that is empty names what is missing, each once', () => {
    expect(read({})).toEqual({
      faults: [
        { field: 'hours', code: 'required' },
        { field: 'setting', code: 'required' },
        { field: 'pattern', code: 'required' },
        { field: 'seriesFrom', code: 'required' },
        { field: 'seriesTo', code: 'required' },
      ],
    })
  })

  test.each([
    ['no weekday', { weekdays: '' }, { field: 'weekdays', code: 'required' }],
    ['a weekday that there is not', { weekdays: '8' }, { field: 'weekdays', code: 'not-a-choice' }],
    ['a step of zero', { everyWeeks: '0' }, { field: 'everyWeeks', code: 'not-a-choice' }],
    ['a day that does not exist', { seriesTo: '2026-02-30' }, { field: 'seriesTo', code: 'not-a-day' }],
    ['an exception that is no day', { except: 'Easter' }, { field: 'except', code: 'not-a-day' }],
    [
      'an end before the beginning',
      { seriesTo: '2025-12-31' },
      { field: 'seriesTo', code: 'ends-before-it-begins' },
    ],
    ['no day in its range', { seriesTo: '2026-01-02' }, { field: 'pattern', code: 'no-day-of-series' }],
    [
      'more days than a series has',
      { weekdays: ['1', '2', '3', '4', '5'], everyWeeks: '1', seriesTo: '2027-01-01' },
      { field: 'seriesTo', code: 'too-many-days', limit: 200 },
    ],
  ])('with %s is refused', (_, values, fault) => {
    expect(read({ ...session, ...weekly, ...values })).toEqual({ faults: [fault] })
  })
})
