import { expect, test } from 'vitest'
import { loadStandards } from '../../standards/load-standards.ts'
import { listOffered } from './offered.ts'

const inForce = loadStandards().listInForce('2026-11-21')
const offered = (standardsOf: string, names: string[] = []) =>
  listOffered(inForce, { standardsOf, policy: { offered: names } }).map(({ standard }) => standard)

test('an association that names none offers all that it uses, without renewals', () => {
  expect(offered('vaimh')).toEqual(['vaimh/imhm-clinical'])
  expect(offered('mi-aimh')).toEqual([
    'mi-aimh/imhm-clinical',
    'mi-aimh/imhm-policy',
    'mi-aimh/imhm-research-faculty',
  ])
})

test('one that names some offers these, whoever wrote them; a renewal is never applied for', () => {
  expect(offered('vaimh', ['vaimh/imhm-clinical', 'vaimh/imhm-clinical-renewal', 'alliance/ifs'])).toEqual([
    'alliance/ifs',
    'vaimh/imhm-clinical',
  ])
})
