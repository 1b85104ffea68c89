import { describe, expect, test } from 'vitest'
import { aMembership, anAgreement, anEdition, anyOf } from '../../../test/builders/edition.ts'
import { membershipPolicy } from '../policy/membership-policy.ts'
import { membershipEnd, withMembershipRule } from './membership-rules.ts'

const policy = (given: object) => membershipPolicy.parse(given)

describe('the last day of a membership', () => {
  const ends = (given: object, ...days: string[]) => days.map((day) => membershipEnd(policy(given), day))

  test('of a calendar year is its end, or the end of the next from the cut-off day on', () => {
    expect(ends({ cutOff: '10-01' }, '2026-01-01', '2026-09-30', '2026-10-01', '2026-12-31')).toEqual([
      '2026-12-31',
      '2026-12-31',
      '2027-12-31',
      '2027-12-31',
    ])
  })

  test('of a calendar year without a cut-off day is always its end', () => {
    expect(ends({}, '2026-12-31')).toEqual(['2026-12-31'])
  })

  test('of a rolling year is the day before the same day a year later', () => {
    expect(ends({ year: 'rolling', cutOff: '10-01' }, '2026-10-10', '2024-02-29', '2026-01-01')).toEqual([
      '2027-10-09',
      '2025-02-27',
      '2026-12-31',
    ])
  })
})

describe('a membership that an association asks of everybody', () => {
  const edition = anEdition({ requirements: [anAgreement()] })
  const vaimh = { shortId: 'vaimh', standardsOf: 'vaimh' }
  const asked = (given: object, of = edition, own = vaimh) =>
    withMembershipRule(of, policy(given), own).requirements

  test('is a requirement more, of any association or of its own only', () => {
    expect(asked({ asked: 'required' })).toMatchObject([
      { id: 'code-of-ethics' },
      { id: 'membership', kind: 'membership', associations: 'any' },
    ])
    expect(asked({ asked: 'required', otherAssociations: false }).at(-1)).toMatchObject({
      associations: ['vaimh'],
    })
    const own = { shortId: 'njaimh', standardsOf: 'alliance' }
    expect(asked({ asked: 'required', otherAssociations: false }, edition, own).at(-1)).toMatchObject({
      associations: ['alliance', 'njaimh'],
    })
  })

  test('is none where it is encouraged only, or left to the standard', () => {
    expect(asked({ asked: 'encouraged' })).toBe(edition.requirements)
    expect(asked({})).toBe(edition.requirements)
  })

  test('adds nothing to a standard that asks for one itself, be it in a choice', () => {
    for (const own of [aMembership({ id: 'dues' }), anyOf([aMembership(), anAgreement()])]) {
      const asking = anEdition({ requirements: [own] })
      expect(asked({ asked: 'required' }, asking)).toBe(asking.requirements)
    }
  })
})
