import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { NotFound } from '../domain/errors.ts'
import { questionIdOf } from '../store/providers/ask-question.ts'
import { readId } from './read-id.ts'

test('the ids of entries and of questions are read', () => {
  const ids = [randomUUID(), ...['a', 'b', 'c', 'd', 'e', 'f'].map((key) => questionIdOf(randomUUID(), key))]

  for (const id of ids) expect(readId(id)).toBe(id)
})

test.each([undefined, '', 'new', '8456ced8', '../team'])('%j names nothing', (text) => {
  expect(() => readId(text)).toThrow(NotFound)
})
