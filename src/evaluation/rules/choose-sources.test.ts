import { describe, expect, test } from 'vitest'
import { aPortfolio, aProvider, aSession } from '../../../test/builders/portfolio.ts'
import { toHourUnits } from '../hour-units.ts'
import { openLedger } from '../ledger.ts'
import type { RscEntry } from '../portfolio.ts'
import { chooseSources } from './choose-sources.ts'

/** Sources as "main + other" with what falls out. */
function sourcesOf(sessions: RscEntry[], needs = { hours: 50, about: 25 }) {
  const providers = [...new Set(sessions.flatMap(({ provider }) => provider ?? []))].map((id) =>
    aProvider({ id }),
  )
  const { rsc } = openLedger(aPortfolio({ providers, rsc: sessions }))
  const sources = chooseSources(rsc, {
    units: toHourUnits(needs.hours),
    aboutUnits: toHourUnits(needs.about),
  })
  return (
    sources && {
      sources: [sources.main.id, sources.other?.id].filter((id) => id !== undefined).join(' + '),
      fellOut: [...sources.fellOut].map(({ name }) => name).sort(),
    }
  )
}

/** Sessions of one provider, an hour figure each, from January 2020 on. */
function sessions(provider: string, ...hours: number[]): RscEntry[] {
  return hours.map((each, index) =>
    aSession({ id: `${provider}${index + 1}`, provider, on: `2020-01-${10 + index}`, hours: each }),
  )
}

test('no sessions have no source', () => {
  expect(sourcesOf([])).toBeNull()
})

test('a session without a provider is nobody’s', () => {
  expect(sourcesOf([aSession({ provider: undefined, setting: 'peer' })])).toBeNull()
})

test('one provider alone has all of it', () => {
  expect(sourcesOf(sessions('a', 3, 4))).toEqual({ sources: 'a', fellOut: [] })
})

test('the provider with more hours is the main one, and the other adds to it', () => {
  expect(sourcesOf([...sessions('a', 4), ...sessions('b', 5)])).toEqual({ sources: 'b + a', fellOut: [] })
})

test('of three providers the two with most hours are taken', () => {
  expect(sourcesOf([...sessions('a', 5), ...sessions('b', 4), ...sessions('c', 3)])).toEqual({
    sources: 'a + b',
    fellOut: [],
  })
})

test('the two that meet more of the figures are taken, even with fewer hours', () => {
  const about = aSession({ id: 'c1', provider: 'c', hours: 3, hoursAboutSupervisionGiven: 3 })

  expect(sourcesOf([...sessions('a', 9), ...sessions('b', 4), about], { hours: 10, about: 3 })).toEqual({
    sources: 'a + c',
    fellOut: [],
  })
})

test('of equal hours the two with more about supervision given are taken', () => {
  const about = (id: string, hours: number) =>
    aSession({ id: `${id}1`, provider: id, hours: 4, hoursAboutSupervisionGiven: hours })

  expect(sourcesOf([...sessions('a', 9), about('b', 1), about('c', 2)])?.sources).toBe('a + c')
})

test('of equal everything the two that begin earlier are taken', () => {
  const from = (provider: string, on: string) => aSession({ id: `${provider}1`, provider, on, hours: 4 })
  const main = aSession({ id: 'a1', provider: 'a', on: '2021-01-01', hours: 9 })

  expect(sourcesOf([main, from('b', '2020-06-01'), from('c', '2020-05-01')])?.sources).toBe('a + c')
})

