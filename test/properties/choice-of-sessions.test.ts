import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import type { Portfolio, RscEntry } from '../../src/evaluation/portfolio.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { nearDay, shift } from '../arbitraries/days.ts'
import { judge } from '../oracle/oracle.ts'
import { differences } from './differences.ts'
import { runs } from './settings.ts'

const asOf = '2023-06-30'
const standards = loadStandards()

/** Sessions that all qualify, with hours from so few sizes that sources often tie. */
const alike = (sizes: readonly number[], providers: readonly string[], lengths: readonly number[]) =>
  fc.array(
    fc
      .record({
        provider: fc.constantFrom(...providers),
        from: nearDay,
        length: fc.constantFrom(...lengths),
        hours: fc.constantFrom(...sizes),
        hasFocus: fc.boolean(),
      })
      .map(({ provider, from, length, hours, hasFocus }): RscEntry => {
        const to = shift(from, length)
        return {
          provider,
          from,
          to,
          hours,
          setting: 'group',
          hoursAboutSupervisionGiven: hasFocus ? hours : 0,
        }
      }),
    { maxLength: 9 },
  )

describe('the choice of sessions equals the best of all choices', () => {
  test('of two sources', () => {
    fc.assert(
      fc.property(alike([5, 10, 12.5, 15], ['a', 'b', 'c', 'd'], [0, 40]), (rsc) => {
        expect(compared('vaimh/imhm-clinical', rsc)).toEqual([])
      }),
      runs(300),
    )
  })

  test('of a window', () => {
    fc.assert(
      fc.property(alike([5, 10, 12.5, 24], ['a', 'b'], [0, 1, 40, 365, 730, 731]), (rsc) => {
        expect(compared('mi-aimh/imhm-clinical', rsc)).toEqual([])
      }),
      runs(300),
    )
  })
})

function compared(name: 'vaimh/imhm-clinical' | 'mi-aimh/imhm-clinical', rsc: RscEntry[]): string[] {
  const portfolio: Portfolio = {
    format: 'attune-portfolio/1',
    education: [{ kind: 'degree', degree: 'MSW', awardedOn: '2010-05-15' }],
    work: [{ from: '2011-01-01', kinds: ['providing-rsc'] }],
    providers: ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      endorsements: [{ category: 'imhm-clinical', from: '2010-01-01' }],
    })),
    rsc,
  }
  const evaluation = evaluate(standards.getEdition(name, asOf), portfolio, { asOf })
  return differences(evaluation, judge(name, portfolio, { asOf }))
}
