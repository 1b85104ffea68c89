import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Pair, weightedKappa } from './weighted-kappa.ts'

/**
 * Ten answers on a scale of three. Worked by hand:
 *            other 0  1  2   total
 *   one 0          2  1  0       3
 *   one 1          1  3  0       4
 *   one 2          0  1  2       3
 *   total          3  5  2      10
 * linear: observed (1/2 * 3) / 10 = 0.15; expected (1/2 * (15 + 12 + 8 + 15) + 1 * (6 + 9)) / 100 = 0.40
 * quadratic: observed (1/4 * 3) / 10 = 0.075; expected (1/4 * 50 + 15) / 100 = 0.275
 */
const byHand: readonly Pair[] = [
  [0, 0],
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
  [1, 1],
  [1, 1],
  [2, 1],
  [2, 2],
  [2, 2],
]

describe('weighted kappa', () => {
  test('is what the table gives by hand', () => {
    expect(weightedKappa(byHand, 3, 'linear')).toBeCloseTo(1 - 0.15 / 0.4, 12)
    expect(weightedKappa(byHand, 3, 'quadratic')).toBeCloseTo(1 - 0.075 / 0.275, 12)
  })

  test('with two levels is the kappa without weights', () => {
    // Agreement 0.7, by chance (5 * 6 + 5 * 4) / 100 = 0.5: kappa 0.4.
    const pairs: Pair[] = [
      ...Array.from({ length: 4 }, (): Pair => [1, 1]),
      ...Array.from({ length: 3 }, (): Pair => [0, 0]),
      ...Array.from({ length: 2 }, (): Pair => [0, 1]),
      [1, 0],
    ]

    expect(weightedKappa(pairs, 2, 'linear')).toBeCloseTo(0.4, 12)
    expect(weightedKappa(pairs, 2, 'quadratic')).toBeCloseTo(0.4, 12)
  })

  test('is not defined without data, nor where everybody always gives the same', () => {
    expect(weightedKappa([], 3, 'linear')).toBeNull()
    expect(
      weightedKappa(
        [
          [1, 1],
          [1, 1],
        ],
        3,
        'quadratic',
      ),
    ).toBeNull()
  })
})

const pairs = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 40 })
const weights = fc.constantFrom('linear' as const, 'quadratic' as const)

describe('whatever the marks', () => {
  test('equal marks agree perfectly, as far as they differ from one another', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 40 }), weights, (marks, by) => {
        const kappa = weightedKappa(
          marks.map((mark): Pair => [mark, mark]),
          5,
          by,
        )
        if (new Set(marks).size === 1) expect(kappa).toBeNull()
        else expect(kappa).toBeCloseTo(1, 10)
      }),
    )
  })

  test('the order of the answers and who is named first change nothing', () => {
    fc.assert(
      fc.property(pairs, weights, (given, by) => {
        const kappa = weightedKappa(given, 5, by)
        const turned = weightedKappa(
          given.toReversed().map(([one, other]): Pair => [other, one]),
          5,
          by,
        )
        expect(turned ?? 'none').toEqual(kappa === null ? 'none' : expect.closeTo(kappa, 10))
      }),
    )
  })

  test('it is never above 1', () => {
    fc.assert(
      fc.property(pairs, weights, (given, by) => {
        expect(weightedKappa(given, 5, by) ?? 1).toBeLessThanOrEqual(1)
      }),
    )
  })
})
