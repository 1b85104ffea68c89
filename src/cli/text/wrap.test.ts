import { expect, test } from 'vitest'
import { bullet, widthOf, wrap } from './wrap.ts'

test('text is broken between words and set in', () => {
  expect(wrap('one two three four five six seven', 24, '  ')).toEqual([
    '  one two three four',
    '  five six seven',
  ])
})

test('a word longer than the line stays whole', () => {
  expect(wrap('see https://example.org/a-long-address here', 20)).toEqual([
    'see',
    'https://example.org/a-long-address',
    'here',
  ])
})

test('no text makes no line', () => {
  expect(wrap('  ', 40)).toEqual([])
})

test('lines after the first of an item stand under its text', () => {
  expect(bullet('one two three four five six', 22)).toEqual(['- one two three four', '  five six'])
})

test('an accent of its own takes no room', () => {
  expect(widthOf('Jose\u0301')).toBe(4)
})

test('what could steer a terminal does not get through', () => {
  expect(wrap('\u001b[31mRosa\u001b[0m\u202e Delgado\r\nMoe', 80)).toEqual(['[31mRosa [0m Delgado Moe'])
})
