import { describe, expect, test } from 'vitest'
import { referenceRules } from '../../../test/builders/edition.ts'
import { aPortfolio, aReference } from '../../../test/builders/portfolio.ts'
import type { Category, ReferenceRole } from '../../standards/vocabulary.ts'
import { openLedger } from '../ledger.ts'
import type { ReferenceEntry } from '../portfolio.ts'
import { matchReferences, takesRole } from './match-references.ts'
import { isEndorsed } from './raters.ts'

const three = ['program-supervisor', 'rsc-provider', 'rsc-recipient'] as const
const withFallback = [
  { role: 'program-supervisor', fallback: ['colleague'] },
  { role: 'rsc-provider', fallback: ['colleague'] },
  { role: 'colleague' },
] as const satisfies { role: ReferenceRole; fallback?: ReferenceRole[] }[]

/** Filled slots by their place: "0 r1". Ratings are of April 1, 2, 3… in the order given. */
function filled(
  slots: Parameters<typeof referenceRules>[0],
  ratings: Partial<ReferenceEntry>[],
  preferred: Category[] = [],
): string[] {
  const references = ratings.map((rating, index) =>
    aReference({
      id: `r${index + 1}`,
      completedOn: `2024-04-${String(index + 1).padStart(2, '0')}`,
      ...rating,
    }),
  )
  const { references: lines } = openLedger(aPortfolio({ references }))
  return matchReferences(
    referenceRules(slots).slots,
    lines,
    preferred.length > 0 ? (line) => isEndorsed(line, preferred) : null,
  ).map(({ slot, line }) => `${slot} ${line.name}`)
}

test('each role is filled by a rating in that role, whatever the order of the ratings', () => {
  const ratings = three.toReversed().map((role) => ({ role }))

  expect(filled(three, ratings)).toEqual(['0 r3', '1 r2', '2 r1'])
})

test('a slot without a fitting rating stays empty, and the next ones are filled', () => {
  expect(filled(three, [{ role: 'rsc-recipient' }, { role: 'student' }])).toEqual(['2 r1'])
})

test('no ratings fill no slots', () => {
  expect(filled(three, [])).toEqual([])
})

test('of several ratings for one slot the earliest is taken', () => {
  expect(filled(three, [{ role: 'rsc-provider' }, { role: 'rsc-provider' }])).toEqual(['1 r1'])
})

describe('one rater', () => {
  test('fills one slot at most', () => {
    const rater = 'june@example.org'

    expect(
      filled(three, [
        { role: 'program-supervisor', rater },
        { role: 'rsc-provider', rater: 'JUNE@example.org' },
      ]),
    ).toEqual(['0 r1'])
  })

  test('fills the slot that nobody else can, so that most slots are filled', () => {
    const ratings: Partial<ReferenceEntry>[] = [
      { role: 'program-supervisor', rater: 'june@example.org' },
      { role: 'program-supervisor', rater: 'noor@example.org' },
      { role: 'rsc-provider', rater: 'june@example.org' },
    ]

    expect(filled(three, ratings)).toEqual(['0 r2', '1 r3'])
  })

  test('who is not named is nobody else', () => {
    expect(filled(three, [{ role: 'program-supervisor' }, { role: 'rsc-provider' }])).toEqual([
      '0 r1',
      '1 r2',
    ])
  })
})

describe('an endorsed rater', () => {
  const ratings: Partial<ReferenceEntry>[] = [
    { role: 'program-supervisor' },
    { role: 'program-supervisor', raterEndorsement: 'imhs' },
  ]

  test('is preferred to an earlier one', () => {
    expect(filled(three, ratings, ['ifs', 'imhs'])).toEqual(['0 r2'])
  })

  test('is not preferred where the category is not asked for', () => {
    expect(filled(three, ratings, ['imhm-clinical'])).toEqual(['0 r1'])
    expect(filled(three, ratings)).toEqual(['0 r1'])
  })

  test('never costs a filled slot', () => {
    const rater = 'june@example.org'
    const both: Partial<ReferenceEntry>[] = [
      { role: 'program-supervisor', rater, raterEndorsement: 'imhs' },
      { role: 'program-supervisor', rater: 'noor@example.org' },
      { role: 'rsc-provider', rater },
    ]

    expect(filled(three, both, ['imhs'])).toEqual(['0 r2', '1 r3'])
  })

  test('is preferred even to the named role', () => {
    const slots = [withFallback[0]]
    const colleague: Partial<ReferenceEntry> = { role: 'colleague', raterEndorsement: 'imhs' }

    expect(filled(slots, [{ role: 'program-supervisor' }, colleague], ['imhs'])).toEqual(['0 r2'])
  })

  test('once is enough: the others are taken by their day', () => {
    const endorsed = { raterEndorsement: 'imhs' as const }
    const more: Partial<ReferenceEntry>[] = [
      { role: 'rsc-provider' },
      { role: 'rsc-provider', ...endorsed },
      { role: 'program-supervisor', ...endorsed },
    ]

    expect(filled(three, more, ['imhs'])).toEqual(['0 r3', '1 r1'])
  })
})

