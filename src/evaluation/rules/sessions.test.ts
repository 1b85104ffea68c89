import { describe, expect, test } from 'vitest'
import { aContext } from '../../../test/builders/context.ts'
import { aDegreeRequirement, mentorRule, rscRules } from '../../../test/builders/edition.ts'
import { notesInShort } from '../../../test/builders/in-short.ts'
import { aDegree, aJob, aProvider, aSession } from '../../../test/builders/portfolio.ts'
import type { RscRules } from '../../standards/schema.ts'
import { toHourUnits } from '../hour-units.ts'
import type { Portfolio } from '../portfolio.ts'
import { chooseSessions, doubtfulProviders } from './sessions.ts'

const vaimh = rscRules({ postMasters: true, whileProvidingRsc: true, providers: [mentorRule()] })
const supervising = aJob({ id: 'w9', kinds: ['providing-rsc'], from: '2015-01-01', to: null })

interface Given {
  readonly asOf?: string
  readonly period?: readonly [string, string]
  readonly needs?: { readonly hours: number; readonly about: number }
}

/** Chosen sessions in short, for a person with an MSW of 2010, June Park as provider and RSC given since 2015. */
function chosen(rules: RscRules, portfolio: Partial<Portfolio>, { needs, ...given }: Given = {}) {
  const context = aContext({
    ...given,
    edition: { rsc: rules, requirements: [aDegreeRequirement()] },
    portfolio: { education: [aDegree()], work: [supervising], providers: [aProvider()], ...portfolio },
  })
  const figures = {
    units: toHourUnits(needs?.hours ?? 50),
    aboutUnits: toHourUnits(needs?.about ?? 25),
  }
  const { counted, refused, notes } = chooseSessions(rules, figures, context)
  return {
    counted: counted.map(({ name }) => name),
    refused: [...refused].map(([{ name }, code]) => `${name} ${code}`),
    notes: notesInShort(notes),
  }
}

const whyNot = (session: Parameters<typeof aSession>[0], more: Partial<Portfolio> = {}, given: Given = {}) =>
  chosen(vaimh, { rsc: [aSession(session)], ...more }, given).refused

describe('a session', () => {
  test('counts when every condition holds on its day', () => {
    expect(chosen(vaimh, { rsc: [aSession()] })).toEqual({ counted: ['s1'], refused: [], notes: [] })
  })

  test('lies on or before the day of evaluation', () => {
    expect(whyNot({ on: '2026-03-01' })).toEqual([])
    expect(whyNot({ on: '2026-03-02' })).toEqual(['s1 after-as-of'])
  })

  test('lies in the period of a renewal', () => {
    const given = { period: ['2025-01-01', '2025-12-31'] } as const

    expect(whyNot({ on: '2025-01-01' }, {}, given)).toEqual([])
    expect(whyNot({ on: '2025-12-31' }, {}, given)).toEqual([])
    expect(whyNot({ on: '2024-12-31' }, {}, given)).toEqual(['s1 outside-period'])
    expect(whyNot({ on: '2026-01-01' }, {}, given)).toEqual(['s1 outside-period'])
  })

  test('lies on or after the day of the degree', () => {
    const education = [aDegree({ awardedOn: '2023-01-10' })]

    expect(whyNot({ on: '2023-01-10' }, { education })).toEqual([])
    expect(whyNot({ on: '2023-01-09' }, { education })).toEqual(['s1 before-degree'])
  })

  test('is not among peers', () => {
    expect(whyNot({ setting: 'peer' })).toEqual(['s1 peer-supervision'])
    expect(whyNot({ setting: 'peer', provider: undefined })).toEqual(['s1 peer-supervision'])
    expect(whyNot({ setting: 'group' })).toEqual([])
  })

  test('comes from a provider who qualifies on its day', () => {
    const providers = [
      aProvider({ endorsements: [{ category: 'imhm-clinical', from: '2023-01-10', to: '2023-01-20' }] }),
    ]

    expect(whyNot({ on: '2023-01-10' }, { providers })).toEqual([])
    expect(whyNot({ on: '2023-01-20' }, { providers })).toEqual([])
    expect(whyNot({ on: '2023-01-09' }, { providers })).toEqual(['s1 provider-not-endorsed'])
    expect(whyNot({ on: '2023-01-21' }, { providers })).toEqual(['s1 provider-not-endorsed'])
  })

  test('lies on a day on which the person provided RSC', () => {
    const work = [{ ...supervising, from: '2023-01-10', to: '2023-01-20' }]

    expect(whyNot({ on: '2023-01-10' }, { work })).toEqual([])
    expect(whyNot({ on: '2023-01-20' }, { work })).toEqual([])
    expect(whyNot({ on: '2023-01-21' }, { work })).toEqual(['s1 not-while-providing-rsc'])
    expect(whyNot({}, { work: [aJob({ to: null })] })).toEqual(['s1 not-while-providing-rsc'])
  })
})

