import { expect, test } from 'vitest'
import { aPortfolio } from '../../../test/builders/portfolio.ts'
import { bodySchemas, isSection } from '../portfolio/entry.ts'
import type { ExportWords } from './export-words.ts'
import { fieldsOf, tabulatePortfolio } from './tabulate-portfolio.ts'

const anything = new Proxy({}, { get: (_, name) => `<${String(name)}>` })
const words: ExportWords = {
  sections: Object.assign(Object.create(anything)),
  fields: Object.assign(Object.create(anything)),
  yes: 'yes',
  no: 'no',
  code: (code) => `*${code}*`,
  standing: (category, from, to, association = '-') => `${association} ${category} ${from} ${to ?? '-'}`,
}

test('every field of the format has its column, in every section', () => {
  for (const [section, schema] of Object.entries(bodySchemas)) {
    expect(isSection(section) && [...fieldsOf[section]].sort(), section).toEqual(
      ['id', ...Object.keys(schema.shape)].sort(),
    )
  }
})

test('sections without entries are left out', () => {
  expect(tabulatePortfolio(aPortfolio({ work: [] }), words)).toEqual([])
})

test('a cell says what it is: a day, a figure, words for a code, or nothing', () => {
  const [table] = tabulatePortfolio(
    aPortfolio({
      training: [
        {
          id: 't1',
          title: 'imhs',
          completedOn: '2022-03-04',
          clockHours: 6,
          topics: ['dei', 'rsc-provision'],
        },
        { clockHours: 0, completedOn: null },
      ],
    }),
    words,
  )

  expect(table).toEqual({
    section: 'training',
    title: '<training>',
    columns: [
      { label: '<title>', kind: 'text' },
      { label: '<provider>', kind: 'text' },
      { label: '<completedOn>', kind: 'day' },
      { label: '<clockHours>', kind: 'number' },
      { label: '<topics>', kind: 'text' },
      { label: '<competencyAreas>', kind: 'text' },
      { label: '<id>', kind: 'id' },
    ],
    rows: [
      ['imhs', null, { day: '2022-03-04' }, 6, '*dei*; *rsc-provision*', null, 't1'],
      [null, null, null, 0, null, null, null],
    ],
  })
})

test('a session names its provider, and a provider every standing held', () => {
  const tables = tabulatePortfolio(
    aPortfolio({
      providers: [
        {
          id: 'p1',
          name: 'June Park',
          endorsements: [{ category: 'imhs', from: '2012-01-01', to: '2014-01-01' }],
          vetted: [{ association: 'vaimh', category: 'imhm-clinical', from: '2020-01-01' }],
        },
        { id: 'p2' },
      ],
      rsc: ['p1', 'p2'].map((provider) => ({
        ...{ provider, from: '2023-01-10', to: '2023-01-10', hours: 1, setting: 'group' as const },
      })),
    }),
    words,
  )

  expect(tables.map(({ rows }) => rows)).toEqual([
    [
      [{ day: '2023-01-10' }, { day: '2023-01-10' }, 'June Park', '*group*', 1, null, null, null],
      [{ day: '2023-01-10' }, { day: '2023-01-10' }, 'p2', '*group*', 1, null, null, null],
    ],
    [
      ['June Park', '- imhs 2012-01-01 2014-01-01', 'vaimh imhm-clinical 2020-01-01 -', 'p1'],
      [null, null, null, 'p2'],
    ],
  ])
})
