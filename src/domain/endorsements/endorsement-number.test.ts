import { expect, test } from 'vitest'
import { endorsementNumber, readNumber, usualPrefix } from './endorsement-number.ts'

test('a number says whose it is, the year, and the count with four digits at least', () => {
  expect(endorsementNumber('VA', 2026, 7)).toBe('VA-2026-0007')
  expect(endorsementNumber('VA', 2026, 12345)).toBe('VA-2026-12345')
})

test('an association that says nothing has its short name in front', () => {
  expect(usualPrefix('mi-aimh')).toBe('MIAIMH')
})

test('a number is read as it is typed, and what is none is none', () => {
  expect(readNumber(' va-2026-0007 ')).toBe('VA-2026-0007')
  expect(['', 'VA--7', '-7', "7' or 1", 'A'.repeat(41)].map(readNumber)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