describe('two providers with equal hours', () => {
  test('lose the smallest session of one, so that the other has more than half', () => {
    const result = sourcesOf([...sessions('a', 5, 5), ...sessions('b', 1, 2, 7)])

    // From b only the hour falls out: 10 and 9 remain. From a it would be five hours.
    expect(result).toEqual({ sources: 'a + b', fellOut: ['b1'] })
  })

  test('lose it from the one that costs fewer figures, whichever comes first', () => {
    const a = [
      aSession({ id: 'a1', provider: 'a', hours: 1, hoursAboutSupervisionGiven: 1 }),
      aSession({ id: 'a2', provider: 'a', on: '2020-02-02', hours: 9 }),
    ]
    const b = [
      aSession({ id: 'b1', provider: 'b', hours: 2 }),
      aSession({ id: 'b2', provider: 'b', on: '2020-02-02', hours: 8 }),
    ]

    expect(sourcesOf([...a, ...b], { hours: 18, about: 1 })).toEqual({ sources: 'a + b', fellOut: ['b1'] })
    expect(sourcesOf([...a, ...b], { hours: 19, about: 0 })).toEqual({ sources: 'b + a', fellOut: ['a1'] })
  })

  test('lose all of one where each gave a single session', () => {
    expect(sourcesOf([...sessions('a', 5), ...sessions('b', 5)])).toEqual({
      sources: 'a + b',
      fellOut: ['b1'],
    })
  })

  test('may fall behind a pair that needs no loss', () => {
    const result = sourcesOf([...sessions('a', 6), ...sessions('b', 6), ...sessions('c', 5)])

    expect(result).toEqual({ sources: 'a + c', fellOut: [] })
  })

  test('lose, among equally small sessions, the one with fewer hours about supervision given', () => {
    const b = [
      aSession({ id: 'b1', provider: 'b', hours: 1, hoursAboutSupervisionGiven: 1 }),
      aSession({ id: 'b2', provider: 'b', hours: 1, hoursAboutSupervisionGiven: 0.5 }),
      aSession({ id: 'b3', provider: 'b', hours: 4, hoursAboutSupervisionGiven: 4 }),
    ]

    expect(sourcesOf([...sessions('a', 3, 3), ...b])).toEqual({ sources: 'a + b', fellOut: ['b2'] })
  })

  test('lose, among sessions alike, the latest, and on one day the last by name', () => {
    const b = (day1: string, day2: string) => [
      aSession({ id: 'b1', provider: 'b', on: day1, hours: 1 }),
      aSession({ id: 'b2', provider: 'b', on: day2, hours: 1 }),
      aSession({ id: 'b3', provider: 'b', hours: 4 }),
    ]
    const a = sessions('a', 3, 3)

    expect(sourcesOf([...a, ...b('2020-05-02', '2020-05-01')])?.fellOut).toEqual(['b1'])
    expect(sourcesOf([...a, ...b('2020-05-01', '2020-05-02')])?.fellOut).toEqual(['b2'])
    expect(sourcesOf([...a, ...b('2020-05-01', '2020-05-01')])?.fellOut).toEqual(['b2'])
  })

  test('lose sessions of no hours too, until the majority is strict', () => {
    const b = [
      aSession({ id: 'b0', provider: 'b', hours: 0 }),
      aSession({ id: 'b1', provider: 'b', hours: 1 }),
      aSession({ id: 'b2', provider: 'b', hours: 5 }),
    ]

    expect(sourcesOf([...sessions('a', 3, 3), ...b])).toEqual({ sources: 'a + b', fellOut: ['b0', 'b1'] })
  })
})

describe('two providers between whom nothing decides', () => {
  const pair = (id: string, day: string, about: number, name = id) => [
    aSession({ id: `${name}1`, provider: id, on: day, hours: 1 }),
    aSession({ id: `${name}2`, provider: id, on: day, hours: 4, hoursAboutSupervisionGiven: about }),
  ]

  test('are taken by their hours about supervision given, whichever came first', () => {
    const [early, late] = ['2020-01-01', '2020-02-01']

    expect(sourcesOf([...pair('a', early, 2), ...pair('b', late, 1)])?.sources).toBe('a + b')
    expect(sourcesOf([...pair('a', late, 2), ...pair('b', early, 1)])?.sources).toBe('a + b')
  })

  test('are then taken by their first day, whatever their ids', () => {
    const [early, late] = ['2020-01-01', '2020-02-01']

    expect(sourcesOf([...pair('a', early, 1), ...pair('b', late, 1)])?.sources).toBe('a + b')
    expect(sourcesOf([...pair('a', late, 1), ...pair('b', early, 1)])?.sources).toBe('b + a')
  })

  test('are then taken by their ids, whatever their sessions are called', () => {
    const day = '2020-01-01'

    expect(sourcesOf([...pair('a', day, 1, 'x'), ...pair('b', day, 1, 'y')])?.sources).toBe('a + b')
    expect(sourcesOf([...pair('a', day, 1, 'y'), ...pair('b', day, 1, 'x')])?.sources).toBe('a + b')
  })
})

test('of hundreds of providers only the two hundred with most hours are looked at', () => {
  const ofMany = (many: number) => {
    const others = Array.from({ length: many }, (_, index) => sessions(`p${index}`, 1)).flat()
    const last = aSession({ id: 'z1', provider: 'z', hours: 0.5, hoursAboutSupervisionGiven: 0.5 })
    return sourcesOf([...others, last], { hours: 9, about: 0.5 })?.sources.includes('z')
  }

  expect([ofMany(199), ofMany(200)]).toEqual([true, false])
})

test('of hundreds of providers those with most hours are compared', () => {
  const many = Array.from({ length: 250 }, (_, index) => sessions(`p${index}`, 1 + (index % 7) / 10)).flat()

  expect(sourcesOf([...many, ...sessions('z', 20), ...sessions('y', 10)])).toEqual({
    sources: 'z + y',
    fellOut: [],
  })
})
