import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PortfolioSchema } from '../../src/evaluation/portfolio.ts'
import { portfolios } from './portfolios.ts'

test('the portfolios that are drawn have the published shape', () => {
  fc.assert(
    fc.property(portfolios, (portfolio) => {
      expect(PortfolioSchema.parse(portfolio)).toEqual(portfolio)
    }),
    { numRuns: 200 },
  )
})
