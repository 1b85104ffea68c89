import { expect, test } from 'vitest'
import type { Finding } from '../../evaluation/finding.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { chooseRenewalStandard } from './choose-renewal-standard.ts'
import { shareOfRenewal } from './share-of-renewal.ts'
import { strictestFindings } from './strictest-findings.ts'

const finding = (requirement: string, outcome: Finding['outcome'], have: number, need: number): Finding => ({
  ...{ requirement, outcome, have, need, unit: 'hours', title: '', reason: '', remedy: '', clause: '' },
  ...{ counted: [], notCounted: [] },
})

test('of several categories the strictest figure counts, in the order of the first sheet', () => {
  const clinical = [finding('training', 'met', 15, 15), finding('rsc-hours', 'not-met', 8, 12)]
  const specialist = [
    finding('training', 'met', 15, 12),
    finding('rsc-hours', 'not-met', 8, 10),
    finding('dues', 'met', 1, 1),
  ]
  expect(
    strictestFindings([specialist, clinical]).map(({ requirement, need }) => `${requirement} ${need}`),
  ).toEqual(['training 15', 'rsc-hours 12', 'dues 1'])
  expect(strictestFindings([])).toEqual([])
})

test('months of a case are taken out of the share exactly', () => {
  expect([
    shareOfRenewal({ shareOf: 2, shareFrom: 3, excusedMonths: 0 }),
    shareOfRenewal({ shareOf: 2, shareFrom: 3, excusedMonths: 7 }),
    shareOfRenewal({ shareOf: 1, shareFrom: 1, excusedMonths: 20 }),
  ]).toEqual([
    { of: 2, from: 3 },
    { of: 17, from: 36 },
    { of: 0, from: 12 },
  ])
})

test('the sheet is the association’s own for periods of that length, else the Alliance’s, else none', () => {
  const { editions } = loadStandards()
  const period = { from: '2026-01-01', until: '2026-12-31' }
  const chosen = (category: string, owner: string, years: number) =>
    chooseRenewalStandard(editions, { category, owner, period, years })?.standard
  expect([
    chosen('imhm-clinical', 'vaimh', 1),
    chosen('imhm-clinical', 'vaimh', 3),
    chosen('imhm-clinical', 'riaimh', 3),
    chosen('ecmhs', 'vaimh', 1),
    chosen('imhm-policy', 'mi-aimh', 1),
  ]).toEqual([
    'vaimh/imhm-clinical-renewal',
    'alliance/imhm-clinical-renewal',
    'riaimh/imhm-clinical-renewal',
    undefined,
    'mi-aimh/imhm-policy-renewal',
  ])
})
