import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureGap } from './gap.ts'
import { type Marks, totalOf } from './rubric.ts'
import { meanOf, settleMarks, settleRemark } from './settle-marks.ts'

const marks = (safety: number, listening: number): Marks => ({ one: { safety, listening } })
const rule = { markers: 2, gap: { over: 'all', points: 2 } } as const

describe('the gap', () => {
  test('over everything, marks that differ both ways cancel out', () => {
    expect(measureGap(marks(4, 0), marks(0, 4), { over: 'all', points: 1 })).toEqual({
      points: 0,
      isTooWide: false,
    })
  })

  test('by line it is the widest line', () => {
    expect(measureGap(marks(4, 1), marks(0, 4), { over: 'line', points: 3 })).toEqual({
      points: 4,
      isTooWide: true,
    })
  })

  test('as many points as the rule allows are still agreement', () => {
    expect(measureGap(marks(4, 0), marks(2, 0), rule.gap)).toEqual({ points: 2, isTooWide: false })
  })
})

describe('who decides', () => {
  test('nobody before both are in', () => {
    expect(settleMarks({ markers: [marks(3, 3)], senior: null }, rule)).toEqual({ state: 'being-marked' })
  })

  test('the mean of two who agree within the gap', () => {
    expect(settleMarks({ markers: [marks(3, 3), marks(2, 2)], senior: null }, rule)).toEqual({
      ...{ state: 'settled', by: 'mean', total: 5, marks: marks(2.5, 2.5) },
    })
  })

  test('a senior marker where they are further apart', () => {
    const apart = [marks(4, 4), marks(1, 3)]

    expect(settleMarks({ markers: apart, senior: null }, rule)).toEqual({ state: 'to-adjudicate', gap: 4 })
    expect(settleMarks({ markers: apart, senior: marks(3, 4) }, rule)).toEqual({
      ...{ state: 'settled', by: 'senior', total: 7, marks: marks(3, 4) },
    })
  })

  test('with three markers the widest of all gaps counts', () => {
    const three = { markers: [marks(4, 4), marks(3, 3), marks(2, 2)], senior: null }

    expect(settleMarks(three, { ...rule, markers: 3 })).toEqual({ state: 'to-adjudicate', gap: 4 })
  })
})

describe('a re-mark', () => {
  const released = marks(3, 2)

  test('within the gap leaves the result as it was', () => {
    expect(settleRemark({ released, fresh: marks(3, 4), senior: null }, rule.gap)).toEqual({
      ...{ state: 'settled', by: 'confirmed', total: 5, marks: released },
    })
  })

  test('beyond the gap waits for a senior marker', () => {
    expect(settleRemark({ released, fresh: marks(4, 4), senior: null }, rule.gap)).toEqual({
      ...{ state: 'to-adjudicate', gap: 3 },
    })
  })

  test('raises the result where the senior marker gives more, and never lowers it', () => {
    const fresh = marks(4, 4)

    expect(settleRemark({ released, fresh, senior: marks(4, 3) }, rule.gap)).toEqual({
      ...{ state: 'settled', by: 'senior', total: 7, marks: marks(4, 3) },
    })
    expect(settleRemark({ released, fresh, senior: marks(1, 1) }, rule.gap)).toEqual({
      ...{ state: 'settled', by: 'senior', total: 5, marks: released },
    })
  })
})

const anyMarks = fc.tuple(fc.nat(4), fc.nat(4)).map(([safety, listening]) => marks(safety, listening))

test('whoever comes first, two markers settle the same, and the mean lies between them', () => {
  fc.assert(
    fc.property(anyMarks, anyMarks, (one, other) => {
      expect(settleMarks({ markers: [one, other], senior: null }, rule)).toEqual(
        settleMarks({ markers: [other, one], senior: null }, rule),
      )
      const middle = totalOf(meanOf([one, other]))
      expect(middle).toBeCloseTo((totalOf(one) + totalOf(other)) / 2, 10)
    }),
  )
})
