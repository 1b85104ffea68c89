import { expect, test } from 'vitest'
import { loadStandards } from '../standards/load-standards.ts'
import { evaluate } from './evaluate.ts'
import type { Portfolio, RscEntry } from './portfolio.ts'
import { rscTimeLine } from './rsc-time-line.ts'

const library = loadStandards()
const asOf = '2026-11-21'

function aPortfolio(rsc: RscEntry[]): Portfolio {
  return {
    format: 'attune-portfolio/1',
    education: [{ kind: 'degree', degree: 'MSW', awardedOn: '2010-05-15' }],
    work: [{ from: '2012-01-01', to: null, kinds: ['providing-rsc'] }],
    providers: [
      { id: 'ada', name: 'Ada Lin', endorsements: [{ category: 'imhm-clinical', from: '2012-01-01' }] },
      { id: 'bo', endorsements: [{ category: 'imhm-clinical', from: '2012-01-01' }] },
      { id: 'cy', name: 'Cy Moe', endorsements: [{ category: 'imhm-clinical', from: '2012-01-01' }] },
    ],
    rsc,
  }
}

function aSession(provider: string, day: string, hours: number): RscEntry {
  return { provider, from: day, to: day, hours, setting: 'group' }
}

function drawn(standard: string, portfolio: Portfolio) {
  const edition = library.getEdition(standard, asOf)
  return rscTimeLine(edition, portfolio, evaluate(edition, portfolio, { asOf }))
}

test('hours are drawn by month and provider, and a third provider does not count', () => {
  const portfolio = aPortfolio([
    aSession('ada', '2026-01-10', 2),
    aSession('ada', '2026-01-24', 2),
    aSession('bo', '2026-03-10', 1),
    aSession('cy', '2026-03-12', 0.5),
  ])

  expect(drawn('vaimh/imhm-clinical', portfolio)).toEqual({
    requirement: 'rsc-hours',
    months: [
      { month: '2026-01', parts: [{ provider: 'ada', hours: 4, counted: true }] },
      {
        month: '2026-03',
        parts: [
          { provider: 'bo', hours: 1, counted: true },
          { provider: 'cy', hours: 0.5, counted: false },
        ],
      },
    ],
    providers: [
      { provider: 'ada', name: 'Ada Lin', countedHours: 4, notCountedHours: 0, share: 0.8, codes: [] },
      { provider: 'bo', name: 'bo', countedHours: 1, notCountedHours: 0, share: 0.2, codes: [] },
      {
        provider: 'cy',
        name: 'Cy Moe',
        countedHours: 0,
        notCountedHours: 0.5,
        share: 0,
        codes: ['third-provider'],
      },
    ],
    window: undefined,
    countedHours: 5,
    notCountedHours: 0.5,
  })
})

test('the window of an edition that has one begins with the first counted day', () => {
  const portfolio = aPortfolio([aSession('ada', '2025-02-10', 2), aSession('ada', '2026-10-01', 2)])

  expect(drawn('mi-aimh/imhm-clinical', portfolio)?.window).toEqual({ from: '2025-02-10', to: '2027-02-09' })
})

test('a window that nothing counted in is not drawn', () => {
  const portfolio = aPortfolio([{ from: '2026-01-10', to: '2026-01-10', hours: 2, setting: 'peer' }])

  expect(drawn('mi-aimh/imhm-clinical', portfolio)?.window).toBeUndefined()
})

test('a peer session without a provider stands under no name', () => {
  const portfolio = aPortfolio([{ from: '2026-01-10', to: '2026-01-10', hours: 2, setting: 'peer' }])

  expect(drawn('vaimh/imhm-clinical', portfolio)?.providers).toEqual([
    {
      provider: null,
      name: null,
      countedHours: 0,
      notCountedHours: 2,
      share: 0,
      codes: ['peer-supervision'],
    },
  ])
})

