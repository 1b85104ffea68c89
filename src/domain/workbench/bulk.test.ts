import { expect, test } from 'vitest'
import { bulkActions, findBulkFault, judgeBulk, mostChosen, readChosen, writeChosen } from './bulk.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const standing = { state: 'submitted', version: 2, personId: 'rosa' } as const

test('an action happens to what it is open to, as it was chosen, and to nobody’s own', () => {
  const chosen = { id: id(1), version: 2 }

  expect(judgeBulk('begin-review', chosen, standing, 'dana')).toBe('will')
  expect(judgeBulk('begin-review', chosen, { ...standing, state: 'draft' }, 'dana')).toBe('wrong-state')
  expect(judgeBulk('hold', chosen, { ...standing, version: 3 }, 'dana')).toBe('changed')
  expect(judgeBulk('message', chosen, { ...standing, state: 'endorsed' }, 'dana')).toBe('will')
  expect(judgeBulk('message', chosen, standing, 'rosa')).toBe('own')
})

test('the chosen are read once each, and what is none is left out', () => {
  const chosen = { id: id(7), version: 12 }

  expect(readChosen([writeChosen(chosen), writeChosen(chosen), 'x', `${id(8)}:`, `${id(9)}:-1`])).toEqual([
    chosen,
  ])
  expect(readChosen(Array.from({ length: 80 }, (_, number) => `${id(number)}:1`))).toHaveLength(mostChosen)
})

test('a return and a message say something', () => {
  expect(bulkActions.map((action) => findBulkFault(action, ''))).toEqual([
    ...[undefined, 'words-missing', undefined, 'words-missing'],
  ])
  expect(findBulkFault('hold', 'x'.repeat(3001))).toBe('words-too-long')
})
