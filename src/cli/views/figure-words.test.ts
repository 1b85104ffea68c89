import { expect, test } from 'vitest'
import { jsonSchemas } from '../../evaluation/json-schemas.ts'
import { type FigureValue, listFigures, listRuleFigures } from '../../standards/list-figures.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { en } from '../messages/en.ts'
import { fieldInWords, figureInWords } from './figure-words.ts'

const wording = ['id', 'title', 'hint', 'clause', 'source', 'of']
const rules = ['renewal', 'rsc', 'references', 'emerging']

/** The fields of a JSON Schema that hold a value or a list, as paths. */
function leavesOf(schema: unknown, prefix = ''): string[] {
  const { properties } = Object(schema)
  if (properties === undefined) return [prefix.slice(0, -1)]
  return Object.entries(properties).flatMap(([name, field]) =>
    prefix === '' && wording.includes(name) ? [] : leavesOf(field, `${prefix}${name}.`),
  )
}

test('every figure that a standard can fix has words', () => {
  const standard = jsonSchemas().find(({ file }) => file.startsWith('attune-standard'))?.schema
  const [edition] = standard?.anyOf ?? []
  const requirements = Object(standard?.$defs?.requirement).oneOf
  const ruleFields = rules.flatMap((rule) => leavesOf(Object(edition).properties[rule], `${rule}.`))
  const fields = new Set([...requirements.flatMap((kind: unknown) => leavesOf(kind)), ...ruleFields])

  expect(fields.size).toBeGreaterThan(40)
  expect([...fields].filter((field) => en.figures[field] === undefined)).toEqual([])
})

test('every code of a closed list reads as words in the shipped standards', () => {
  const figures = loadStandards().editions.flatMap((edition) => [
    ...listRuleFigures(edition),
    ...edition.requirements.flatMap(listFigures),
  ])
  const named = figures.filter(({ field }) => !/(kind|without|associations|document|topics)$/.test(field))
  const codes = named.flatMap((figure) => codesIn(figure.value))

  expect(codes.length).toBeGreaterThan(100)
  expect(new Set(codes.filter((code) => figureInWords({ field: '', value: code }) === code))).toEqual(
    new Set(),
  )
})

/** The values with a hyphen; a code of one word is a word already. */
function codesIn(value: FigureValue): string[] {
  if (typeof value === 'string') return /^[a-z]+(-[a-z]+)+$/.test(value) ? [value] : []
  return typeof value === 'object' ? Object.values(value).flatMap(codesIn) : []
}

test('a part of a choice is named before its figure', () => {
  expect(fieldInWords('of.rsc-hours.minimumHours')).toBe('rsc-hours, Hours')
})

test('a provider rule reads as a sentence', () => {
  const rule = { categories: ['imhm-clinical'], vettedBy: 'vaimh', from: '2022-01-01' }
  expect(figureInWords({ field: 'rsc.providers', value: [rule] })).toBe(
    'endorsed as Mentor-Clinical or vetted by vaimh from 2022-01-01',
  )
})

test('a year is written without a comma', () => {
  expect(figureInWords({ field: 'renewal.endsIn', value: 2025 })).toBe('2025')
})
