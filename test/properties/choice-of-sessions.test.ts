import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import type { RscEntry } from '../../src/evaluation/portfolio.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { alike, supervised } from '../arbitraries/tied-sessions.ts'
import { judge } from '../oracle/oracle.ts'
import { differences } from './differences.ts'
import { runs } from './settings.ts'

const asOf = '2023-06-30'
const standards = loadStandards()

describe('the choice of sessions equals the best of all choices', () => {
  test('of two sources', () => {
    fc.assert(
      fc.property(alike([5, 10, 12.5, 15], 4, [0, 40]), (rsc) => {
        expect(compared('vaimh/imhm-clinical', rsc)).toEqual([])
      }),
      runs(300),
    )
  })

  test('of a window', () => {
    fc.assert(
      fc.property(alike([5, 10, 12.5, 24], 2, [0, 1, 40, 365, 730, 731]), (rsc) => {
        expect(compared('mi-aimh/imhm-clinical', rsc)).toEqual([])
      }),
      runs(300),
    )
  })
})

function compared(name: 'vaimh/imhm-clinical' | 'mi-aimh/imhm-clinical', rsc: RscEntry[]): string[] {
  const portfolio = supervised(rsc)
  const evaluation = evaluate(standards.getEdition(name, asOf), portfolio, { asOf })
  return differences(evaluation, judge(name, portfolio, { asOf }))
}
