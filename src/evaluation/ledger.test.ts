import { describe, expect, test } from 'vitest'
import {
  aDegree,
  aJob,
  aLeadershipActivity,
  aPortfolio,
  aProvider,
  aReference,
  aSession,
  aTraining,
} from '../../test/builders/portfolio.ts'
import { toDayNumber } from '../standards/day.ts'
import { toHourUnits } from './hour-units.ts'
import { type Ledger, type Line, openLedger } from './ledger.ts'

const on = toDayNumber
const forever = Number.POSITIVE_INFINITY

function listsOf(ledger: Ledger): (readonly Line[])[] {
  const { education, work, leadership, training, rsc, references } = ledger
  const { agreements, memberships, exams, endorsements, judgements } = ledger
  return [
    education,
    work,
    leadership,
    training,
    rsc,
    references,
    agreements,
    memberships,
    exams,
    endorsements,
    judgements,
  ]
}

test('an empty portfolio has empty lists', () => {
  expect(listsOf(openLedger(aPortfolio()))).toEqual(Array.from({ length: 11 }, () => []))
})

test('every list is read once', () => {
  const ledger = openLedger(
    aPortfolio({
      education: [aDegree()],
      work: [aJob()],
      leadership: [aLeadershipActivity()],
      training: [aTraining()],
      providers: [aProvider()],
      rsc: [aSession()],
      references: [aReference()],
      agreements: [{ document: 'code-of-ethics' }],
      memberships: [{ association: 'vaimh', from: '2024-01-01' }],
      exams: [{ category: 'imhm-clinical' }],
      endorsements: [{ association: 'vaimh', category: 'ifs', earnedOn: '2024-01-01' }],
      judgements: [{ standard: 'a/b', requirement: 'c', outcome: 'met', decidedOn: '2024-01-01' }],
    }),
  )
  const again = listsOf(ledger)

  listsOf(ledger).forEach((list, place) => {
    expect(list).toHaveLength(1)
    expect(again[place]).toBe(list)
  })
})

describe('an entry', () => {
  test('is named by its id, else by its list and its place in it', () => {
    const training = [aTraining({ id: undefined }), aTraining({ id: 'course' }), aTraining({ id: undefined })]

    expect(openLedger(aPortfolio({ training })).training.map(({ name }) => name)).toEqual([
      'course',
      'training[0]',
      'training[2]',
    ])
  })

  test('without an id is named by its list, whichever that is', () => {
    const range = { from: '2024-01-01', to: null }
    const ledger = openLedger(
      aPortfolio({
        education: [aDegree({ id: undefined })],
        work: [aJob({ id: undefined })],
        leadership: [aLeadershipActivity({ id: undefined })],
        providers: [aProvider()],
        rsc: [aSession({ id: undefined })],
        references: [aReference({ id: undefined })],
        agreements: [{ document: 'code-of-ethics' }],
        memberships: [{ association: 'vaimh', ...range }],
        exams: [{ category: 'imhm-clinical' }],
        endorsements: [{ association: 'vaimh', category: 'ifs', earnedOn: '2024-01-01' }],
        judgements: [{ standard: 'a/b', requirement: 'c', outcome: 'met', decidedOn: '2024-01-01' }],
      }),
    )
    const names = listsOf(ledger).flatMap((list) => list.map(({ name }) => name))

    expect(names).toEqual([
      'education[0]',
      'work[0]',
      'leadership[0]',
      'rsc[0]',
      'references[0]',
      'agreements[0]',
      'memberships[0]',
      'exams[0]',
      'endorsements[0]',
      'judgements[0]',
    ])
  })

  test('stands in order of its day, then of its name; without a day it comes last', () => {
    const training = [
      aTraining({ id: 'open', completedOn: null }),
      aTraining({ id: 'b', completedOn: '2022-05-01' }),
      aTraining({ id: 'later', completedOn: '2023-01-01' }),
      aTraining({ id: 'a', completedOn: '2022-05-01' }),
    ]
    const inOrder = ['a', 'b', 'later', 'open']

    expect(openLedger(aPortfolio({ training })).training.map(({ name }) => name)).toEqual(inOrder)
    expect(
      openLedger(aPortfolio({ training: training.toReversed() })).training.map(({ name }) => name),
    ).toEqual(inOrder)
  })

  test('stands in order of the day that its list goes by', () => {
    const late = '2024-02-02'
    const early = '2024-01-01'
    const ledger = openLedger(
      aPortfolio({
        education: [aDegree({ id: 'l', awardedOn: late }), aDegree({ id: 'n', awardedOn: early })],
        work: [aJob({ id: 'l', from: late, to: null }), aJob({ id: 'n', from: early, to: null })],
        leadership: [
          aLeadershipActivity({ id: 'l', from: late }),
          aLeadershipActivity({ id: 'n', from: early }),
        ],
        providers: [aProvider()],
        rsc: [aSession({ id: 'l', on: late }), aSession({ id: 'n', on: early })],
        references: [aReference({ id: 'l', completedOn: late }), aReference({ id: 'n', completedOn: early })],
        agreements: [
          { id: 'l', document: 'code-of-ethics', signedOn: late },
          { id: 'n', document: 'code-of-ethics', signedOn: early },
        ],
        memberships: [
          { id: 'l', association: 'vaimh', from: late },
          { id: 'n', association: 'vaimh', from: early },
        ],
        exams: [
          { id: 'l', category: 'ifs', completedOn: late },
          { id: 'n', category: 'ifs', completedOn: early },
        ],
        endorsements: [
          { id: 'l', association: 'vaimh', category: 'ifs', earnedOn: late },
          { id: 'n', association: 'vaimh', category: 'ifs', earnedOn: early },
        ],
        judgements: [
          { id: 'l', standard: 'a/b', requirement: 'c', outcome: 'met', decidedOn: late },
          { id: 'n', standard: 'a/b', requirement: 'c', outcome: 'met', decidedOn: early },
        ],
      }),
    )

    expect(listsOf(ledger).map((list) => list.map(({ name }) => name).join(' '))).toEqual([
      'n l',
      'n l',
      'n l',
      '',
      'n l',
      'n l',
      'n l',
      'n l',
      'n l',
      'n l',
      'n l',
    ])
  })
})

