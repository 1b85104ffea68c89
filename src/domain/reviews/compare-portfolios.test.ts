import { expect, test } from 'vitest'
import type { Finding } from '../../evaluation/finding.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import { comparePortfolios } from './compare-portfolios.ts'

const training = { id: 't1', title: 'Watching babies', completedOn: '2026-03-04', clockHours: 6, topics: [] }
const other = { ...training, id: 't2' }

function aFinding(have: number): Finding {
  return {
    ...{ requirement: 'training', outcome: 'not-met', have, need: 30, unit: 'hours', title: 'Training' },
    ...{ reason: '', remedy: '', clause: '', counted: [], notCounted: [] },
  }
}

function stand(list: Portfolio['training'], have: number) {
  return {
    portfolio: { format: 'attune-portfolio/1' as const, training: list },
    evaluation: { findings: [aFinding(have)] },
  }
}

test('entries that were added, changed and removed, and the findings that moved', () => {
  const now = [
    { ...training, clockHours: 12 },
    { ...training, id: 't3' },
  ]

  expect(comparePortfolios(stand([training, other], 6), stand(now, 12))).toEqual({
    entries: [
      { section: 'training', entry: 't1', kind: 'edited' },
      { section: 'training', entry: 't3', kind: 'added' },
      { section: 'training', entry: 't2', kind: 'removed' },
    ],
    findings: [{ requirement: 'training', title: 'Training', before: aFinding(6), now: aFinding(12) }],
  })
})

test('the same entries in another order, with their fields in another order, are no change', () => {
  const { topics, title, ...rest } = training

  expect(
    comparePortfolios(stand([training, other], 6), stand([other, { topics, title, ...rest }], 6)),
  ).toEqual({
    entries: [],
    findings: [],
  })
})
