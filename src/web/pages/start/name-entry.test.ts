import { expect, test } from 'vitest'
import { nameEntry } from './name-entry.ts'

const document = {
  training: [{ title: '  Babies at play ' }, { title: ' ' }, { title: 5, name: 'By name' }, null],
  education: [{ degree: 'MSW' }],
  providers: [{ name: 'Ada Lin' }],
  rsc: 'many',
}

test.each([
  ['$.training[0].clockHours', 'Babies at play'],
  ['$.training[0]', 'Babies at play'],
  ['$.training[2].topics[1]', 'By name'],
  ['$.education[0].level', 'MSW'],
  ['$.providers[0].endorsements[0].from', 'Ada Lin'],
])('the entry of %s is called %s', (path, name) => {
  expect(nameEntry(document, path)).toBe(name)
})

test.each([
  '$',
  '$.format',
  '$.training',
  '$.training[1].title',
  '$.training[3]',
  '$.training[9]',
  '$.rsc[0]',
  '$.toString[0]',
])('nothing is named at %s', (path) => {
  expect(nameEntry(document, path)).toBeUndefined()
})

test('no document has no names', () => {
  expect(nameEntry(undefined, '$.training[0]')).toBeUndefined()
})

test('a long name is cut to sixty characters, and none of them in half', () => {
  const name = nameEntry({ training: [{ title: '👶'.repeat(70) }] }, '$.training[0]')

  expect(name).toBe(`${'👶'.repeat(59)}…`)
  expect(nameEntry({ training: [{ title: '👶'.repeat(60) }] }, '$.training[0]')).toBe('👶'.repeat(60))
})