describe('a session that fails on several conditions', () => {
  const nothing = { education: [], work: [], providers: [aProvider({ endorsements: [] })] }

  test('is named by the first in the order of the codes', () => {
    const period = ['2025-01-01', '2025-12-31'] as const

    expect(whyNot({ on: '2026-03-02', setting: 'peer' }, nothing, { period })).toEqual(['s1 after-as-of'])
    expect(whyNot({ on: '2024-03-02', setting: 'peer' }, nothing, { period })).toEqual(['s1 outside-period'])
    expect(whyNot({ setting: 'peer' }, nothing)).toEqual(['s1 before-degree'])
    expect(whyNot({ setting: 'peer' }, { ...nothing, education: [aDegree()] })).toEqual([
      's1 peer-supervision',
    ])
    expect(whyNot({}, { ...nothing, education: [aDegree()] })).toEqual(['s1 provider-not-endorsed'])
  })
})

describe('what an edition does not ask', () => {
  const plain = rscRules()

  test('is not held against a session, except that it is among peers', () => {
    const rsc = [aSession(), aSession({ id: 's2', setting: 'peer' })]
    const nothing = { education: [], work: [], providers: [aProvider({ endorsements: undefined })] }

    expect(chosen(plain, { ...nothing, rsc })).toEqual({
      counted: ['s1'],
      refused: ['s2 peer-supervision'],
      notes: [],
    })
  })
})

describe('an entry of several days', () => {
  const course = { from: '2023-01-01', to: '2023-01-31', hours: 12 }

  test('counts when every day qualifies', () => {
    expect(whyNot(course)).toEqual([])
  })

  test('counts over two jobs that touch', () => {
    const work = [
      { ...supervising, id: 'w1', to: '2023-01-15' },
      { ...supervising, id: 'w2', from: '2023-01-16' },
    ]

    expect(whyNot(course, { work })).toEqual([])
  })

  test('does not count when only some days qualify, and the note says which', () => {
    const education = [aDegree({ awardedOn: '2023-01-10' })]
    const work = [{ ...supervising, to: '2023-01-20' }]

    expect(chosen(vaimh, { education, work, rsc: [aSession(course)] })).toEqual({
      counted: [],
      refused: ['s1 period-straddles'],
      notes: [{ kind: 'split', line: 's1', days: [{ from: '2023-01-10', to: '2023-01-20' }] }],
    })
  })

  test('may have several stretches of days that qualify', () => {
    const work = [
      { ...supervising, id: 'w1', from: '2022-01-01', to: '2023-01-05' },
      { ...supervising, id: 'w2', from: '2023-01-25', to: null },
    ]

    expect(chosen(vaimh, { work, rsc: [aSession(course)] }).notes).toEqual([
      {
        kind: 'split',
        line: 's1',
        days: [
          { from: '2023-01-01', to: '2023-01-05' },
          { from: '2023-01-25', to: '2023-01-31' },
        ],
      },
    ])
  })

  test('of very many stretches that qualify, the note keeps the first six', () => {
    const work = Array.from({ length: 10 }, (_, index) => {
      const day = `2023-01-${11 + 2 * index}`
      return { ...supervising, id: `w${index}`, from: day, to: day }
    })
    const { notes } = chosen(vaimh, { work, rsc: [aSession(course)] })

    expect(notes).toEqual([
      {
        kind: 'split',
        line: 's1',
        days: ['11', '13', '15', '17', '19', '21'].map((day) => ({
          from: `2023-01-${day}`,
          to: `2023-01-${day}`,
        })),
      },
    ])
  })

  test('is never cut at the day of evaluation', () => {
    expect(whyNot({ from: '2026-02-20', to: '2026-03-02' })).toEqual(['s1 period-straddles'])
  })

  test('fails on the first code when no day meets every condition, though each is met on some', () => {
    const education = [aDegree({ awardedOn: '2023-01-20' })]
    const work = [{ ...supervising, to: '2023-01-10' }]

    expect(whyNot(course, { education, work })).toEqual(['s1 before-degree'])
  })

  test('among peers fails as a whole', () => {
    expect(
      whyNot({ ...course, setting: 'peer' }, { education: [aDegree({ awardedOn: '2023-01-10' })] }),
    ).toEqual(['s1 before-degree'])
    expect(whyNot({ ...course, setting: 'peer' }, { work: [{ ...supervising, to: '2023-01-10' }] })).toEqual([
      's1 peer-supervision',
    ])
  })
})

