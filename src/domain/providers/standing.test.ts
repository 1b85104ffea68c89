import { describe, expect, test } from 'vitest'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import { isOfUnknownStanding, type RegisterRecord, standingKey, withRegisterStanding } from './standing.ts'

const mentor = { category: 'imhm-clinical', from: '2015-01-01', to: null } as const
const vetted = { category: 'imhm-clinical', from: '2022-01-01', to: '2024-12-31' } as const

function aRecord(overrides: Partial<RegisterRecord> = {}): RegisterRecord {
  return { association: 'vaimh', name: 'Maria Lopez', endorsements: [], vetted: [], ...overrides }
}

function aPortfolio(...providers: NonNullable<Portfolio['providers']>): Portfolio {
  return { format: 'attune-portfolio/1', person: { name: 'Rosa Delgado' }, providers }
}

const providersOf = (portfolio: Portfolio, ...standings: Parameters<typeof withRegisterStanding>[1]) =>
  withRegisterStanding(portfolio, standings).providers

describe('a provider in a register', () => {
  test('has the name and the standing that the register tells, whatever was entered', () => {
    const entered = { id: 'p1', name: 'M. Lopez', endorsements: [{ category: 'imhs', from: '2001-01-01' }] }
    const record = aRecord({ endorsements: [mentor], vetted: [vetted] })

    expect(
      providersOf(aPortfolio({ ...entered, endorsements: [{ category: 'imhs', from: '2001-01-01' }] }), {
        entryId: 'p1',
        records: [record],
        isWaiting: false,
      }),
    ).toEqual([
      {
        id: 'p1',
        name: 'Maria Lopez',
        endorsements: [mentor],
        vetted: [{ association: 'vaimh', ...vetted }],
      },
    ])
  })

  test('of two registers has what both tell', () => {
    const records = [
      aRecord({ association: 'mi-aimh', name: 'Maria Lopez-Reyes', endorsements: [mentor] }),
      aRecord({ association: 'vaimh', vetted: [vetted] }),
    ]

    expect(providersOf(aPortfolio({ id: 'p1' }), { entryId: 'p1', records, isWaiting: true })).toEqual([
      {
        id: 'p1',
        name: 'Maria Lopez-Reyes',
        endorsements: [mentor],
        vetted: [{ association: 'vaimh', ...vetted }],
      },
    ])
  })

  test('of whom it says nothing has no standing, and that is known', () => {
    const standing = { entryId: 'p1', records: [aRecord()], isWaiting: false }
    const [provider] = providersOf(aPortfolio({ id: 'p1' }), standing) ?? []

    expect(provider).toEqual({ id: 'p1', name: 'Maria Lopez', endorsements: [], vetted: [] })
    expect(provider && isOfUnknownStanding(provider)).toBe(false)
  })

  test('stays of unknown standing while another association has still to answer', () => {
    const standing = { entryId: 'p1', records: [aRecord()], isWaiting: true }
    const entered = { id: 'p1', name: 'Maria Lopez', endorsements: [mentor] }

    expect(providersOf(aPortfolio(entered), standing)).toEqual([{ id: 'p1', name: 'Maria Lopez' }])
  })
})

describe('a provider in no register', () => {
  test('stays as entered while the question waits', () => {
    const entered = { id: 'p1', name: 'Maria Lopez', endorsements: [mentor] }

    expect(providersOf(aPortfolio(entered), { entryId: 'p1', records: [], isWaiting: true })).toEqual([
      entered,
    ])
  })

  test('stays as entered beside one who is', () => {
    const portfolio = aPortfolio({ id: 'p1', name: 'June Park' }, { id: 'p2' })
    const standing = { entryId: 'p2', records: [aRecord({ endorsements: [mentor] })], isWaiting: false }

    expect(providersOf(portfolio, standing)?.[0]).toEqual({ id: 'p1', name: 'June Park' })
  })

  test('is not made up where the entry is gone', () => {
    const standing = { entryId: 'gone', records: [aRecord()], isWaiting: false }

    expect(providersOf(aPortfolio({ id: 'p1' }), standing)).toEqual([{ id: 'p1' }])
  })
})

describe('the key of standings', () => {
  const standing = { entryId: 'p1', records: [aRecord()], isWaiting: false }

  test('is empty where no register is concerned', () => {
    expect(standingKey([])).toBe('')
  })

  test.each([
    ['a statement', { ...standing, records: [aRecord({ endorsements: [mentor] })] }],
    ['a vetting', { ...standing, records: [aRecord({ vetted: [vetted] })] }],
    ['a name', { ...standing, records: [aRecord({ name: 'Maria Reyes' })] }],
    ['a question', { ...standing, isWaiting: true }],
  ])('tells %s apart', (_, other) => {
    expect(standingKey([other])).not.toBe(standingKey([standing]))
  })
})