describe('what is read of an entry', () => {
  test('a job or leadership activity has its days; without a last day it is open', () => {
    const job = aJob({ from: '2011-01-01', to: '2014-12-31' })
    const activity = aLeadershipActivity({ from: '2016-01-01', to: undefined })
    const { work, leadership } = openLedger(aPortfolio({ work: [job], leadership: [activity] }))

    expect(work).toEqual([{ name: 'w1', entry: job, from: on('2011-01-01'), to: on('2014-12-31') }])
    expect(leadership).toEqual([{ name: 'l1', entry: activity, from: on('2016-01-01'), to: null }])
  })

  test('a degree, a training and a reference have the day of their completion', () => {
    const [degree, training, reference] = [aDegree(), aTraining(), aReference({ completedOn: null })]
    const ledger = openLedger(
      aPortfolio({ education: [degree], training: [training], references: [reference] }),
    )

    expect(ledger.education).toEqual([
      { name: 'e1', entry: degree, code: 'MSW', awardedOn: on('2010-05-15') },
    ])
    expect(ledger.training).toEqual([
      { name: 't1', entry: training, completedOn: on('2022-03-04'), units: toHourUnits(6) },
    ])
    expect(ledger.references).toEqual([{ name: 'r1', entry: reference, rater: null, completedOn: null }])
  })

  test('a degree has its code without dots, spaces and case; empty where none is named', () => {
    const education = [aDegree({ degree: 'M. S.w.' }), aDegree({ id: 'e2', degree: undefined })]

    expect(openLedger(aPortfolio({ education })).education.map(({ code }) => code)).toEqual(['MSW', ''])
  })

  test('a rating has its rater without case and blanks around, and none where only blanks are given', () => {
    const raters = [' June@Example.org ', '  ', '', null, undefined]
    const references = raters.map((rater, place) => aReference({ id: `r${place}`, rater }))

    expect(openLedger(aPortfolio({ references })).references.map(({ rater }) => rater)).toEqual([
      'june@example.org',
      null,
      null,
      null,
      null,
    ])
  })

  test('an agreement, a membership and an Endorsement have their days', () => {
    const ledger = openLedger(
      aPortfolio({
        agreements: [{ id: 'a1', document: 'code-of-ethics', signedOn: '2024-04-02' }],
        memberships: [{ id: 'm1', association: 'vaimh', from: '2024-01-01', to: '2024-12-31' }],
        endorsements: [{ id: 'h1', association: 'vaimh', category: 'ifs', earnedOn: '2020-05-01' }],
      }),
    )

    expect(ledger.agreements).toEqual([{ name: 'a1', label: 'code-of-ethics', on: on('2024-04-02') }])
    expect(ledger.memberships).toEqual([
      { name: 'm1', association: 'vaimh', from: on('2024-01-01'), to: on('2024-12-31') },
    ])
    expect(ledger.endorsements).toEqual([
      { name: 'h1', association: 'vaimh', category: 'ifs', earnedOn: on('2020-05-01'), endedOn: null },
    ])
  })

  test('an exam without a result is neither passed nor failed', () => {
    const exams = [
      { id: 'x1', category: 'ifs' as const, completedOn: '2024-06-01' },
      { id: 'x2', category: 'ifs' as const, completedOn: '2024-06-02', passed: false },
    ]

    expect(openLedger(aPortfolio({ exams })).exams).toEqual([
      { name: 'x1', category: 'ifs', completedOn: on('2024-06-01'), passed: null },
      { name: 'x2', category: 'ifs', completedOn: on('2024-06-02'), passed: false },
    ])
  })

  test('a judgement has its day', () => {
    const judgement = { standard: 'a/b', requirement: 'c', outcome: 'met' as const }
    const { judgements } = openLedger(
      aPortfolio({ judgements: [{ ...judgement, id: 'j1', decidedOn: '2024-05-01' }] }),
    )

    expect(judgements).toEqual([{ ...judgement, name: 'j1', decidedOn: on('2024-05-01') }])
  })
})