describe('a rule about providers that has days of its own', () => {
  const dated = rscRules({
    providers: [
      mentorRule({ categories: ['ers', 'imhs'], to: '2024-04-30' }),
      mentorRule({ categories: ['ers'], from: '2024-05-01' }),
    ],
  })
  const specialist = aProvider({ endorsements: [{ category: 'imhs', from: '2012-01-01', to: null }] })
  const outcome = (session: Parameters<typeof aSession>[0]) =>
    chosen(dated, { providers: [specialist], rsc: [aSession(session)] })

  test('applies to each hour by the day it was earned', () => {
    expect(outcome({ on: '2024-04-30' }).counted).toEqual(['s1'])
    expect(outcome({ on: '2024-05-01' }).refused).toEqual(['s1 provider-not-endorsed'])
  })

  test('splits an entry that runs over its border', () => {
    expect(outcome({ from: '2024-04-29', to: '2024-05-02' })).toEqual({
      counted: [],
      refused: ['s1 period-straddles'],
      notes: [{ kind: 'split', line: 's1', days: [{ from: '2024-04-29', to: '2024-04-30' }] }],
    })
  })
})

describe('without a degree', () => {
  test('nothing is post-Master, and the finding says so', () => {
    expect(chosen(vaimh, { education: [], rsc: [aSession()] })).toEqual({
      counted: [],
      refused: ['s1 before-degree'],
      notes: [{ kind: 'no-degree-yet' }],
    })
  })

  test('the day of a certificate stands in for it, and the finding says so', () => {
    const education = [aDegree({ kind: 'university-certificate', awardedOn: '2023-01-10' })]

    expect(chosen(vaimh, { education, rsc: [aSession({ on: '2023-01-10' })] })).toEqual({
      counted: ['s1'],
      refused: [],
      notes: [{ kind: 'after-credential-without-degree' }],
    })
  })
})

