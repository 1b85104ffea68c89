import { expect, test } from 'vitest'
import { withoutBidiControls } from './without-bidi-controls.ts'

test('characters that turn the direction are left out, the letters of every script stay', () => {
  expect(withoutBidiControls('a\u202Eb\u202C \u2066c\u2069\u200F')).toBe('ab c')
  expect(withoutBidiControls('שרה لينا Zsófia 👩‍👧')).toBe('שרה لينا Zsófia 👩‍👧')
})
