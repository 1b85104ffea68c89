import { describe, expect, it } from 'vitest'
import { growingShapes } from '../../bench/growing-shapes.ts'
import { samplePortfolio } from '../../bench/sample-portfolio.ts'
import { typicalEntries, typicalNetwork } from '../../bench/typical-network.ts'
import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import { readPortfolio } from '../../src/evaluation/read-portfolio.ts'

const plan = { seed: 1, entries: 300, progress: 0.9, inDoubt: true }

describe('a sample portfolio', () => {
  it('is the same for the same plan, and another for another seed', () => {
    expect(samplePortfolio(plan)).toEqual(samplePortfolio(plan))
    expect(samplePortfolio({ ...plan, seed: 2 })).not.toEqual(samplePortfolio(plan))
  })

  it.each([
    [8, 0],
    [40, 0.5],
    [72, 1],
    [300, 1],
  ])('has %i entries when asked for so many', (entries, progress) => {
    expect(countEntries(samplePortfolio({ seed: 3, entries, progress, inDoubt: false }))).toBe(entries)
  })

  it.each(Object.entries(growingShapes))('is a sound document in the shape "%s"', (_, make) => {
    expect(readPortfolio(make(200))).toHaveProperty('portfolio')
  })
})

describe('a typical network', () => {
  it('has the stated number of entries on average, in sound documents', () => {
    const portfolios = [...typicalNetwork(100)]
    const entries = portfolios.reduce((sum, portfolio) => sum + countEntries(portfolio), 0)
    expect(entries / portfolios.length).toBeCloseTo(typicalEntries, 0)
    expect(portfolios.filter((portfolio) => 'faults' in readPortfolio(portfolio))).toEqual([])
  })
})

function countEntries({ format, person, providers, ...lists }: Portfolio): number {
  return Object.values(lists).flat().length
}
