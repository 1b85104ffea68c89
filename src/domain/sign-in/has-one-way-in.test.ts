import { expect, test } from 'vitest'
import { hasOneWayIn } from './has-one-way-in.ts'

test.each([
  [0, false, 0, false],
  [1, false, 0, true],
  [0, true, 0, true],
  [1, true, 0, false],
  [2, false, 0, false],
  [1, false, 3, false],
  [0, true, 1, false],
])(
  'with %i passkeys, an app: %s, and %i codes, one lost device locks out: %s',
  (passkeys, hasApp, recoveryCodes, is) => {
    expect(hasOneWayIn({ passkeys, hasApp, recoveryCodes })).toBe(is)
  },
)
