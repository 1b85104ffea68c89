import { expect, test } from 'vitest'
import { nameSubject, readSubject, type Subject } from './subject.ts'

const entryId = '0b7f2f0e-8a55-4c7e-9d3e-2f4f6a1c9b11'

test('every subject is read back from the name it has in addresses', () => {
  const subjects: Subject[] = [
    { kind: 'portfolio' },
    { kind: 'section', section: 'rsc' },
    { kind: 'entry', section: 'training', entryId },
  ]

  expect(subjects.map(nameSubject)).toEqual(['portfolio', 'rsc', `training-${entryId}`])
  expect(subjects.map((subject) => readSubject(nameSubject(subject)))).toEqual(subjects)
})

test.each([
  '',
  'person',
  'training-',
  'training-7',
  `unknown-${entryId}`,
  `training-${entryId.toUpperCase()}`,
  'toString',
  'training/rsc',
])('“%s” names nothing that there is', (name) => {
  expect(readSubject(name)).toBeUndefined()
})
