import { expect, test } from 'vitest'
import { daysBetween, hasWaitedTooLong, isWorkKind, workKindNames } from './work-kinds.ts'

const at = (text: string) => new Date(text)

test('days are whole ones, and none before a moment that is yet to come', () => {
  const now = at('2026-11-21T17:00:00Z')

  expect(daysBetween(at('2026-11-20T17:00:01Z'), now)).toBe(0)
  expect(daysBetween(at('2026-11-20T17:00:00Z'), now)).toBe(1)
  expect(daysBetween(at('2026-11-22T17:00:00Z'), now)).toBe(0)
})

test('an application has waited too long after a week, a comment after three days', () => {
  const since = at('2026-11-10T12:00:00Z')

  expect(hasWaitedTooLong('completeness', since, at('2026-11-18T11:59:00Z'))).toBe(false)
  expect(hasWaitedTooLong('completeness', since, at('2026-11-18T12:00:00Z'))).toBe(true)
  expect(hasWaitedTooLong('comment', since, at('2026-11-14T12:00:00Z'))).toBe(true)
})

test('a kind is known by its name and by nothing that every object has', () => {
  expect(workKindNames.every(isWorkKind)).toBe(true)
  expect(isWorkKind('toString')).toBe(false)
})