describe('a majority from one provider', () => {
  const majority = rscRules({ majorityFromOneProvider: true })
  const providers = ['a', 'b', 'c'].map((id) => aProvider({ id, name: id.toUpperCase() }))
  const by = (provider: string, hours: number) =>
    aSession({ id: `${provider}${hours}`, provider, hours, on: `2023-01-${10 + hours}` })
  const from = (...rsc: ReturnType<typeof aSession>[]) => chosen(majority, { providers, rsc })

  test('leaves a third provider out', () => {
    expect(from(by('a', 6), by('b', 4), by('c', 3))).toEqual({
      counted: ['b4', 'a6'],
      refused: ['c3 third-provider'],
      notes: [{ kind: 'sources', main: 'A', other: 'B', share: 0.6 }],
    })
  })

  test('drops the smallest sessions of one at a tie', () => {
    expect(from(by('a', 5), by('b', 2), by('b', 3))).toEqual({
      counted: ['b3', 'a5'],
      refused: ['b2 no-majority'],
      notes: [{ kind: 'sources', main: 'A', other: 'B', share: 0.625 }],
    })
  })

  test('names one provider alone where all of the other fell out', () => {
    const b = aSession({ id: 'b5', provider: 'b', hours: 5, on: '2023-01-16' })

    expect(from(by('a', 5), b)).toEqual({
      counted: ['a5'],
      refused: ['b5 no-majority'],
      notes: [{ kind: 'sources', main: 'A', other: null, share: 1 }],
    })
  })

  test('is there with one provider alone', () => {
    expect(from(by('a', 5)).notes).toEqual([{ kind: 'sources', main: 'A', other: null, share: 1 }])
  })

  test('of no hours at all is all of it', () => {
    expect(from(by('a', 0)).notes).toEqual([{ kind: 'sources', main: 'A', other: null, share: 1 }])
  })

  test('is looked for only among sessions that count on their day', () => {
    expect(from(by('a', 3), { ...by('b', 8), setting: 'peer' })).toMatchObject({
      counted: ['a3'],
      refused: ['b8 peer-supervision'],
    })
  })

  test('says nothing when no session counts', () => {
    expect(from({ ...by('b', 8), setting: 'peer' })).toEqual({
      counted: [],
      refused: ['b8 peer-supervision'],
      notes: [],
    })
  })

  test('is chosen by the figures that the edition asks', () => {
    const about = { ...by('c', 3), hoursAboutSupervisionGiven: 3 }
    const rsc = [by('a', 6), by('b', 4), about]

    expect(chosen(majority, { providers, rsc }, { needs: { hours: 9, about: 3 } }).refused).toEqual([
      'b4 third-provider',
    ])
  })
})

describe('a window', () => {
  const window = rscRules({ window: { months: 24, atLeastMonths: 12 } })

  test('keeps what lies wholly inside', () => {
    const rsc = [
      aSession({ id: 's1', on: '2019-12-31' }),
      aSession({ id: 's2', on: '2020-01-01', hours: 4 }),
      aSession({ id: 's3', on: '2021-12-31', hours: 4 }),
      aSession({ id: 's4', from: '2021-12-31', to: '2022-01-01' }),
      aSession({ id: 's5', on: '2022-01-01' }),
    ]

    expect(chosen(window, { rsc }, { needs: { hours: 8, about: 0 } })).toEqual({
      counted: ['s2', 's3'],
      refused: ['s1 outside-window', 's4 outside-window', 's5 outside-window'],
      notes: [{ kind: 'window', from: '2020-01-01', to: '2021-12-31' }],
    })
  })

  describe('that is over before the figures are reached', () => {
    const over = [
      aSession({ id: 's1', on: '2020-01-01', hours: 20 }),
      aSession({ id: 's2', on: '2020-06-01', hours: 20 }),
    ]
    const best = { kind: 'window', from: '2020-01-01', to: '2021-12-31' }
    const notes = (more: readonly ReturnType<typeof aSession>[], given: Given = {}) =>
      chosen(window, { rsc: [...over, ...more] }, { asOf: '2026-03-01', ...given }).notes

    test('leaves a new one to begin with the next session', () => {
      expect(notes([])).toEqual([best, { kind: 'open-window', window: null, units: 0, aboutUnits: 0 }])
    })

    test('gives way to the one that begins with the earliest session whose months have not ended', () => {
      const ended = aSession({ id: 's3', on: '2024-03-02', hours: 3 })
      const open = aSession({ id: 's4', on: '2024-03-03', hours: 5, hoursAboutSupervisionGiven: 2 })

      expect(notes([ended, open])).toEqual([
        best,
        {
          kind: 'open-window',
          window: { from: '2024-03-03', to: '2026-03-02' },
          units: toHourUnits(5),
          aboutUnits: toHourUnits(2),
        },
      ])
    })

    test('is nobody’s concern once the figures are reached, both of them', () => {
      expect(notes([], { needs: { hours: 40, about: 0 } })).toEqual([best])
      expect(notes([], { needs: { hours: 40, about: 1 } })).toHaveLength(2)
    })

    test('is over on the day after its last', () => {
      expect(notes([], { asOf: '2021-12-31' })).toEqual([best])
      expect(notes([], { asOf: '2022-01-01' })).toHaveLength(2)
    })

    test('stands behind other facts', () => {
      const education = [aDegree({ kind: 'university-certificate' })]
      const rules = { ...window, postMasters: true }

      expect(chosen(rules, { education, rsc: over }).notes).toEqual([
        { kind: 'after-credential-without-degree' },
        best,
        { kind: 'open-window', window: null, units: 0, aboutUnits: 0 },
      ])
    })
  })

  test('is none when no session counts', () => {
    expect(chosen(window, { rsc: [aSession({ setting: 'peer' })] })).toEqual({
      counted: [],
      refused: ['s1 peer-supervision'],
      notes: [],
    })
  })

  test('leaves an entry out that is longer than itself', () => {
    const rsc = [
      aSession({ id: 's1', from: '2018-01-01', to: '2020-01-31', hours: 99 }),
      aSession({ id: 's2' }),
    ]

    expect(chosen(window, { rsc })).toMatchObject({ counted: ['s2'], refused: ['s1 outside-window'] })
  })

  test('is refused to an entry that is too long, even when nothing else is there', () => {
    const rsc = [aSession({ from: '2018-01-01', to: '2020-01-31', hours: 99 })]

    expect(chosen(window, { rsc })).toEqual({ counted: [], refused: ['s1 outside-window'], notes: [] })
  })
})

