import { describe, expect, test } from 'vitest'
import {
  aDegree,
  aJob,
  aLeadershipActivity,
  aPortfolio,
  aProvider,
  aSession,
  aTraining,
} from '../../test/builders/portfolio.ts'
import { type CheckedPortfolio, portfolioFaults, type RawName } from './portfolio-faults.ts'

const faultsOf = (portfolio: CheckedPortfolio, names = namesIn(portfolio)) =>
  portfolioFaults(portfolio, names, '$')

/** The entries of a portfolio as they stand in its document. */
function namesIn(portfolio: CheckedPortfolio): RawName[] {
  return Object.entries(portfolio).flatMap(([list, entries]) =>
    Array.isArray(entries)
      ? entries.map((entry: { id?: string } | null, index) => ({ list, index, id: entry?.id }))
      : [],
  )
}

test('a sound portfolio has no faults', () => {
  const portfolio = aPortfolio({
    education: [aDegree()],
    work: [aJob()],
    providers: [aProvider()],
    rsc: [aSession()],
    memberships: [{ association: 'vaimh', from: '2024-01-01', to: '2024-01-01' }],
  })

  expect(faultsOf(portfolio)).toEqual([])
})

describe('periods', () => {
  const early = '2024-01-01'
  const late = '2024-01-02'
  const message = `This day lies before the first one, ${late}. Exchange them, or correct one.`

  test('end on or after their first day, in every list', () => {
    const span = { from: late, to: early }
    const held = [
      { category: 'ifs' as const, from: early, to: null },
      { category: 'ifs' as const, ...span },
    ]
    const portfolio = aPortfolio({
      work: [aJob(span)],
      leadership: [aLeadershipActivity(), aLeadershipActivity({ id: 'l2', ...span })],
      providers: [
        aProvider({ endorsements: held, vetted: [{ association: 'vaimh', category: 'ifs', ...span }] }),
      ],
      rsc: [aSession(span)],
      memberships: [{ association: 'vaimh', ...span }],
      endorsements: [{ association: 'vaimh', category: 'ifs', earnedOn: late, endedOn: early }],
    })

    expect(faultsOf(portfolio)).toEqual([
      { path: '$.work[0].to', message },
      { path: '$.leadership[1].to', message },
      { path: '$.rsc[0].to', message },
      { path: '$.memberships[0].to', message },
      { path: '$.endorsements[0].endedOn', message },
      { path: '$.providers[0].endorsements[1].to', message },
      { path: '$.providers[0].vetted[0].to', message },
    ])
  })

  test('may be open, or a single day', () => {
    const portfolio = aPortfolio({
      work: [
        aJob({ to: null }),
        aJob({ id: 'w2', to: undefined }),
        aJob({ id: 'w3', from: early, to: early }),
      ],
    })

    expect(faultsOf(portfolio)).toEqual([])
  })
})

describe('RSC hours', () => {
  const withSession = (overrides: Parameters<typeof aSession>[0]) =>
    faultsOf(aPortfolio({ providers: [aProvider()], rsc: [aSession(overrides)] }))

  test('fit into the days of the entry, at 24 a day', () => {
    expect(withSession({ hours: 24 })).toEqual([])
    expect(withSession({ from: '2024-01-01', to: '2024-01-02', hours: 48 })).toEqual([])
    expect(withSession({ hours: 24.5 })).toEqual([
      { path: '$.rsc[0].hours', message: '24.5 hours do not fit into one day.' },
    ])
    expect(withSession({ from: '2024-01-01', to: '2024-01-02', hours: 49 })).toEqual([
      { path: '$.rsc[0].hours', message: '49 hours do not fit into 2 days.' },
    ])
  })

  test('about supervision given are at most those of the session', () => {
    expect(withSession({ hours: 2, hoursAboutSupervisionGiven: 2 })).toEqual([])
    expect(withSession({ hours: 2, hoursAboutSupervisionGiven: 2.5 })).toEqual([
      {
        path: '$.rsc[0].hoursAboutSupervisionGiven',
        message: 'These cannot be more than the 2 hours of the session.',
      },
    ])
  })

  test('of an entry with its days the wrong way round are held against one day', () => {
    const faults = withSession({ from: '2024-01-09', to: '2024-01-01', hours: 20 })

    expect(faults.map(({ path }) => path)).toEqual(['$.rsc[0].to'])
  })

  test('may be both too many and fewer than those about supervision given', () => {
    expect(withSession({ hours: 25, hoursAboutSupervisionGiven: 26 }).map(({ path }) => path)).toEqual([
      '$.rsc[0].hours',
      '$.rsc[0].hoursAboutSupervisionGiven',
    ])
  })
})

