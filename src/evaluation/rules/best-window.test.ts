import { describe, expect, test } from 'vitest'
import { aPortfolio, aProvider, aSession } from '../../../test/builders/portfolio.ts'
import { toDay } from '../../standards/day.ts'
import { toHourUnits } from '../hour-units.ts'
import { openLedger } from '../ledger.ts'
import type { RscEntry } from '../portfolio.ts'
import { bestWindow } from './best-window.ts'

const sheet = { hours: 50, about: 25 }

function windowOf(sessions: RscEntry[], months = 24, needs = sheet): string | null {
  const rsc = sessions.map((session, index) => ({ ...session, id: `s${index}` }))
  const { rsc: lines } = openLedger(aPortfolio({ providers: [aProvider()], rsc }))
  const window = bestWindow(lines, months, {
    units: toHourUnits(needs.hours),
    aboutUnits: toHourUnits(needs.about),
  })
  return window && `${toDay(window.from)}..${toDay(window.to)}`
}

test('no sessions have no window', () => {
  expect(windowOf([])).toBeNull()
})

test('a window begins with a session and lasts so many months', () => {
  expect(windowOf([aSession({ on: '2020-02-29' })])).toBe('2020-02-29..2022-02-27')
})

describe('the better window', () => {
  test('has more hours', () => {
    const sessions = [
      aSession({ on: '2018-01-01', hours: 10 }),
      aSession({ on: '2021-01-01', hours: 6 }),
      aSession({ on: '2022-01-01', hours: 5 }),
    ]

    expect(windowOf(sessions)).toBe('2021-01-01..2022-12-31')
  })

  test('meets more of the two figures, even with fewer hours', () => {
    const sessions = [
      aSession({ on: '2018-01-01', hours: 24 }),
      aSession({ on: '2018-01-02', hours: 24 }),
      aSession({ on: '2018-01-03', hours: 24 }),
      aSession({ on: '2021-01-01', hours: 24, hoursAboutSupervisionGiven: 24 }),
      aSession({ on: '2021-01-02', hours: 24, hoursAboutSupervisionGiven: 1 }),
      aSession({ on: '2021-01-03', hours: 2 }),
    ]

    expect(windowOf(sessions)).toBe('2021-01-01..2022-12-31')
  })

  test('of equal hours has more about supervision given', () => {
    const sessions = [
      aSession({ on: '2018-01-01', hours: 10, hoursAboutSupervisionGiven: 3 }),
      aSession({ on: '2021-01-01', hours: 10, hoursAboutSupervisionGiven: 4 }),
    ]

    expect(windowOf(sessions)).toBe('2021-01-01..2022-12-31')
  })

  test('of equal everything begins earlier', () => {
    const sessions = [aSession({ on: '2018-01-01' }), aSession({ on: '2021-01-01' })]

    expect(windowOf(sessions)).toBe('2018-01-01..2019-12-31')
  })
})

describe('the edge of a window', () => {
  test('takes in a session on its last day, and none on the day after', () => {
    const inside = [aSession({ on: '2020-01-01' }), aSession({ on: '2021-12-31', hours: 2 })]
    const outside = [aSession({ on: '2020-01-01' }), aSession({ on: '2022-01-01', hours: 2 })]

    expect(windowOf(inside)).toBe('2020-01-01..2021-12-31')
    expect(windowOf(outside)).toBe('2022-01-01..2023-12-31')
  })

  test('takes in an entry of several days only when it lies wholly inside', () => {
    const course = aSession({ from: '2021-12-01', to: '2022-01-01', hours: 5 })
    const sessions = [aSession({ on: '2020-01-01', hours: 3 }), aSession({ on: '2021-06-01' }), course]

    expect(windowOf(sessions)).toBe('2021-06-01..2023-05-31')
  })

  test('takes in an entry that began before it in no case', () => {
    const course = aSession({ from: '2020-01-01', to: '2022-01-01', hours: 40 })
    const sessions = [course, aSession({ on: '2021-01-01' }), aSession({ on: '2022-02-01' })]

    expect(windowOf(sessions)).toBe('2021-01-01..2022-12-31')
  })

  test('keeps several sessions of its first day together', () => {
    const sessions = [
      aSession({ on: '2018-01-01', hours: 2 }),
      aSession({ on: '2018-01-01', hours: 2 }),
      aSession({ on: '2021-01-01', hours: 3 }),
    ]

    expect(windowOf(sessions)).toBe('2018-01-01..2019-12-31')
  })
})

