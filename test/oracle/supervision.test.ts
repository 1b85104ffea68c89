import { describe, expect, test } from 'vitest'
import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import { ask, given, masters, mentor, michigan, session, virginia } from './ask.ts'
import type { SheetName } from './sheets.ts'

describe('reflective supervision', () => {
  const portfolio = { education: [masters], work: [given], providers: ['a', 'b', 'c'].map(mentor) }
  const hours = (standard: SheetName, rsc: Portfolio['rsc']) =>
    ask(standard, 'rsc-hours', { ...portfolio, rsc })

  test('two sources that meet both figures beat two with more hours', () => {
    const rsc = [
      session('1', 'a', '2020-01-01', 30, 10),
      session('2', 'b', '2020-02-01', 21),
      session('3', 'c', '2020-03-01', 20, 15),
    ]
    expect(hours(virginia, rsc)).toMatchObject({
      ...{ outcome: 'met', have: 50, need: 50 },
      notCounted: [{ entry: '2', amount: 21, code: 'third-provider' }],
    })
  })

  test('at a tie the smallest sessions of one source fall out', () => {
    const rsc = [
      session('1', 'a', '2020-01-01', 10),
      session('2', 'a', '2020-02-01', 15),
      session('3', 'b', '2020-03-01', 5),
      session('4', 'b', '2020-04-01', 20),
    ]
    expect(hours(virginia, rsc)).toMatchObject({
      ...{ outcome: 'not-met', have: 45 },
      notCounted: [{ entry: '3', amount: 5, code: 'no-majority' }],
    })
  })

  test('Michigan takes the best 24 months, in which a session lies wholly', () => {
    const rsc = [
      session('1', 'a', '2020-01-01', 20),
      session('2', 'b', '2020-06-01', 20),
      { ...session('3', 'c', '2021-12-31', 30), to: '2022-01-01' },
    ]
    expect(hours(michigan, rsc)).toMatchObject({
      ...{ outcome: 'met', have: 50 },
      notCounted: [{ entry: '1', amount: 20, code: 'outside-window' }],
    })
    expect(
      hours(
        michigan,
        rsc.map((entry) => ({ ...entry, to: entry.from })),
      ),
    ).toMatchObject({ have: 70 })
  })

  test('enough hours in a day less than a year wait for a person', () => {
    const until = (day: string) => [session('1', 'a', '2020-01-01', 24, 24), session('2', 'a', day, 26)]
    const pairs = (day: string) => until(day).map((entry) => ({ ...entry, to: entry.from }))
    expect(hours(michigan, pairs('2020-12-30')).outcome).toBe('needs-judgement')
    expect(hours(michigan, pairs('2020-12-31')).outcome).toBe('met')
    const about = ask(michigan, 'rsc-about-supervision-given', { ...portfolio, rsc: pairs('2020-12-30') })
    expect(about).toMatchObject({
      outcome: 'not-met',
      have: 24,
      notCounted: [{ entry: '2', amount: 0, code: 'other-topic' }],
    })
  })

  test('a session over the first day of providing supervision straddles it', () => {
    const rsc = [
      { ...session('1', 'a', '2010-12-31', 2), to: '2011-01-01' },
      session('2', 'a', '2010-12-31', 1),
    ]
    expect(hours(virginia, rsc).notCounted).toEqual([
      { entry: '1', amount: 2, code: 'period-straddles' },
      { entry: '2', amount: 1, code: 'not-while-providing-rsc' },
    ])
  })

  test('a provider of unknown standing leaves the finding waiting only where it turns on that provider', () => {
    const lists = { ...portfolio, providers: [mentor('a'), { id: 'b' }] }
    const turning = [session('1', 'a', '2020-01-01', 40), session('2', 'b', '2020-01-02', 10)]
    expect(ask(virginia, 'rsc-hours', { ...lists, rsc: turning })).toMatchObject({
      ...{ outcome: 'needs-judgement', have: 40 },
      notCounted: [{ entry: '2', amount: 10, code: 'provider-not-endorsed' }],
    })
    const short = [session('1', 'a', '2020-01-01', 40), session('2', 'b', '2020-01-02', 9)]
    expect(ask(virginia, 'rsc-hours', { ...lists, rsc: short }).outcome).toBe('not-met')
  })
})
