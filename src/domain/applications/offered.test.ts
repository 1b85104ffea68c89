import { expect, test } from 'vitest'
import { loadStandards } from '../../standards/load-standards.ts'
import { listOfferable, listOffered } from './offered.ts'

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

test('an association that has no sheets of its own offers the Alliance’s, so that nobody finds nothing to apply for', () => {
  const alliance = offered('alliance')
  expect(alliance).toContain('alliance/ifa')
  expect(alliance.length).toBe(13)
  expect(offered('tx-new')).toEqual(alliance)
  expect(offered('riaimh')).toEqual(alliance)
})

test('it could offer its own, the Alliance’s, and whatever its settings name', () => {
  const names = (kept: readonly string[]) =>
    listOfferable(inForce, { standardsOf: 'vaimh', kept }).map(({ standard }) => standard)
  expect(names([])).toEqual(['vaimh/imhm-clinical', ...offered('alliance')])
  expect(names(['ct-aimh/ifs', 'alliance/ifa'])).toEqual([...names([]), 'ct-aimh/ifs'])
})
