import { expect, test } from 'vitest'
import { listDomainsFor, loadCompetencyDomains } from './competency-areas.ts'
import { categories } from './vocabulary.ts'

const domains = loadCompetencyDomains()

test('an area has one id, and stands once for each category', () => {
  const ids = domains.flatMap(({ areas }) => areas.map(({ id }) => id))
  expect(ids).toEqual([...new Set(ids)])
  const twice = domains.flatMap(({ areas }) =>
    areas.filter(({ sourced, ours }) => sourced.some((one) => ours.includes(one))),
  )
  expect(twice).toEqual([])
})

test('every category but the add-on is asked for areas, attachment among them', () => {
  const without = categories.filter((category) => !areasOf(category).includes('attachment'))
  expect(without).toEqual(['ers'])
})

test('the early-childhood side is asked the areas of the infant side', () => {
  expect(areasOf('ecmhm-policy')).toEqual(areasOf('imhm-policy'))
  expect(areasOf('imhm-policy')).toContain('program-management')
  expect(areasOf('imhm-clinical')).not.toContain('program-management')
})

test('a domain without an area for the category is left out', () => {
  expect(listDomainsFor('ifa', domains).map(({ id }) => id)).toEqual([
    'theoretical-foundations',
    'law-and-policy',
    'systems',
    'direct-service',
    'working-with-others',
    'communicating',
    'thinking',
    'reflection',
  ])
})

function areasOf(category: (typeof categories)[number]): string[] {
  return listDomainsFor(category, domains).flatMap(({ areas }) => areas.map(({ id }) => id))
}
