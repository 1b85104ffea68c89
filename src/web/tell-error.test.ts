import { expect, test } from 'vitest'
import { tellError } from './tell-error.ts'

test('an error of the database is told by its code and its place, without the values of the row', () => {
  const error = Object.assign(new Error('invalid input syntax: "rosa@example.org"'), {
    code: '22P02',
    detail: 'Key (lower(email))=(rosa@example.org) already exists.',
  })

  expect(tellError(error)).toMatch(/^Error 22P02\n\s+at .*tell-error\.test\.ts/)
  expect(tellError(error)).not.toContain('rosa')
})

test('another error keeps its words', () => {
  expect(tellError(new TypeError('A mail links to a page only.'))).toMatch(
    /^TypeError: A mail links to a page only\.\n/,
  )
})

test('what is thrown and no error is told by its type', () => {
  expect(tellError('rosa@example.org')).toBe('string')
})
