import { expect, test } from 'vitest'
import { findJsonBreak } from './find-json-break.ts'

test('JSON does not break', () => {
  expect(findJsonBreak(' {"a": [1, "\\u00e9", null]} ')).toBe(undefined)
})

test('a word that is no JSON breaks at its first wrong letter', () => {
  expect(findJsonBreak('{"a": x}')).toBe(6)
  expect(findJsonBreak('[trux]')).toBe(4)
})

test('a text that ends early breaks at its end', () => {
  expect(findJsonBreak('')).toBe(0)
  expect(findJsonBreak('[1, 2')).toBe(5)
  expect(findJsonBreak('{"a": "b')).toBe(8)
})

test('a trailing comma breaks at the bracket behind it', () => {
  expect(findJsonBreak('[1,]')).toBe(3)
  expect(findJsonBreak('{"a":1,}')).toBe(7)
})

test('a line break in a text and a wrong escape break where they stand', () => {
  expect(findJsonBreak('["a\nb"]')).toBe(3)
  expect(findJsonBreak('["\\q"]')).toBe(3)
})

test('what follows the document breaks where it begins', () => {
  expect(findJsonBreak('[1] [2]')).toBe(4)
})

test('a fault in the middle of a long document is found', () => {
  const before = '{"a": [1, 2, 3]},'.repeat(1000)
  expect(findJsonBreak(`[${before} 'a', ${before} 1]`)).toBe(before.length + 2)
})
