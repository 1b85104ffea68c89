import { describe, expect, test } from 'vitest'
import { ask, masters, virginia } from './ask.ts'

describe('experience', () => {
  const months = (from: string, to: string | null) =>
    ask(virginia, 'leadership', { leadership: [{ id: 'l', activity: 'other', from, to }] })

  test('two calendar years are 24 months, wherever in a month they begin', () => {
    expect(months('2014-01-01', '2015-12-31').have).toBe(24)
    expect(months('2013-02-10', '2015-02-09').have).toBe(24)
    expect(months('2013-02-10', '2015-02-08')).toMatchObject({
      have: 23,
      counted: [{ entry: 'l', amount: 23.9 }],
    })
  })

  test('a month that begins on the 31st ends a day before the clamped day', () => {
    expect(months('2015-01-31', '2015-02-27').have).toBe(1)
    expect(months('2015-01-31', '2015-02-26').have).toBe(0)
    expect(months('2015-01-31', '2015-03-30').have).toBe(2)
  })

  test('leftover days of separate stretches add up, overlaps do not', () => {
    const leadership = [
      { id: 'a', activity: 'other', from: '2014-01-01', to: '2014-01-16' },
      { id: 'b', activity: 'other', from: '2014-03-01', to: '2014-03-16' },
    ]
    expect(ask(virginia, 'leadership', { leadership }).have).toBe(1)
    const overlapping = leadership.map((entry) => ({ ...entry, from: '2014-03-01', to: '2014-03-16' }))
    expect(ask(virginia, 'leadership', { leadership: overlapping }).have).toBe(0)
  })

  test('what lies before the degree is cut off and named', () => {
    const work = [{ id: 'w', from: '2010-03-15', to: '2013-05-14', kinds: ['providing-rsc' as const] }]
    expect(ask(virginia, 'rsc-practice', { education: [masters], work })).toEqual({
      ...{ requirement: 'rsc-practice', outcome: 'met', have: 36, need: 36 },
      counted: [{ entry: 'w', amount: 36 }],
      notCounted: [{ entry: 'w', amount: 2, code: 'before-degree' }],
    })
  })

  test('the two services in two jobs wait for a person', () => {
    const job = { supervised: true, withInfants: true, withParents: true, kinds: ['imh-services' as const] }
    const work = [
      {
        ...job,
        id: 'a',
        from: '2011-01-01',
        to: '2011-12-31',
        services: ['relationship-based-therapy' as const],
      },
      {
        ...job,
        id: 'b',
        from: '2012-01-01',
        to: '2012-12-31',
        services: ['early-relationship-assessment' as const],
      },
    ]
    expect(ask(virginia, 'imh-practice', { education: [masters], work })).toEqual({
      ...{ requirement: 'imh-practice', outcome: 'needs-judgement', have: 0, need: 24, counted: [] },
      notCounted: [
        { entry: 'a', amount: 12, code: 'missing-services' },
        { entry: 'b', amount: 12, code: 'missing-services' },
      ],
    })
  })
})

describe('shared training hours', () => {
  const totals = (...entries: [number, string[]][]) => {
    const training = entries.map(([clockHours, topics]) => ({
      completedOn: '2020-01-01',
      clockHours,
      topics,
    }))
    return ['training-imh', 'training-rsc', 'training-dei'].map((id) => ask(virginia, id, { training }).have)
  }

  test('an hour goes where it completes most', () => {
    expect(
      totals(
        [30, ['relationship-based']],
        [16, ['rsc-provision', 'dei']],
        [2, ['dei', 'relationship-based']],
      ),
    ).toEqual([30, 15, 3])
    expect(totals([20, ['relationship-based', 'rsc-provision']])).toEqual([5, 15, 0])
    expect(totals([10, ['relationship-based', 'rsc-provision']])).toEqual([10, 0, 0])
  })

  test('hours beyond the needs go to the first topic of the sheet that can take them', () => {
    const all = ['relationship-based', 'rsc-provision', 'dei']
    expect(totals([60, all])).toEqual([42, 15, 3])
    expect(totals([48, all], [5, ['rsc-provision', 'dei']])).toEqual([35, 15, 3])
    expect(totals([7.25, ['dei']])).toEqual([0, 0, 7.25])
  })
})
