import { expect, test } from 'vitest'
import { trainingEntry } from '../../../test/builders/portfolio-entry.ts'
import { isSameEntry } from './is-same-entry.ts'

test.each([
  ['the order of fields', { clockHours: 6, completedOn: '2022-03-04', title: 'A' }, true],
  [
    'a field that is named and empty',
    { title: 'A', completedOn: '2022-03-04', clockHours: 6, provider: undefined },
    true,
  ],
  ['another figure', { title: 'A', completedOn: '2022-03-04', clockHours: 6.5 }, false],
  ['one more field', { title: 'A', completedOn: '2022-03-04', clockHours: 6, provider: 'B' }, false],
  ['an empty list', { title: 'A', completedOn: '2022-03-04', clockHours: 6, topics: [] }, false],
])('%s', (_, body, isSame) => {
  const entry = {
    section: 'training',
    body: { title: 'A', completedOn: '2022-03-04', clockHours: 6 },
  } as const

  expect(isSameEntry(entry, { section: 'training', body })).toBe(isSame)
})

test('the order of a list is a difference', () => {
  const entry = (topics: string[]) => trainingEntry({ topics })

  expect(isSameEntry(entry(['dei', 'x']), entry(['x', 'dei']))).toBe(false)
})
