import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEmailAddress } from './email-address.ts'
import { readLocalPath } from './local-path.ts'
import { readPersonName } from './person-name.ts'
import { readRecoveryCode, readSixDigits, recoveryCodeFrom } from './recovery-code.ts'
import { shortIdFrom } from './short-id-from.ts'

describe('an address', () => {
  test('is kept trimmed and in lower case, so that it is one account', () => {
    expect(readEmailAddress('  Rosa.Delgado@Example.ORG ')).toBe('rosa.delgado@example.org')
  })

  test.each([
    '',
    'rosa',
    'rosa@',
    '@example.org',
    'rosa@example.org,june@example.org',
    'rosa@example.org\r\nBcc: june@example.org',
    'Rosa <rosa@example.org>',
    'rosa@exam ple.org',
    `${'r'.repeat(250)}@example.org`,
    'rosa\u0000@example.org',
  ])('%j is none', (text) => {
    expect(readEmailAddress(text)).toBeUndefined()
  })
})

describe('a path to go on to', () => {
  test.each(['/', '/home', '/portfolio/training?words=play%20therapy', '/a/vaimh#people'])(
    '%s is ours',
    (path) => {
      expect(readLocalPath(path)).toBe(path)
    },
  )

  test.each([
    undefined,
    '',
    'home',
    '//evil.example.org',
    '/\\evil.example.org',
    '/home\\..',
    'https:evil.example.org',
    'https://evil.example.org/',
    'javascript:alert(1)',
    '/home\n',
    '/ home',
    `/${'x'.repeat(2_000)}`,
  ])('%j is not', (path) => {
    expect(readLocalPath(path)).toBeUndefined()
  })

  test('never leads to another site', () => {
    const pieces = fc.array(
      fc.constantFrom('/', '\\', '.', ':', '@', 'evil.example', '\t', '%2f', '?', '#', ' '),
    )
    fc.assert(
      fc.property(pieces, (parts) => {
        const path = readLocalPath(parts.join(''))
        if (path === undefined) return
        expect(new URL(path, 'https://attune.example.org').origin).toBe('https://attune.example.org')
      }),
    )
  })
})

describe('a recovery code', () => {
  test('is read as it was written down, whatever the spaces, dashes, case and look-alikes', () => {
    const code = recoveryCodeFrom(Uint8Array.from({ length: 16 }, (_, index) => index * 7))
    expect(code).toBe('07EN-W3AH-RZ6D-MV29')
    expect(readRecoveryCode(' 07en w3ah-rz6d mv29')).toBe(code)
    expect(readRecoveryCode('o7en-w3ah-rz6d-mv29')).toBe(code)
  })

  test.each(['', '07EN-W3AH-RZ6D', '07EN-W3AH-RZ6D-MV299', '07EN-W3AH-RZ6D-MV2U', '123456'])(
    '%j is none',
    (text) => {
      expect(readRecoveryCode(text)).toBeUndefined()
    },
  )
})

test('six digits are read with blanks and dashes, and nothing else is', () => {
  expect(['123 456', '123-456', '123456', '１２３４５６', '12345a', '1234567'].map(readSixDigits)).toEqual([
    '123456',
    '123456',
    '123456',
    undefined,
    undefined,
    undefined,
  ])
})

test('a name is one line without blanks around it, and neither empty nor endless', () => {
  expect(readPersonName('  Nora\n  Berg\u0007 ')).toEqual({ name: 'Nora Berg' })
  expect(readPersonName(' \t ')).toEqual({ problem: 'no-name' })
  expect(readPersonName('N'.repeat(201))).toEqual({ problem: 'long-name' })
})

test.each([
  ['Virginia Association for Infant Mental Health', 'virginia-association-for-infant-mental-h'],
  ['  Österreich & Südtirol  ', 'osterreich-sudtirol'],
  ['乳幼児', 'association'],
])('%s is called %s in addresses', (name, shortId) => {
  expect(shortIdFrom(name)).toBe(shortId)
})
