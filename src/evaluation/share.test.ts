import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareNote, shareOfHours } from './share.ts'

test('no share, and a whole one, ask for the figure of the sheet', () => {
  expect([shareOfHours(45, undefined), shareOfHours(45, { of: 3, from: 3 })]).toEqual([45, 45])
})

test('a fraction is never more than the exact one, and less by under a hundredth of an hour', () => {
  const figures = fc.integer({ min: 1, max: 40_000 }).map((hundredths) => hundredths / 100)
  fc.assert(
    fc.property(figures, fc.nat(36), fc.integer({ min: 36, max: 120 }), (hours, of, from) => {
      const asked = BigInt(Math.round(shareOfHours(hours, { of, from }) * 100)) * BigInt(from)
      const exact = BigInt(Math.round(hours * 100)) * BigInt(of)
      expect(asked <= exact && exact - asked < BigInt(from)).toBe(true)
    }),
  )
})

test('a finding tells of the fraction where there is a figure to take one of', () => {
  const share = { of: 9, from: 12 }

  expect(shareNote(12, share)).toEqual([{ kind: 'share', share, whole: 12 }])
  expect([shareNote(0, share), shareNote(12, undefined), shareNote(12, { of: 1, from: 1 })]).toEqual([
    [],
    [],
    [],
  ])
})
