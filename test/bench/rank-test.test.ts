import { expect, test } from 'vitest'
import { signedRankProbability } from '../../bench/rank-test.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('differences that lie on both sides alike tell nothing apart', () => {
  const alike = upTo(20).flatMap((size) => [size, -size])

  expect(signedRankProbability(alike)).toBeGreaterThan(0.99)
  expect(signedRankProbability([])).toBe(1)
  expect(signedRankProbability([0, 0, 0])).toBe(1)
})

test('differences of one sign are told apart, however small they are and whichever sign it is', () => {
  const small = upTo(30).map((size) => size / 1e6)

  expect(signedRankProbability(small)).toBeLessThan(2e-6)
  expect(signedRankProbability(small.map((each) => -each))).toBe(signedRankProbability(small))
})

test('is what tables of the test say', () => {
  // Of 20 pairs without ties, a smaller sum of ranks of 52 is the bound of 0.05, two-sided.
  const sumOf52 = upTo(20).map((rank) => ([20, 19, 13].includes(rank) ? -rank : rank))

  expect(signedRankProbability(sumOf52)).toBeCloseTo(0.05, 2)
})

test('one far outlier weighs no more than its rank', () => {
  const pairs = [...upTo(15), ...upTo(15).map((size) => -size - 0.5)]

  expect(signedRankProbability([...pairs, 1e9])).toBe(signedRankProbability([...pairs, 17]))
})
