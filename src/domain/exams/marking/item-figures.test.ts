import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answered, correlate, measureItems } from './item-figures.ts'

/**
 * Four candidates and three items. Worked by hand for item a: right 1 1 0 0, the share of the others right
 * 1, 0.5, 0.5, 0. Means 0.5 and 0.5; products 0.25 + 0 + 0 + 0.25 = 0.5; squares 1 and 0.5: r = 0.5 / sqrt(0.5).
 */
const four: readonly Answered[] = [
  { a: true, b: true, c: true },
  { a: true, b: true, c: false },
  { a: false, b: true, c: false },
  { a: false, b: false, c: false },
]

describe('items', () => {
  test('difficulty and discrimination are what the table gives by hand', () => {
    const [a, b, c] = measureItems(four)

    expect(a).toEqual({
      item: 'a',
      count: 4,
      difficulty: 0.5,
      discrimination: expect.closeTo(Math.SQRT1_2, 12),
    })
    // b: 1 1 1 0 against 1, 0.5, 0, 0: products 0.375, squares 0.75 and 0.6875.
    expect(b).toEqual({
      item: 'b',
      count: 4,
      difficulty: 0.75,
      discrimination: expect.closeTo(0.375 / Math.sqrt(0.75 * 0.6875), 12),
    })
    // c: 1 0 0 0 against 1, 1, 0.5, 0: products 0.375, squares 0.75 and 0.6875.
    expect(c).toEqual({
      item: 'c',
      count: 4,
      difficulty: 0.25,
      discrimination: expect.closeTo(0.375 / Math.sqrt(0.75 * 0.6875), 12),
    })
  })

  test('an item that everybody has right discriminates nobody', () => {
    const all = measureItems([
      { a: true, b: true },
      { a: true, b: false },
    ])

    expect(all.find(({ item }) => item === 'a')).toEqual({
      item: 'a',
      count: 2,
      difficulty: 1,
      discrimination: null,
    })
  })

  test('candidates who were not asked an item are not counted for it', () => {
    expect(measureItems([{ a: true }, { b: false }]).map(({ item, count }) => [item, count])).toEqual([
      ['a', 1],
      ['b', 1],
    ])
  })
})

const candidates = fc.array(fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean() }), {
  maxLength: 30,
})

test('figures stay within their bounds, whatever the answers and their order', () => {
  fc.assert(
    fc.property(candidates, (given) => {
      const figures = measureItems(given)
      const turned = measureItems(given.toReversed())
      figures.forEach(({ difficulty, discrimination }, index) => {
        expect(difficulty).toBeGreaterThanOrEqual(0)
        expect(difficulty).toBeLessThanOrEqual(1)
        expect(Math.abs(discrimination ?? 0)).toBeLessThanOrEqual(1)
        expect(turned[index]?.discrimination ?? 'none').toEqual(
          discrimination === null ? 'none' : expect.closeTo(discrimination, 10),
        )
      })
    }),
  )
})

test('what rises together correlates perfectly, and what falls as perfectly the other way', () => {
  expect(correlate([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12)
  expect(correlate([1, 2, 3], [6, 4, 2])).toBeCloseTo(-1, 12)
  expect(correlate([1, 1, 1], [1, 2, 3])).toBeNull()
})
