import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { aPortfolio } from '../../../test/builders/portfolio.ts'
import type { LoggedSection } from '../../domain/portfolio/entry.ts'
import { countNamedColumns } from '../../domain/portfolio/pasted/find-columns.ts'
import { readTable } from '../portfolio/table/read-table.ts'
import { writeXlsx } from './write-xlsx.ts'

const asOf = '2026-11-21'
const day = (text: string) => new Date(`${text}T00:00:00Z`)

test('a portfolio becomes a sheet a section, with days as dates and hours as figures', async () => {
  const portfolio = aPortfolio({
    person: { name: 'Rosa Delgado', email: 'rosa@example.org' },
    providers: [
      {
        id: 'p1',
        name: 'June Park',
        endorsements: [{ category: 'imhm-clinical', from: '2012-01-01', to: null }],
      },
    ],
    rsc: [{ id: 's1', provider: 'p1', from: '2023-01-10', to: '2023-01-10', hours: 1.5, setting: 'group' }],
  })
  const file = await writeXlsx(portfolio, asOf)

  expect(await readSheet(file, 'Person')).toEqual([
    ['Name', 'Rosa Delgado'],
    ['E-mail', 'rosa@example.org'],
    ['As of', day(asOf)],
  ])
  expect(await readSheet(file, 'Reflective supervision')).toEqual([
    [
      'From',
      'To',
      'Provider',
      'Setting',
      'Hours',
      'Of these about supervision given',
      'Competency areas',
      'Entry',
    ],
    [day('2023-01-10'), day('2023-01-10'), 'June Park', 'group', 1.5, null, null, 's1'],
  ])
  expect(await readSheet(file, 'Providers')).toEqual([
    ['Name', 'Endorsements held', 'Recognized by', 'Entry'],
    ['June Park', 'Mentor-Clinical, 2012-01-01 to today', null, 'p1'],
  ])
})

test('a sheet of it is found again by whoever asks for one section', async () => {
  const training = [{ id: 't1', title: 'Watching babies', completedOn: '2025-05-04', clockHours: 6 }]
  const rsc = [
    { id: 's1', provider: 'p1', from: '2023-01-10', to: '2023-01-10', hours: 1.5, setting: 'group' as const },
  ]
  const providers = [{ id: 'p1', name: 'June Park' }]
  const file = await writeXlsx(aPortfolio({ training, rsc, providers }), asOf)
  const read = async (section: LoggedSection) => readTable(file, (table) => countNamedColumns(table, section))

  expect(await read('training')).toMatchObject({ table: [{ 0: 'Title' }, { 0: 'Watching babies' }] })
  expect(await read('rsc')).toMatchObject({
    table: [{ 0: 'From' }, ['2023-01-10', '2023-01-10', 'June Park', 'group', '1.5', '', '', 's1']],
  })
})

test('text that looks like a formula, a figure or a date stays the text that it is', async () => {
  const titles = [
    '=1+1',
    '=cmd|" /C calc"!A0',
    '+1',
    '-1',
    '@SUM(A1)',
    '007',
    '2023-01-10',
    '<b>&amp;',
    ' x ',
    '\tx',
  ]
  const training = titles.map((title, index) => ({ id: `t${index}`, title, clockHours: 1 }))
  const file = await writeXlsx(aPortfolio({ training }), asOf)
  const [, ...rows] = await readSheet(file, 'Training')

  expect(rows.map(([title]) => title)).toEqual(titles.map((title) => title.trim()))
  expect(file.includes('<f>')).toBe(false)
})

test('characters that XML cannot hold are left out, and a text of any length can be opened', async () => {
  const training = [
    { id: 't1', title: 'a\u0001b\u001fc\ufffe\uffffd', clockHours: 1 },
    { id: 't2', title: 'x'.repeat(40_000), clockHours: 1 },
  ]
  const [, first, second] = await readSheet(await writeXlsx(aPortfolio({ training }), asOf), 'Training')

  expect([first?.[0], String(second?.[0]).length]).toEqual(['abcd', 32_767])
})

test('a day that spreadsheets cannot count is written as text', async () => {
  const education = [{ id: 'e1', kind: 'degree', awardedOn: '1899-12-31' } as const]
  const [, row] = await readSheet(await writeXlsx(aPortfolio({ education }), asOf), 'Education')

  expect(row?.[6]).toBe('1899-12-31')
})
