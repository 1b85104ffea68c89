import { expect, test } from 'vitest'
import { bar } from './bar.ts'

const [full, empty] = ['█', '░']

test('a bar is filled by the share that is there', () => {
  expect(bar(10, 40)).toBe(full.repeat(6) + empty.repeat(18))
})

test('a bar is full only when the figure is reached', () => {
  expect(bar(49.9, 50)).toBe(full.repeat(23) + empty)
  expect(bar(50, 50)).toBe(full.repeat(24))
})

test('more than asked still fills one bar', () => {
  expect(bar(80, 50)).toBe(full.repeat(24))
})