describe('an RSC session', () => {
  test('has its hours, those about supervision given, and its provider', () => {
    const session = aSession({ hours: 1.5, hoursAboutSupervisionGiven: 1 })
    const { rsc } = openLedger(aPortfolio({ providers: [aProvider()], rsc: [session] }))

    expect(rsc).toEqual([
      {
        name: 's1',
        entry: session,
        from: on('2023-01-10'),
        to: on('2023-01-10'),
        units: toHourUnits(1.5),
        aboutUnits: toHourUnits(1),
        provider: {
          id: 'p1',
          name: 'June Park',
          isKnown: true,
          standings: [{ category: 'imhm-clinical', vettedBy: null, from: on('2012-01-01'), to: forever }],
        },
      },
    ])
  })

  test('of peers may have no provider, and says nothing about supervision given unless it does', () => {
    const session = aSession({ provider: undefined, setting: 'peer' })
    const { rsc } = openLedger(aPortfolio({ rsc: [session] }))

    expect(rsc.map(({ provider, aboutUnits }) => ({ provider, aboutUnits }))).toEqual([
      { provider: null, aboutUnits: 0 },
    ])
  })

  test('shares its provider with the others of the same provider', () => {
    const rsc = [aSession({ id: 's1' }), aSession({ id: 's2' })]
    const [first, second] = openLedger(aPortfolio({ providers: [aProvider()], rsc })).rsc

    expect(first?.provider?.id).toBe('p1')
    expect(second?.provider).toBe(first?.provider)
  })
})

describe('a provider', () => {
  const read = (overrides: Parameters<typeof aProvider>[0]) =>
    openLedger(aPortfolio({ providers: [aProvider(overrides)], rsc: [aSession()] })).rsc[0]?.provider

  test('without a name goes by the id', () => {
    expect(read({ name: undefined })?.name).toBe('p1')
  })

  test('of whom nothing is said is of unknown standing', () => {
    expect(read({ endorsements: undefined })).toMatchObject({ isKnown: false, standings: [] })
  })

  test('with an empty list is known to have no standing', () => {
    expect(read({ endorsements: [] })).toMatchObject({ isKnown: true, standings: [] })
    expect(read({ endorsements: undefined, vetted: [] })).toMatchObject({ isKnown: true, standings: [] })
  })

  test('may be vetted by an association, for a while', () => {
    const vetted = [
      { association: 'vaimh', category: 'imhm-clinical' as const, from: '2022-01-01', to: '2023-12-31' },
    ]

    expect(read({ endorsements: undefined, vetted })?.standings).toEqual([
      { category: 'imhm-clinical', vettedBy: 'vaimh', from: on('2022-01-01'), to: on('2023-12-31') },
    ])
  })
})
