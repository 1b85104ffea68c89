import { describe, expect, test } from 'vitest'
import { mentorRule } from '../../../test/builders/edition.ts'
import { toDay, toDayNumber } from '../../standards/day.ts'
import type { ProviderRule } from '../../standards/schema.ts'
import type { Provider, Standing } from '../ledger.ts'
import { qualifyingDays, speaksFor } from './qualifying-days.ts'

const on = toDayNumber
const vettedUntil2027 = mentorRule({ vettedBy: 'ncimha', to: '2027-12-31' })
const endorsedFrom2028 = mentorRule({ from: '2028-01-01' })

function aMentor(overrides: Partial<Provider> = {}): Provider {
  return { id: 'p1', name: 'June Park', isKnown: true, standings: [aStanding()], ...overrides }
}

function aStanding(overrides: Partial<Standing> = {}): Standing {
  return {
    category: 'imhm-clinical',
    vettedBy: null,
    from: on('2012-01-01'),
    to: Number.POSITIVE_INFINITY,
    ...overrides,
  }
}

function daysOf(provider: Provider | null, rules: ProviderRule[], isAccepted = false): string[] {
  return qualifyingDays(provider, rules, isAccepted).map(({ from, to }) => `${inWords(from)}..${inWords(to)}`)
}

const inWords = (day: number) => (Number.isFinite(day) ? toDay(day) : '')

describe('a provider', () => {
  test('qualifies while a category asked is held', () => {
    expect(daysOf(aMentor(), [mentorRule()])).toEqual(['2012-01-01..'])
    expect(
      daysOf(aMentor({ standings: [aStanding({ category: 'ecmhm-clinical' })] }), [mentorRule()]),
    ).toEqual(['2012-01-01..'])
    expect(daysOf(aMentor({ standings: [aStanding({ to: on('2019-12-31') })] }), [mentorRule()])).toEqual([
      '2012-01-01..2019-12-31',
    ])
  })

  test('does not qualify with another category', () => {
    expect(daysOf(aMentor({ standings: [aStanding({ category: 'imhm-policy' })] }), [mentorRule()])).toEqual(
      [],
    )
  })

  test('qualifies without a break where one standing takes over from another', () => {
    const standings = [
      aStanding({ from: on('2022-01-01') }),
      aStanding({ category: 'ecmhm-clinical', to: on('2021-12-31') }),
    ]

    expect(daysOf(aMentor({ standings }), [mentorRule()])).toEqual(['2012-01-01..'])
  })

  test('qualifies by the vetting of the association that the rule names, and of no other', () => {
    const vetted = (vettedBy: string) => aMentor({ standings: [aStanding({ vettedBy })] })

    expect(daysOf(vetted('vaimh'), [mentorRule({ vettedBy: 'vaimh' })])).toEqual(['2012-01-01..'])
    expect(daysOf(vetted('mi-aimh'), [mentorRule({ vettedBy: 'vaimh' })])).toEqual([])
    expect(daysOf(vetted('vaimh'), [mentorRule()])).toEqual([])
  })

  test('qualifies by an Endorsement of any association', () => {
    expect(daysOf(aMentor(), [mentorRule({ vettedBy: 'vaimh' })])).toEqual(['2012-01-01..'])
  })

  test('of unknown standing qualifies on all days once accepted, and else on none', () => {
    const unknown = aMentor({ isKnown: false, standings: [] })

    expect(daysOf(unknown, [mentorRule()])).toEqual([])
    expect(daysOf(unknown, [mentorRule()], true)).toEqual(['..'])
  })

  test('of known standing is not helped by being accepted', () => {
    expect(daysOf(aMentor({ standings: [] }), [mentorRule()], true)).toEqual([])
  })

  test('has to be named', () => {
    expect(daysOf(null, [mentorRule()])).toEqual([])
  })
})

describe('rules', () => {
  test('where there is none, anybody may give supervision', () => {
    expect(daysOf(aMentor({ standings: [] }), [])).toEqual(['..'])
    expect(daysOf(null, [])).toEqual(['..'])
  })

  test('with days of their own leave all other days to anybody', () => {
    expect(daysOf(aMentor({ standings: [] }), [mentorRule({ from: '2024-05-01' })])).toEqual(['..2024-04-30'])
    expect(daysOf(aMentor({ standings: [] }), [mentorRule({ to: '2024-04-30' })])).toEqual(['2024-05-01..'])
  })

  test('that follow each other each speak for their days', () => {
    const vetted = aMentor({ standings: [aStanding({ vettedBy: 'ncimha', from: on('2024-01-01') })] })

    expect(daysOf(vetted, [vettedUntil2027, endorsedFrom2028])).toEqual(['2024-01-01..2027-12-31'])
  })

  test('that follow each other let an endorsed provider run on over their border', () => {
    expect(daysOf(aMentor(), [vettedUntil2027, endorsedFrom2028])).toEqual(['2012-01-01..'])
  })

  test('leave days between them to anybody', () => {
    const rules = [mentorRule({ to: '2020-12-31' }), mentorRule({ from: '2022-01-01' })]

    expect(daysOf(aMentor({ standings: [] }), rules)).toEqual(['2021-01-01..2021-12-31'])
    expect(daysOf(aMentor(), rules)).toEqual(['2012-01-01..'])
  })

  test('accept a provider in doubt only on the days that any rule speaks for, and anybody on the others', () => {
    const unknown = aMentor({ isKnown: false, standings: [] })

    expect(daysOf(unknown, [mentorRule({ from: '2024-05-01' })])).toEqual(['..2024-04-30'])
    expect(daysOf(unknown, [mentorRule({ from: '2024-05-01' })], true)).toEqual(['..'])
  })
})

test('a rule speaks for its own days, both ends included, and without them for all', () => {
  const rule = mentorRule({ from: '2022-01-01', to: '2023-12-31' })
  const speaks = (day: string) => speaksFor(rule, toDayNumber(day))

  expect(['2021-12-31', '2022-01-01', '2023-12-31', '2024-01-01'].map(speaks)).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(speaksFor(mentorRule(), toDayNumber('0001-01-01'))).toBe(true)
  expect(speaksFor(mentorRule(), toDayNumber('9999-12-31'))).toBe(true)
})
