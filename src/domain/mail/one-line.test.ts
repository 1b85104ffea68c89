import { expect, test } from 'vitest'
import { oneLine } from './one-line.ts'

test('a line break cannot begin a header', () => {
  expect(oneLine('Hours\r\nBcc: everybody@example.org', 200)).toBe('Hours Bcc: everybody@example.org')
  expect(oneLine('Hours\u0000\u0085\u2028Bcc: x', 200)).toBe('Hours Bcc: x')
})

test('marks that turn the direction of text are left out', () => {
  expect(oneLine('\u202eabc\u2066d', 200)).toBe('abcd')
})

test('a long line is cut between characters', () => {
  expect(oneLine('🌱🌱🌱🌱', 3)).toBe('🌱🌱…')
  expect(oneLine('🌱🌱🌱', 3)).toBe('🌱🌱🌱')
})
