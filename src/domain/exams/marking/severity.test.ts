import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GivenMark, measureDrift, measureSeverity } from './severity.ts'

const mark = (script: string, marker: string, share: number, window = '2026-03'): GivenMark => ({
  ...{ script, marker, share, window },
})

test('severity is the mean difference from the others on the scripts that are shared', () => {
  // s1: anne 0.6, bela 0.8; s2: anne 0.5, bela 0.5, cora 0.8; s3 is anne's alone and tells nothing.
  const marks = [
    mark('s1', 'anne', 0.6),
    mark('s1', 'bela', 0.8),
    mark('s2', 'anne', 0.5),
    mark('s2', 'bela', 0.5),
    mark('s2', 'cora', 0.8),
    mark('s3', 'anne', 0.1),
  ]

  expect(measureSeverity(marks)).toEqual([
    // -0.2 and 0.5 - 0.65 = -0.15
    { marker: 'anne', shared: 2, difference: expect.closeTo(-0.175, 12) },
    // 0.2 and 0.5 - 0.65 = -0.15
    { marker: 'bela', shared: 2, difference: expect.closeTo(0.025, 12) },
    { marker: 'cora', shared: 1, difference: expect.closeTo(0.3, 12) },
  ])
})

test('drift is told window by window, the earliest first', () => {
  const marks = [
    mark('s9', 'anne', 0.4, '2026-09'),
    mark('s9', 'bela', 0.7, '2026-09'),
    mark('s3', 'anne', 0.6, '2026-03'),
    mark('s3', 'bela', 0.6, '2026-03'),
  ]

  expect(measureDrift(marks)[0]).toEqual({
    marker: 'anne',
    windows: [
      { window: '2026-03', shared: 1, difference: 0 },
      { window: '2026-09', shared: 1, difference: expect.closeTo(-0.3, 12) },
    ],
  })
})

test('of two markers one is as much stricter as the other is milder', () => {
  const shares = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), {
    minLength: 1,
    maxLength: 20,
  })
  fc.assert(
    fc.property(shares, (given) => {
      const marks = given.flatMap(([one, other], index) => [
        mark(`s${index}`, 'anne', one / 20),
        mark(`s${index}`, 'bela', other / 20),
      ])
      const [anne, bela] = measureSeverity(marks)
      expect((anne?.difference ?? 0) + (bela?.difference ?? 0)).toBeCloseTo(0, 10)
      expect(Math.abs(anne?.difference ?? 0)).toBeLessThanOrEqual(1)
    }),
  )
})