describe('the provider of a session', () => {
  test('is one of the list', () => {
    const rsc = [aSession({ provider: 'p9' })]

    expect(faultsOf(aPortfolio({ providers: [aProvider()], rsc }))).toEqual([
      {
        path: '$.rsc[0].provider',
        message: 'There is no provider "p9" in "providers". Add it there, or correct the id.',
      },
    ])
    expect(faultsOf(aPortfolio({ rsc })).map(({ path }) => path)).toEqual(['$.rsc[0].provider'])
  })

  test('has to be named, except among peers', () => {
    const rsc = [
      aSession({ id: 's1', provider: undefined, setting: 'group' }),
      aSession({ id: 's2', provider: undefined, setting: 'peer' }),
    ]

    expect(faultsOf(aPortfolio({ rsc }))).toEqual([
      { path: '$.rsc[0].provider', message: 'Name the provider by the id it has in "providers".' },
    ])
  })

  test('may be a faulty entry of the list, as long as it gives the id', () => {
    const names = [{ list: 'providers', index: 0, id: 'p9' }]

    expect(faultsOf({ providers: [null], rsc: [aSession({ provider: 'p9' })] }, names)).toEqual([])
  })

  test('is no entry of another list', () => {
    const names = [{ list: 'work', index: 0, id: 'p9' }]

    expect(faultsOf({ rsc: [aSession({ provider: 'p9' })] }, names).map(({ path }) => path)).toEqual([
      '$.rsc[0].provider',
    ])
  })

  test('cannot be looked up in a list that is none', () => {
    expect(faultsOf({ providers: null, rsc: [aSession({ provider: 'p9' })] })).toEqual([])
  })
})

describe('ids', () => {
  test('are used once in the whole document; the fault names the first use', () => {
    const portfolio = aPortfolio({
      education: [aDegree({ id: 'x' })],
      training: [aTraining({ id: 'y' }), aTraining({ id: 'x' }), aTraining({ id: 'x' })],
    })
    const message = 'The id "x" is used at $.education[0].id already. Give each entry its own.'

    expect(faultsOf(portfolio)).toEqual([
      { path: '$.training[1].id', message },
      { path: '$.training[2].id', message },
    ])
  })

  test('are not the name of an entry without one', () => {
    const training = [aTraining({ id: 'training[1]' }), aTraining({ id: undefined })]

    expect(faultsOf(aPortfolio({ training }))).toEqual([
      {
        path: '$.training[0].id',
        message: 'An entry without an id is named "training[1]" already. Choose another id.',
      },
    ])
    expect(faultsOf(aPortfolio({ training: [aTraining({ id: 'training[0]' })] }))).toEqual([])
  })

  test('may be missing as often as one likes', () => {
    const training = [aTraining({ id: undefined }), aTraining({ id: undefined })]

    expect(faultsOf(aPortfolio({ training }))).toEqual([])
  })
})

test('an entry that is faulty in itself is passed over, and places stay those of the document', () => {
  const portfolio: CheckedPortfolio = {
    providers: [aProvider()],
    work: [null, aJob({ from: '2024-01-02', to: '2024-01-01' })],
    rsc: [null, aSession({ hours: 30 })],
  }

  expect(faultsOf(portfolio).map(({ path }) => path)).toEqual(['$.work[1].to', '$.rsc[1].hours'])
})
