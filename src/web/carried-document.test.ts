import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packDocument, unpackDocument } from './carried-document.ts'
import { largestDocument } from './limits.ts'

test('a document comes back as it was', () => {
  const text = '{"person":{"name":"Zsófia <Kővári> 👶"}}'

  expect(unpackDocument(packDocument(text))).toBe(text)
})

test('a packed document needs no escaping in a page', () => {
  expect(packDocument('{"a":"<&>"}'.repeat(100))).toMatch(/^[\w-]+$/)
})

test('three hundred entries are small', () => {
  const entries = Array.from({ length: 300 }, (_, number) => ({
    id: `s${number}`,
    provider: 'ada-lin',
    from: `2025-${String((number % 12) + 1).padStart(2, '0')}-10`,
    hours: 1.5,
    setting: 'group',
  }))

  expect(packDocument(JSON.stringify(entries)).length).toBeLessThan(8_000)
})

test.each([
  ['nothing', ''],
  ['another alphabet', '{"format":"attune-portfolio/1"}'],
  ['no packed text', 'abcd'],
  ['half of it', packDocument('{"a":"b"}'.repeat(50)).slice(0, 20)],
  ['bytes that are no text', deflateRawSync(Buffer.from([0xff, 0xfe, 0xfd])).toString('base64url')],
])('%s does not come back', (_, packed) => {
  expect(unpackDocument(packed)).toBeUndefined()
})

test('a document that would be larger than a file may be does not come back', () => {
  expect(unpackDocument(packDocument('a'.repeat(largestDocument)))).toHaveLength(largestDocument)
  expect(unpackDocument(packDocument('a'.repeat(largestDocument + 1)))).toBeUndefined()
})