test('an entry that is longer than the window counts in none', () => {
  expect(windowOf([aSession({ from: '2018-01-01', to: '2020-01-01', hours: 40 })])).toBeNull()
})

describe('an entry of several years', () => {
  const course = (from: string, to: string) => aSession({ from, to, hours: 40 })

  test('does not keep the sessions behind it out', () => {
    const sessions = [
      course('2020-01-01', '2022-06-01'),
      aSession({ on: '2020-02-01', hours: 5 }),
      aSession({ on: '2023-06-01', hours: 3 }),
    ]

    expect(windowOf(sessions)).toBe('2020-02-01..2022-01-31')
  })

  test('takes nothing away from the windows after it', () => {
    const sessions = [
      course('2018-01-01', '2020-06-01'),
      aSession({ on: '2021-01-01', hours: 10 }),
      aSession({ on: '2024-01-01', hours: 8, hoursAboutSupervisionGiven: 1 }),
    ]

    expect(windowOf(sessions, 24, { hours: 10, about: 1 })).toBe('2021-01-01..2022-12-31')
  })

  test('adds nothing to the windows that it ends in', () => {
    const sessions = [
      course('2020-01-01', '2022-06-01'),
      aSession({ on: '2021-01-01', hours: 5 }),
      aSession({ on: '2024-01-01', hours: 10 }),
    ]

    expect(windowOf(sessions)).toBe('2024-01-01..2025-12-31')
  })
})

test('hours about supervision given leave the window with their session', () => {
  const sessions = [
    aSession({ on: '2018-01-01', hours: 9, hoursAboutSupervisionGiven: 9 }),
    aSession({ on: '2020-06-01', hours: 10 }),
    aSession({ on: '2023-01-01', hours: 10, hoursAboutSupervisionGiven: 1 }),
  ]

  expect(windowOf(sessions)).toBe('2023-01-01..2024-12-31')
})

test('every window of a spell of sessions is tried, as slowly as by hand', () => {
  const days = [
    '2018-01-01',
    '2018-09-15',
    '2019-02-01',
    '2020-01-31',
    '2020-09-15',
    '2021-12-31',
    '2022-09-14',
  ]
  const wrong: string[] = []
  for (let seed = 0; seed < 200; seed += 1) {
    const sessions = days.map((from, index) => {
      const to = days[index + ((seed >> index) % 2)] ?? from
      const hours = 1 + ((seed * 7 + index * 5) % 9)
      return aSession({ from, to, hours, hoursAboutSupervisionGiven: hours % 3 })
    })
    const expected = tryEveryWindow(sessions)
    const found = windowOf(sessions, 24, { hours: 20, about: 4 })
    if (found?.slice(0, 10) !== expected) wrong.push(`${seed}: ${found} instead of ${expected}`)
  }
  expect(wrong).toEqual([])
})

/** The first day of the best window, by the words of the rule; the same day two years on is not in it. */
function tryEveryWindow(sessions: RscEntry[]): string | undefined {
  const choices = sessions.flatMap(({ from }) => {
    const end = `${Number(from.slice(0, 4)) + 2}${from.slice(4)}`
    const inside = sessions.filter((session) => session.from >= from && session.to < end)
    const hours = inside.reduce((sum, session) => sum + session.hours, 0)
    const about = inside.reduce((sum, session) => sum + (session.hoursAboutSupervisionGiven ?? 0), 0)
    const met = Number(hours >= 20) + Number(about >= 4)
    return inside.length > 0 ? [{ from: inside[0]?.from, marks: [met, hours, about] }] : []
  })
  const [first, ...rest] = choices
  return rest.reduce((best, next) => (isGreater(next.marks, best?.marks ?? []) ? next : best), first)?.from
}

function isGreater(a: number[], b: number[]): boolean {
  const place = a.findIndex((mark, index) => mark !== b[index])
  return place >= 0 && (a[place] ?? 0) > (b[place] ?? 0)
}
