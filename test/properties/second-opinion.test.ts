import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import { readPortfolio } from '../../src/evaluation/read-portfolio.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { asOfDay, nearDay, shift } from '../arbitraries/days.ts'
import { portfolios } from '../arbitraries/portfolios.ts'
import { judge } from '../oracle/oracle.ts'
import type { Period } from '../oracle/shapes.ts'
import { type SheetName, sheets } from '../oracle/sheets.ts'
import { differences } from './differences.ts'
import { runs } from './settings.ts'

const standards = loadStandards()
const isSheet = (name: string): name is SheetName => name in sheets
const names = Object.keys(sheets).filter(isSheet)
const periods: fc.Arbitrary<Period | undefined> = fc.option(
  nearDay.map((from) => ({ from, to: shift(from, 364) })),
  { nil: undefined },
)

describe('the evaluation agrees with a slow second opinion', () => {
  test.each(names)('%s', (name) => {
    fc.assert(
      fc.property(portfolios, asOfDay, periods, (portfolio, asOf, drawn) => {
        const options = drawn && name.endsWith('-renewal') ? { asOf, period: drawn } : { asOf }
        const evaluation = evaluate(standards.getEdition(name, asOf), portfolio, options)
        expect(differences(evaluation, judge(name, portfolio, options))).toEqual([])
      }),
      runs(150),
    )
  })

  test('the portfolios that are drawn are read without a fault', () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        expect(readPortfolio(portfolio)).toEqual({ portfolio })
      }),
      runs(200),
    )
  })
})