test('thirty times a tenth of an hour are three hours', () => {
  const days = Array.from({ length: 30 }, (_, day) => `2026-01-${String(day + 1).padStart(2, '0')}`)
  const timeLine = drawn('vaimh/imhm-clinical', aPortfolio(days.map((day) => aSession('ada', day, 0.1))))

  expect(timeLine?.countedHours).toBe(3)
  expect(timeLine?.months).toEqual([
    { month: '2026-01', parts: [{ provider: 'ada', hours: 3, counted: true }] },
  ])
})

test('a session after the day of evaluation is not drawn', () => {
  const portfolio = aPortfolio([aSession('ada', '2026-01-10', 2), aSession('ada', '2026-12-01', 2)])

  expect(drawn('vaimh/imhm-clinical', portfolio)?.months.map(({ month }) => month)).toEqual(['2026-01'])
})

test('a renewal draws the sessions of its period only', () => {
  const portfolio = aPortfolio([aSession('ada', '2025-12-30', 2), aSession('ada', '2026-01-10', 2)])

  expect(drawn('vaimh/imhm-clinical-renewal', portfolio)?.months.map(({ month }) => month)).toEqual([
    '2026-01',
  ])
})

test('without sessions there is nothing to draw', () => {
  expect(drawn('vaimh/imhm-clinical', aPortfolio([]))).toBeUndefined()
})

test('a standard without reflective supervision has no time line', () => {
  expect(drawn('mi-aimh/imhm-policy-renewal', aPortfolio([aSession('ada', '2026-01-10', 2)]))).toBeUndefined()
})

test('a standard that only advises reflective supervision is drawn too', () => {
  const timeLine = drawn('mi-aimh/imhm-policy', aPortfolio([aSession('ada', '2026-01-10', 2)]))

  expect(timeLine?.requirement).toBe('rsc-optional')
  expect(timeLine?.countedHours).toBe(2)
})

test('months stand in the order of the calendar and providers by what counts, whatever the order of the log', () => {
  const timeLine = drawn(
    'vaimh/imhm-clinical',
    aPortfolio([
      aSession('bo', '2026-03-10', 1),
      aSession('ada', '2026-02-24', 3),
      aSession('cy', '2026-04-12', 0.5),
      aSession('ada', '2026-01-10', 2),
    ]),
  )

  expect(timeLine?.months.map(({ month }) => month)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04'])
  expect(timeLine?.providers.map(({ provider }) => provider)).toEqual(['ada', 'bo', 'cy'])
})

test('of providers from whom nothing counts the one with more hours comes first', () => {
  const peers = [2, 5, 3].map((hours, index): RscEntry => {
    const provider = ['ada', 'bo', 'cy'][index] ?? ''
    return { ...aSession(provider, '2026-01-10', hours), setting: 'peer' }
  })
  const timeLine = drawn('vaimh/imhm-clinical', aPortfolio(peers))

  expect(timeLine?.providers.map(({ provider, share }) => [provider, share])).toEqual([
    ['bo', 0],
    ['cy', 0],
    ['ada', 0],
  ])
})

test('in a month hours are added up by provider, and those that count apart from those that do not', () => {
  const timeLine = drawn(
    'vaimh/imhm-clinical',
    aPortfolio([
      aSession('ada', '2026-01-10', 2),
      aSession('bo', '2026-01-11', 0.5),
      { ...aSession('ada', '2026-01-12', 4), setting: 'peer' },
      aSession('ada', '2026-01-13', 1),
    ]),
  )

  expect(timeLine?.months).toEqual([
    {
      month: '2026-01',
      parts: [
        { provider: 'ada', hours: 3, counted: true },
        { provider: 'bo', hours: 0.5, counted: true },
        { provider: 'ada', hours: 4, counted: false },
      ],
    },
  ])
})

test('the window begins with the earliest day that counts, whatever the order of the log', () => {
  const portfolio = aPortfolio([
    aSession('ada', '2026-01-10', 2),
    aSession('ada', '2025-02-10', 2),
    { ...aSession('ada', '2024-12-01', 2), setting: 'peer' },
  ])

  expect(drawn('mi-aimh/imhm-clinical', portfolio)?.window?.from).toBe('2025-02-10')
})
