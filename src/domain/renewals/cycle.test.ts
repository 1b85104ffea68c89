import { describe, expect, test } from 'vitest'
import { renewalPolicy } from '../policy/renewal-policy.ts'
import { cycleOn, type HeldSpell } from './cycle.ts'

const ways = (given: object) => renewalPolicy.parse(given)
const since = (from: string, appliedOn: string | null = from): HeldSpell => ({ from, until: null, appliedOn })

/** Period, days and share in one line, to be read against the tables. */
function told(policy: object, spells: readonly HeldSpell[], day: string): string {
  const cycle = cycleOn(ways(policy), spells, day)
  if (!cycle) return 'nothing'
  const { period, days, share, exempt } = cycle
  const figures = `${period.from} to ${period.until}, ${share.of}/${share.from}`
  if (!days) return `${figures}, ${exempt}`
  return `${figures}, ${days.opensOn} ${days.dueOn} ${days.graceUntil} ${days.lapsesOn ?? 'by staff'}`
}

const yearly = [{ from: '2020-01-01', length: 'yearly', endsIn: 2020 }]
const threeYearly = (endsIn: number, from = '2016-01-01') => [{ from, length: 'three-year', endsIn }]

// Written from the tables of domain 7.1 and 7.2, not from the code.
describe('Virginia renews by the year, due on 31 December; whoever was endorsed in a year owes nothing until the end of the next', () => {
  const virginia = { models: yearly, graceDays: 0, firstPeriod: 'awarded' }
  test.each([
    [
      '2025-11-30',
      '2026-06-01',
      '2026-01-01 to 2026-12-31, 1/1, 2026-10-01 2026-12-31 2026-12-31 2027-01-01',
    ],
    ['2026-01-01', '2026-06-01', '2026-01-01 to 2026-12-31, 0/1, first-period'],
    ['2026-12-31', '2026-12-31', '2026-01-01 to 2026-12-31, 0/1, first-period'],
    [
      '2026-12-31',
      '2027-01-01',
      '2027-01-01 to 2027-12-31, 1/1, 2027-10-01 2027-12-31 2027-12-31 2028-01-01',
    ],
  ])('endorsed on %s, asked on %s: %s', (awarded, day, figures) => {
    expect(told(virginia, [since(awarded, '2024-03-01')], day)).toBe(figures)
  })
})

describe('Michigan renews by the year, until 31 January with mails in February; the year of the application is free', () => {
  const michigan = { models: yearly, dueDays: 31, graceDays: 28, firstPeriod: 'submitted' }
  test.each([
    [
      '2025-11-15',
      '2026-02-10',
      '2026-01-01 to 2026-12-31, 1/1, 2026-10-01 2027-01-31 2027-02-28 2027-03-01',
    ],
    ['2026-01-15', '2026-09-10', '2026-01-01 to 2026-12-31, 0/1, first-period'],
  ])('applied on %s and endorsed on %s: %s', (applied, awarded, figures) => {
    expect(told(michigan, [since(awarded, applied)], '2026-12-01')).toBe(figures)
  })
})

describe('Nebraska renews in 2024, 2027 and 2030 with a hard stop, by the years endorsed', () => {
  const nebraska = { models: threeYearly(2024), graceDays: 0, firstPeriod: 'awarded' }
  const days = '2027-10-01 2027-12-31 2027-12-31 2028-01-01'
  test.each([
    ['2020-05-01', `2025-01-01 to 2027-12-31, 3/3, ${days}`],
    ['2024-12-31', `2025-01-01 to 2027-12-31, 3/3, ${days}`],
    ['2025-01-01', `2025-01-01 to 2027-12-31, 2/3, ${days}`],
    ['2026-07-04', `2025-01-01 to 2027-12-31, 1/3, ${days}`],
    ['2027-02-01', '2025-01-01 to 2027-12-31, 0/3, first-period'],
  ])('endorsed on %s: %s', (awarded, figures) => {
    expect(told(nebraska, [since(awarded)], '2027-06-30')).toBe(figures)
  })

  test('the cycle before ended in 2024, the one after ends in 2030', () => {
    const periods = ['2024-12-31', '2025-01-01', '2028-01-01', '2030-12-31'].map((day) =>
      told(nebraska, [since('2015-01-01')], day).slice(0, 24),
    )
    expect(periods).toEqual([
      '2022-01-01 to 2024-12-31',
      '2025-01-01 to 2027-12-31',
      '2028-01-01 to 2030-12-31',
      '2028-01-01 to 2030-12-31',
    ])
  })

  test('the years behind the fraction can be checked one by one', () => {
    const cycle = cycleOn(ways(nebraska), [since('2025-03-01')], '2026-01-01')
    expect(cycle?.share.years.map(({ from, until, standing }) => `${from} ${until} ${standing}`)).toEqual([
      '2025-01-01 2025-12-31 first-year',
      '2026-01-01 2026-12-31 endorsed',
      '2027-01-01 2027-12-31 endorsed',
    ])
  })
})

