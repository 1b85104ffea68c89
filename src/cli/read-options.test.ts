import { expect, test } from 'vitest'
import { readOptions } from './read-options.ts'

const kinds = { portfolio: 'text', 'as-of': 'text', json: 'flag', help: 'flag' } as const

test('options and what stands between them are read', () => {
  expect(readOptions(kinds, ['a', '--portfolio', 'p.json', '--json', 'b', '--as-of=2024-01-01'])).toEqual({
    values: { portfolio: 'p.json', 'as-of': '2024-01-01', json: true, help: false },
    positionals: ['a', 'b'],
  })
})

test('a hyphen alone is a value, standard input', () => {
  expect(readOptions(kinds, ['--portfolio', '-'])).toMatchObject({ values: { portfolio: '-' } })
})

test('a value that begins with a hyphen is given behind an equals sign', () => {
  expect(readOptions(kinds, ['--portfolio=--p.json'])).toMatchObject({ values: { portfolio: '--p.json' } })
})

test('-h asks for help', () => {
  expect(readOptions(kinds, ['-h'])).toMatchObject({ values: { help: true } })
})

test('an unknown option is answered with the nearest one', () => {
  expect(readOptions(kinds, ['--asof', '2024-01-01'])).toEqual({
    problem: 'There is no option --asof here. Did you mean --as-of?',
  })
})

test('an option named like a part of every object is unknown too', () => {
  expect(readOptions(kinds, ['--constructor'])).toHaveProperty('problem')
})

test('a missing value is asked for, also where another option stands in its place', () => {
  expect(readOptions(kinds, ['--portfolio'])).toEqual({ problem: 'Give a value after --portfolio.' })
  expect(readOptions(kinds, ['--portfolio='])).toEqual({ problem: 'Give a value after --portfolio.' })
  expect(readOptions(kinds, ['--portfolio', '--json'])).toEqual({
    problem: 'Give a value after --portfolio.',
  })
})

test('a value for a flag is refused', () => {
  expect(readOptions(kinds, ['--json=yes'])).toEqual({ problem: '--json takes no value.' })
})

test('the same option twice is refused rather than guessed at', () => {
  expect(readOptions(kinds, ['--as-of', '2024-01-01', '--as-of', '2025-01-01'])).toEqual({
    problem: 'Give --as-of once only.',
  })
})
