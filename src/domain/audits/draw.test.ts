import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marksOf } from '../../../test/audits/a-draw-file.ts'
import { oracleDraw, oracleListHash, oracleMark } from '../../../test/audits/draw-oracle.ts'
import { runs } from '../../../test/properties/settings.ts'
import { sha256 } from '../../services/audits/sha256.ts'
import { countDrawn, drawMarks, hashList, markOf } from './draw.ts'

const audit = '7d9f2c7e-4a0b-4d86-9f43-0c3a2f1b5e11'
const hexMark = fc.stringMatching(/^[0-9a-f]{64}$/)
const marks = (maxLength: number) => fc.uniqueArray(hexMark, { maxLength })
const share = fc.integer({ min: 1, max: 100 })
const seed = fc.string({ minLength: 1, maxLength: 40 })
const draw = (list: readonly string[], sharePercent: number, seed: string, forced: readonly string[] = []) =>
  drawMarks({ list, forced, sharePercent, seed }, sha256)

// Worked out with sha256sum.
test('three marks have the hash and the draw that a shell gives them', () => {
  const [first = '', second = '', third = ''] = marksOf(3)

  expect(first).toBe('70588ca09c11440d00f395ef38a3508eea05e77acff766c08bf61ae13c883e12')
  expect(hashList(audit, { list: [first, second], forced: [third] }, sha256)).toBe(
    '65f66da996d4b64e541db1600e0c9d5a4f63af0b12f6960a75dd7e74a6ee1bed',
  )
  expect(draw([first, second, third], 34, '4 8 15 16 23')).toEqual([
    '70588ca09c11440d00f395ef38a3508eea05e77acff766c08bf61ae13c883e12',
    '7b70b738e1fb2984b13fce3760af1cc1bef39c99a765a6f85e2fe1db5c80d47a',
  ])
})

test('marks, the hash of a list and the draw are those of a second hand', () => {
  fc.assert(
    fc.property(marks(40), share, seed, (all, percent, seed) => {
      const forced = all.slice(0, all.length % 4)
      const list = all.slice(forced.length)

      expect(draw(list, percent, seed, forced)).toEqual(oracleDraw(list, forced, percent, seed))
      expect(hashList(audit, { list, forced }, sha256)).toBe(oracleListHash(audit, list, forced))
      expect(markOf(audit, seed, 'salt', sha256)).toBe(oracleMark(audit, seed, 'salt'))
    }),
    runs(200),
  )
})

test('the order of the list changes neither its hash nor who is drawn', () => {
  const shuffled = marks(30).chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, all(list))),
  )
  fc.assert(
    fc.property(shuffled, share, seed, ([list, other], percent, seed) => {
      expect(draw(other, percent, seed)).toEqual(draw(list, percent, seed))
      expect(hashList(audit, { list: other, forced: [] }, sha256)).toBe(
        hashList(audit, { list, forced: [] }, sha256),
      )
    }),
    runs(100),
  )
})

const all = (list: readonly string[]) => ({ minLength: list.length, maxLength: list.length })

describe('the share', () => {
  test.each([
    [0, 10, 0],
    [1, 1, 1],
    [9, 10, 1],
    [10, 10, 1],
    [11, 10, 2],
    [100, 7, 7],
    [300, 33, 99],
    [5, 100, 5],
  ])('of %i at %i percent is %i', (listed, percent, count) => {
    expect(countDrawn(listed, percent)).toBe(count)
  })

  test('is drawn exactly, and whoever is in anyhow comes on top', () => {
    fc.assert(
      fc.property(marks(40), share, seed, (every, percent, seed) => {
        const forced = every.slice(0, 3)
        const list = every.slice(3)
        const drawn = draw(list, percent, seed, forced)

        expect(drawn.filter((mark) => list.includes(mark))).toHaveLength(
          Math.ceil((list.length * percent) / 100),
        )
        expect(drawn.filter((mark) => forced.includes(mark))).toHaveLength(forced.length)
      }),
      runs(100),
    )
  })
})

test('one more on the list takes the place of one other at most, and only for itself', () => {
  fc.assert(
    fc.property(marks(40), hexMark, share, seed, (list, more, percent, seed) => {
      fc.pre(!list.includes(more))
      const before = draw(list, percent, seed)
      const after = draw([...list, more], percent, seed)
      const out = before.filter((mark) => !after.includes(mark))
      const into = after.filter((mark) => !before.includes(mark))

      expect(into.length - out.length).toBe(
        countDrawn(list.length + 1, percent) - countDrawn(list.length, percent),
      )
      if (out.length > 0) expect({ out: out.length, into }).toEqual({ out: 1, into: [more] })
    }),
    runs(200),
  )
})

test('everybody has the same chance', () => {
  const list = marksOf(20)
  const times = new Map(list.map((mark) => [mark, 0]))
  for (let round = 0; round < 2000; round += 1)
    for (const mark of draw(list, 25, `round ${round}`)) times.set(mark, (times.get(mark) ?? 0) + 1)
  // 500 are to be expected of each; the sum of squares has a chi-square distribution, 43.8 once in a thousand.
  const distance = [...times.values()].reduce((sum, count) => sum + (count - 500) ** 2 / (500 * 0.75), 0)

  expect([...times.values()].reduce((sum, count) => sum + count, 0)).toBe(10_000)
  expect(distance).toBeLessThan(43.8)
})
