import { describe, expect, it } from 'vitest'
import { figure, median, quantile, table } from '../../bench/figures.ts'

describe('figures of the bench', () => {
  it('takes the middle sample as the median, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5)
  })

  it('takes the sample below which 95 % lie', () => {
    const samples = Array.from({ length: 100 }, (_, index) => 99 - index)
    expect(quantile(samples, 0.95)).toBe(95)
  })

  it('takes the largest sample for the whole, and leaves the samples as they were', () => {
    const samples = [3, 7, 1]
    expect(quantile(samples, 1)).toBe(7)
    expect(samples).toEqual([3, 7, 1])
  })

  it.each([
    [0.012345, '0.0123'],
    [4.5678, '4.57'],
    [1234.5, '1,230'],
    [98_760, '98,800'],
    [100_000, '100,000'],
  ])('writes %f with three digits, as %s', (value, written) => {
    expect(figure(value)).toBe(written)
  })

  it('says so where there is no figure', () => {
    expect(figure(Number.NaN)).toBe('NaN')
  })

  it('lines a table up with its figures to the right', () => {
    expect(table(['What', 'ms'], [['evaluate', '4']])).toBe('| What | ms |\n| --- | ---: |\n| evaluate | 4 |')
  })
})