describe('providers in doubt', () => {
  const unknown = (id: string) => aProvider({ id, endorsements: undefined })
  const inDoubt = (rules: RscRules | undefined, portfolio: Partial<Portfolio>) =>
    doubtfulProviders(aContext({ edition: rules ? { rsc: rules } : {}, portfolio })).map((doubt) =>
      'id' in doubt ? doubt.id : '',
    )

  test('are those of unknown standing who gave sessions, once each, by id', () => {
    const providers = [unknown('c'), unknown('b'), unknown('a'), aProvider({ id: 'k' })]
    const rsc = [
      aSession({ id: 's1', provider: 'c', on: '2023-01-01' }),
      aSession({ id: 's2', provider: 'a', on: '2023-01-02' }),
      aSession({ id: 's3', provider: 'c', on: '2023-01-03' }),
      aSession({ id: 's4', provider: 'k', on: '2023-01-04' }),
      aSession({ id: 's5', provider: undefined, setting: 'peer' }),
    ]

    expect(inDoubt(vaimh, { providers, rsc })).toEqual(['a', 'c'])
  })

  test('are nobody where the edition asks nothing of a provider', () => {
    const portfolio = { providers: [unknown('a')], rsc: [aSession({ provider: 'a' })] }

    expect(inDoubt(rscRules(), portfolio)).toEqual([])
    expect(inDoubt(undefined, portfolio)).toEqual([])
  })

  test('count once they are accepted', () => {
    const portfolio = { providers: [unknown('p1')], rsc: [aSession()] }
    const rules = rscRules({ providers: [mentorRule()] })
    const edition = { rsc: rules }
    const needs = { units: 0, aboutUnits: 0 }
    const accepted = aContext({
      edition,
      portfolio,
      accepted: (question) => [...doubtfulProviders(question)],
    })

    expect(chooseSessions(rules, needs, aContext({ edition, portfolio })).counted).toEqual([])
    expect(chooseSessions(rules, needs, accepted).counted.map(({ name }) => name)).toEqual(['s1'])
  })
})
