import { expect, test } from 'vitest'
import { loadStandards } from '../../standards/load-standards.ts'
import { renewalSheets } from './renewal-sheets.ts'

const { editions } = loadStandards()
const held = [
  { associationId: 'here', category: 'imhm-clinical', state: 'active' },
  { associationId: 'here', category: 'ifs', state: 'retired' },
  { associationId: 'elsewhere', category: 'imhs', state: 'active' },
] as const
const threeYears = {
  ...{ associationId: 'here', periodFrom: '2025-01-01', periodUntil: '2027-12-31', shareFrom: 3 },
}
const aYear = { ...threeYears, periodFrom: '2026-01-01', periodUntil: '2026-12-31', shareFrom: 1 }

test('whoever renews for three years does so by the sheet of the network, whatever the association asks in a year', () => {
  expect(renewalSheets({ editions, renewal: threeYears, standardsOf: 'mi-aimh', held })).toEqual([
    'alliance/imhm-clinical-renewal',
  ])
})

test('whoever renews for a year does so by the sheet of the association', () => {
  expect(renewalSheets({ editions, renewal: aYear, standardsOf: 'mi-aimh', held })).toEqual([
    'mi-aimh/imhm-clinical-renewal',
  ])
})

test('whoever holds nothing at the association has no sheet there', () => {
  const nothing = held.filter(({ state }) => state === 'retired')
  expect(renewalSheets({ editions, renewal: aYear, standardsOf: 'mi-aimh', held: nothing })).toEqual([])
})