describe('a role that stands in for another', () => {
  test('fills a slot whose named role is not there', () => {
    const colleagues: Partial<ReferenceEntry>[] = [
      { role: 'colleague' },
      { role: 'colleague' },
      { role: 'colleague' },
    ]

    expect(filled(withFallback, colleagues)).toEqual(['0 r1', '1 r2', '2 r3'])
  })

  test('gives way to the named role, even when that came later', () => {
    const ratings: Partial<ReferenceEntry>[] = [{ role: 'colleague' }, { role: 'program-supervisor' }]

    expect(filled([withFallback[0]], ratings)).toEqual(['0 r2'])
    expect(filled(withFallback, ratings)).toEqual(['0 r2', '2 r1'])
  })

  test('that serves as well as the named one is taken by its day', () => {
    const slots = [{ role: 'program-supervisor', also: ['department-supervisor'] }] as const
    const ratings: Partial<ReferenceEntry>[] = [
      { role: 'department-supervisor' },
      { role: 'program-supervisor' },
    ]

    expect(filled([{ role: slots[0].role, also: [...slots[0].also] }], ratings)).toEqual(['0 r1'])
  })
})

describe('many ratings', () => {
  test('of one role are no trouble: the earliest are taken', () => {
    const slots: ReferenceRole[] = ['colleague', 'colleague', 'colleague']
    const ratings = Array.from({ length: 28 }, (_, index) => ({
      role: 'colleague' as const,
      rater: `rater${index}@example.org`,
    }))

    expect(filled(slots, ratings)).toEqual(['0 r1', '1 r2', '2 r3'])
  })

  test('of one rater in one role are taken as the earliest', () => {
    const rater = 'june@example.org'
    const slots: ReferenceRole[] = ['colleague', 'colleague']
    const own = [1, 2, 3].map(() => ({ role: 'colleague' as const, rater }))

    expect(filled(slots, [...own, { role: 'colleague', rater: 'noor@example.org' }])).toEqual([
      '0 r1',
      '1 r4',
    ])
  })

  test('leave the endorsed one in sight behind the others', () => {
    const ratings: Partial<ReferenceEntry>[] = [
      ...[1, 2, 3, 4, 5].map(() => ({ role: 'program-supervisor' as const })),
      { role: 'program-supervisor', raterEndorsement: 'imhs' },
    ]

    expect(filled(three, ratings, ['imhs'])).toEqual(['0 r6'])
  })

  test('by raters who are asked in other roles too leave the spare one in sight', () => {
    const slots: ReferenceRole[] = ['program-supervisor', 'rsc-provider', 'rsc-recipient']
    const by = (rater: string, role: ReferenceRole) => ({ role, rater: `${rater}@example.org` })
    const ratings = [
      by('june', 'program-supervisor'),
      by('noor', 'program-supervisor'),
      by('ada', 'program-supervisor'),
      by('june', 'rsc-provider'),
      by('noor', 'rsc-recipient'),
    ]

    expect(filled(slots, ratings)).toEqual(['0 r3', '1 r4', '2 r5'])
  })
})

test('a slot takes its own role, those that serve as well, and those that stand in', () => {
  const slot = { role: 'rsc-provider' as const, also: ['student' as const], fallback: ['colleague' as const] }
  const roles: ReferenceRole[] = ['rsc-provider', 'student', 'colleague', 'rsc-recipient']

  expect(roles.map((role) => takesRole(slot, role))).toEqual([true, true, true, false])
})