describe('Florida: all endorsed in 2026 or earlier renew by 31 December 2027, then in 2030, with the whole figures', () => {
  const florida = { models: threeYearly(2027), prorates: false, graceDays: 0 }
  test.each([
    [
      '2026-12-31',
      '2027-01-15',
      '2025-01-01 to 2027-12-31, 3/3, 2027-10-01 2027-12-31 2027-12-31 2028-01-01',
    ],
    ['2027-01-01', '2027-06-15', '2025-01-01 to 2027-12-31, 0/3, first-period'],
    [
      '2027-01-01',
      '2028-06-15',
      '2028-01-01 to 2030-12-31, 3/3, 2030-10-01 2030-12-31 2030-12-31 2031-01-01',
    ],
  ])('endorsed on %s, asked on %s: %s', (awarded, day, figures) => {
    expect(told(florida, [since(awarded)], day)).toBe(figures)
  })
})

test('Texas opens on 1 October 2027, and whoever misses it is removed', () => {
  expect(told({ models: threeYearly(2027), graceDays: 0 }, [since('2019-04-01')], '2026-05-05')).toBe(
    '2025-01-01 to 2027-12-31, 3/3, 2027-10-01 2027-12-31 2027-12-31 2028-01-01',
  )
})

describe('Rhode Island attested by the year in 2024 and renews in 2027: endorsed in 2024, first renewal in 2027', () => {
  const island = {
    firstPeriod: 'submitted',
    models: [
      { from: '2020-01-01', length: 'yearly', endsIn: 2020 },
      { from: '2025-01-01', length: 'three-year', endsIn: 2027 },
    ],
  }
  test.each([
    [
      '2023-08-01',
      '2024-12-31',
      '2024-01-01 to 2024-12-31, 1/1, 2024-10-01 2024-12-31 2025-01-31 2025-02-01',
    ],
    ['2024-08-01', '2024-12-31', '2024-01-01 to 2024-12-31, 0/1, first-period'],
    [
      '2024-08-01',
      '2025-01-01',
      '2025-01-01 to 2027-12-31, 3/3, 2027-10-01 2027-12-31 2028-01-31 2028-02-01',
    ],
  ])('endorsed on %s, asked on %s: %s', (awarded, day, figures) => {
    expect(told(island, [since(awarded)], day)).toBe(figures)
  })
})

describe('Western Australia renews on 30 June; the year of the application is free', () => {
  const australia = {
    year: 'july',
    models: [{ from: '2020-07-01', length: 'yearly', endsIn: 2021 }],
    graceDays: 0,
    firstPeriod: 'submitted',
  }
  test.each([
    [
      '2025-06-30',
      '2025-08-15',
      '2025-07-01 to 2026-06-30, 1/1, 2026-04-01 2026-06-30 2026-06-30 2026-07-01',
    ],
    ['2025-07-01', '2025-08-15', '2025-07-01 to 2026-06-30, 0/1, first-period'],
  ])('applied on %s and endorsed on %s: %s', (applied, awarded, figures) => {
    expect(told(australia, [since(awarded, applied)], '2026-01-31')).toBe(figures)
  })
})

describe('a change of model', () => {
  const cutIn = [
    { from: '2020-01-01', length: 'yearly', endsIn: 2020 },
    { from: '2026-01-01', length: 'three-year', endsIn: 2027 },
  ]

  test('within a cycle leaves out the years in which the other model held, with or without proration', () => {
    const figures = '2026-01-01 to 2027-12-31, 2/3, 2027-10-01 2027-12-31 2028-01-31 2028-02-01'
    expect(told({ models: cutIn }, [since('2019-01-01')], '2026-05-01')).toBe(figures)
    expect(told({ models: cutIn, prorates: false }, [since('2019-01-01')], '2026-05-01')).toBe(figures)
  })

  test('back to yearly ends a cycle early', () => {
    const models = [
      { from: '2025-01-01', length: 'three-year', endsIn: 2027 },
      { from: '2027-01-01', length: 'yearly', endsIn: 2027 },
    ]
    expect(told({ models }, [since('2019-01-01')], '2026-05-01').slice(0, 29)).toBe(
      '2025-01-01 to 2026-12-31, 2/3',
    )
    expect(told({ models }, [since('2019-01-01')], '2027-05-01').slice(0, 29)).toBe(
      '2027-01-01 to 2027-12-31, 1/1',
    )
  })
})

describe('whose renewal it is', () => {
  test('is nobody’s before the first model, and of nobody who holds nothing at the end', () => {
    expect(told({ models: yearly }, [since('2015-01-01')], '2019-12-31')).toBe('nothing')
    const ended = { from: '2015-01-01', until: '2026-12-30', appliedOn: null }
    expect(told({ models: yearly }, [ended], '2026-06-01')).toBe('nothing')
  })

  test('a year in which the Endorsement had lapsed at its end is not owed, and coming back is no first year', () => {
    const spells = [
      { from: '2015-01-01', until: '2025-06-30', appliedOn: '2014-01-01' },
      { from: '2026-03-01', until: null, appliedOn: null },
    ]
    expect(told({ models: threeYearly(2027) }, spells, '2027-05-01')).toMatch(/, 2\/3, /)
  })

  test('a category that is added to one that is held brings no first year', () => {
    const spells = [since('2015-01-01'), since('2026-04-01')]
    expect(told({ models: yearly }, spells, '2026-05-01')).toMatch(/, 1\/1, /)
    expect(told({ models: yearly }, [since('2026-04-01')], '2026-05-01')).toMatch(/, first-period$/)
  })
})
