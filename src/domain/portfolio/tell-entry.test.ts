import { describe, expect, test } from 'vitest'
import {
  aDegree,
  aJob,
  aPortfolio,
  aProvider,
  aSession,
  aTraining,
} from '../../../test/builders/portfolio.ts'
import { evaluateAll } from '../../evaluation/evaluate.ts'
import { codes } from '../../evaluation/finding.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { mends, tellEntry } from './tell-entry.ts'

const library = loadStandards()
const asOf = '2026-11-21'
const editions = ['vaimh/imhm-clinical', 'mi-aimh/imhm-clinical'].map((id) => library.getEdition(id, asOf))

function tell(portfolio: Portfolio, entryId: string) {
  const evaluations = evaluateAll(editions, portfolio, { asOf }).map(({ evaluation }) => evaluation)
  const { counts, refused } = tellEntry(evaluations, entryId)
  return {
    counts: counts.map(({ standard, requirement, amount }) => [standard, requirement, amount]),
    refused: refused.map(({ standard, requirement, code, mend }) => [standard, requirement, code, mend]),
  }
}

const practice = aPortfolio({
  education: [aDegree()],
  work: [aJob({ id: 'w2', kinds: ['providing-rsc'], from: '2015-01-01', to: null })],
  providers: [aProvider(), aProvider({ id: 'p2', name: 'Ann Lee', endorsements: [] })],
})

describe('what an entry is told', () => {
  test('towards which requirements of which standards it counts, and with how much', () => {
    const { counts } = tell(aPortfolio({ training: [aTraining()] }), 't1')

    expect(counts).toEqual([
      ['vaimh/imhm-clinical', 'training-imh', 6],
      ['vaimh/imhm-clinical', 'training-typical', 6],
      ['mi-aimh/imhm-clinical', 'training-imh', 6],
      ['mi-aimh/imhm-clinical', 'training-typical', 6],
    ])
  })

  test('where it does not count, why, and what would mend it', () => {
    const session = aSession({ id: 's1', provider: 'p2', hoursAboutSupervisionGiven: 1 })
    const { counts, refused } = tell({ ...practice, rsc: [session] }, 's1')

    expect([counts, refused]).toEqual([
      [],
      [
        ['vaimh/imhm-clinical', 'rsc-hours', 'provider-not-endorsed', 'tell-standing'],
        ['vaimh/imhm-clinical', 'rsc-about-supervision-given', 'provider-not-endorsed', 'tell-standing'],
        ['mi-aimh/imhm-clinical', 'rsc-hours', 'provider-not-endorsed', 'tell-standing'],
        ['mi-aimh/imhm-clinical', 'rsc-about-supervision-given', 'provider-not-endorsed', 'tell-standing'],
      ],
    ])
  })

  test('nothing of an entry that nobody asks about', () => {
    expect(tell(practice, 'nobody')).toEqual({ counts: [], refused: [] })
  })

  test('something that can be done for every code that there is', () => {
    const refusedAs = (code: (typeof codes)[number]) =>
      tellEntry(
        evaluateAll(editions, practice, { asOf }).map(({ evaluation }) => ({
          ...evaluation,
          findings: evaluation.findings.map((finding) => ({
            ...finding,
            notCounted: [{ entry: 'x', amount: 1, code, reason: '' }],
          })),
        })),
        'x',
      ).refused[0]?.mend

    expect(codes.map(refusedAs).filter((mend) => mend === undefined || !mends.includes(mend))).toEqual([])
  })
})
