import { expect, test } from 'vitest'
import { secondsUntilNextTry } from './seconds-until-next-try.ts'

test('the waits grow from half a minute to four hours and stay there', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 100].map(secondsUntilNextTry)).toEqual([
    30, 60, 300, 900, 3600, 7200, 14_400, 14_400, 14_400,
  ])
})

test('a mail to sign in with is tried six times in the hour that it is useful', () => {
  const waited = [1, 2, 3, 4].map(secondsUntilNextTry).reduce((sum, wait) => sum + wait, 0)

  expect(waited).toBeLessThan(3600)
  expect(waited + secondsUntilNextTry(5)).toBeGreaterThan(3600)
})
