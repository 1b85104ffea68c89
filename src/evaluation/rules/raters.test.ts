import { expect, test } from 'vitest'
import { aPortfolio, aReference } from '../../../test/builders/portfolio.ts'
import { openLedger, type ReferenceLine } from '../ledger.ts'
import type { ReferenceEntry } from '../portfolio.ts'
import { isEndorsed, raterOf } from './raters.ts'

function aRating(overrides: Partial<ReferenceEntry>): ReferenceLine {
  const [line] = openLedger(aPortfolio({ references: [aReference(overrides)] })).references
  if (!line) throw new Error('The ledger has lost the rating.')
  return line
}

test('the person behind a rating is known by the rater, in any case and with blanks around', () => {
  expect(raterOf(aRating({ rater: ' June@Example.org ' }))).toBe('june@example.org')
})

test('a rating without a rater is a person of its own', () => {
  for (const rater of [undefined, null, '', '  ']) {
    const rating = aRating({ rater })
    expect(raterOf(rating)).toBe(rating)
  }
})

test('a rater is endorsed in one of the categories asked, or not', () => {
  expect(isEndorsed(aRating({ raterEndorsement: 'imhs' }), ['ifs', 'imhs'])).toBe(true)
  expect(isEndorsed(aRating({ raterEndorsement: 'ifa' }), ['ifs', 'imhs'])).toBe(false)
  expect(isEndorsed(aRating({ raterEndorsement: null }), ['ifs', 'imhs'])).toBe(false)
  expect(isEndorsed(aRating({ raterEndorsement: undefined }), ['ifs', 'imhs'])).toBe(false)
})
