import { expect, test } from 'vitest'
import { jsonSchemas } from '../../domain/json-schemas.ts'
import { type FigureValue, listFigures, listRuleFigures } from '../../standards/list-figures.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { en } from '../messages/en.ts'
import { fieldInWords, figureInWords, figureLine } from './figure-words.ts'

const wording = ['id', 'title', 'hint', 'clause', 'source', 'of']
const library = loadStandards()
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
  expect([...fields].filter((field) => !(en.figures[field] ?? en.sentences[field]))).toEqual([])
})

test('every code of a closed list reads as words in the shipped standards', () => {
  const figures = library.editions.flatMap((edition) => [
    ...listRuleFigures(edition),
    ...edition.requirements.flatMap(listFigures),
  ])
  const named = figures.filter(({ field }) => !/(kind|without|associations|document|topics)$/.test(field))
  const codes = named.flatMap((figure) => codesIn(figure.value))

  expect(codes.length).toBeGreaterThan(100)
  expect(
    new Set(codes.filter((code) => figureInWords({ field: '', value: code }, library) === code)),
  ).toEqual(new Set())
})

/** The values with a hyphen; a code of one word is a word already. */
function codesIn(value: FigureValue): string[] {
  if (typeof value === 'string') return /^[a-z]+(-[a-z]+)+$/.test(value) ? [value] : []
  return typeof value === 'object' ? Object.values(value).flatMap(codesIn) : []
}

test('a part of a choice is named before its figure', () => {
  expect(fieldInWords('of.rsc-hours.minimumHours')).toBe('rsc-hours, Hours')
})

test('a provider rule reads as a sentence, with the association by its name', () => {
  const rule = { categories: ['imhm-clinical', 'ers'], vettedBy: 'vaimh', from: '2022-01-01' }
  expect(figureInWords({ field: 'rsc.providers', value: [rule, { categories: ['ers'] }] }, library)).toBe(
    'endorsed as Mentor-Clinical or Endorsed Reflective Supervisor, or vetted by Virginia Association for Infant Mental Health from January 1, 2022; endorsed as Endorsed Reflective Supervisor',
  )
})

test('ratings are asked from one person each, with the roles that may stand in', () => {
  const slots = [{ role: 'program-supervisor', fallback: ['colleague'] }, { role: 'student' }]
  expect(figureLine({ field: 'references.slots', value: slots }, library)).toBe(
    'Ratings asked from: a program supervisor or, where there is none, a colleague; a student',
  )
})

test.each([
  [
    'references.voidAtNotEnoughInformation',
    6,
    'A rating with 6 or more answers "not enough information" is void',
  ],
  ['references.validMonths', 12, 'A rating is good for 12 months'],
  ['renewal.years', 1, 'Renewed every year'],
  ['renewal.years', 3, 'Renewed every 3 years'],
  ['renewal.endsOn', '12-31', 'The period ends on December 31'],
  ['renewal.endsIn', 2027, 'One period ends in 2027'],
  ['onceMaintained.years', 1, 'Changes once maintained for 1 year'],
  ['onceMaintained.years', 3, 'Changes once maintained for 3 years'],
  ['withinMonths', 1, 'Within the last month'],
  ['of.training.withinMonths', 24, 'training, Within the last 24 months'],
  ['rsc.postMasters', true, "Supervision after the Master's only"],
  ['associations', ['vaimh'], 'Associations: Virginia Association for Infant Mental Health'],
  ['associations', 'any', 'Associations: any on the list'],
])('a figure reads as a line: %s %s', (field, value, line) => {
  expect(figureLine({ field, value }, library)).toBe(line)
})
