import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

test.each(['/', '/messages', '/portfolio/rsc/5?words=a%20b', '/a/vaimh/people'])(
  '%s is a place here',
  (path) => {
    expect(localPath(path)).toBe(path)
  },
)

test.each([
  '',
  'messages',
  '//evil.example.org',
  '/\\evil.example.org',
  '/a\\b',
  'https://evil.example.org',
  '/a b',
  '/\t/evil.example.org',
  '/a\r\nset-cookie: x',
  `/${'a'.repeat(2_000)}`,
])('“%s” is not', (path) => {
  expect(localPath(path)).toBeUndefined()
})
