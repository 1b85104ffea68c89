import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import type { Evaluation } from '../../src/evaluation/finding.ts'
import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { asOfDay } from '../arbitraries/days.ts'
import { namedPortfolios } from '../arbitraries/portfolios.ts'
import { alike, supervised } from '../arbitraries/tied-sessions.ts'
import { sheets } from '../oracle/sheets.ts'
import { runs } from './settings.ts'

const standards = loadStandards()
const names = Object.keys(sheets)

describe('the same portfolio', () => {
  test('in another order has the same findings', () => {
    fc.assert(
      fc.property(namedPortfolios.chain(withShuffled), asOfDay, ([portfolio, shuffled], asOf) => {
        for (const name of names) {
          const edition = standards.getEdition(name, asOf)
          const [one, other] = [portfolio, shuffled].map((each) => evaluate(edition, each, { asOf }))
          expect(inFixedOrder(other)).toEqual(inFixedOrder(one))
        }
      }),
      runs(100),
    )
  })

  test('with sources that tie, in another order, has the same findings', () => {
    const tied = alike([5, 10, 12.5], 4, [0, 40]).map((rsc) =>
      supervised(rsc.map((entry, index) => ({ id: `s${index}`, ...entry }))),
    )
    fc.assert(
      fc.property(tied.chain(withShuffled), ([portfolio, shuffled]) => {
        for (const name of ['vaimh/imhm-clinical', 'mi-aimh/imhm-clinical']) {
          const edition = standards.getEdition(name, '2023-06-30')
          const [one, other] = [portfolio, shuffled].map((each) =>
            evaluate(edition, each, { asOf: '2023-06-30' }),
          )
          expect(inFixedOrder(other)).toEqual(inFixedOrder(one))
        }
      }),
      runs(150),
    )
  })

  test('has the same evaluation to the byte, again and in a copy', () => {
    fc.assert(
      fc.property(namedPortfolios, asOfDay, (portfolio, asOf) => {
        const before = JSON.stringify(portfolio)
        for (const name of names) {
          const edition = standards.getEdition(name, asOf)
          const first = JSON.stringify(evaluate(edition, portfolio, { asOf }))
          expect(JSON.stringify(evaluate(edition, portfolio, { asOf }))).toBe(first)
          const copy = evaluate(structuredClone(edition), structuredClone(portfolio), { asOf })
          expect(JSON.stringify(copy)).toBe(first)
        }
        expect(JSON.stringify(portfolio)).toBe(before)
      }),
      runs(50),
    )
  })
})

function withShuffled(portfolio: Portfolio): fc.Arbitrary<[Portfolio, Portfolio]> {
  const keys = fc.array(fc.integer(), { minLength: 12, maxLength: 12 })
  return keys.map((numbers) => [portfolio, shuffle(portfolio, numbers)])
}

function shuffle(portfolio: Portfolio, numbers: readonly number[]): Portfolio {
  const lists = Object.entries(portfolio).map(([list, entries]) => [
    list,
    Array.isArray(entries) ? sortBy(entries, numbers) : entries,
  ])
  return Object.fromEntries(lists)
}

function sortBy(entries: readonly unknown[], numbers: readonly number[]): unknown[] {
  const keyed = entries.map((entry, index) => ({ entry, key: numbers[index % numbers.length] ?? 0 }))
  return keyed.sort((one, other) => one.key - other.key).map(({ entry }) => entry)
}

/** Findings keep the order of the portfolio in their lists; sorted, that order no longer shows. */
function inFixedOrder(evaluation: Evaluation | undefined) {
  const byEntry = (one: { entry: string }, other: { entry: string }) => (one.entry < other.entry ? -1 : 1)
  return evaluation?.findings.map((finding) => ({
    ...finding,
    counted: [...finding.counted].sort(byEntry),
    notCounted: [...finding.notCounted].sort(byEntry),
  }))
}
