import { expect, test } from 'vitest'
import { createKeyring } from '../keys/keyring.ts'
import { readCheckpointLine, writeCheckpointLine } from './checkpoint-line.ts'
import { fingerprintOf, isSignedBy, openRecordKey } from './record-key.ts'

const keyOf = (letter: string, version = 1) => ({
  name: 'master',
  version,
  key: letter.repeat(42).concat('A'),
  madeAt: '2026-11-21T12:00:00Z',
})
const ours = openRecordKey(createKeyring([keyOf('a')]))
const theirs = openRecordKey(createKeyring([keyOf('b')]))
const end = { associationId: 'a3bb189e-8bf9-4888-9912-ace4e6543002', number: 7, hash: 'c'.repeat(64) }
const checkpoint = ours.sign(end, new Date('2027-03-01T12:00:00.000Z'))

test('the key follows from the keys of the data folder, and stays when a newer one comes', () => {
  const again = openRecordKey(createKeyring([keyOf('a'), keyOf('b', 2)]))

  expect(again.publicKey).toBe(ours.publicKey)
  expect(theirs.publicKey).not.toBe(ours.publicKey)
  expect(ours.publicKey).toMatch(/^[\w-]{43}$/)
  expect(fingerprintOf(ours.publicKey)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/)
})

test('what was signed is good under the key that signed it, and under no other', () => {
  expect(isSignedBy(checkpoint, ours.publicKey)).toBe(true)
  expect(isSignedBy(checkpoint, theirs.publicKey)).toBe(false)
  expect(isSignedBy({ ...checkpoint, key: theirs.publicKey }, theirs.publicKey)).toBe(false)
})

test.each([
  ['association', { associationId: 'a3bb189e-8bf9-4888-9912-ace4e6543003' }],
  ['number', { number: 8 }],
  ['hash', { hash: 'd'.repeat(64) }],
  ['moment', { signedAt: new Date('2027-03-01T12:00:00.001Z') }],
])('with another %s it is good no more', (_, change) => {
  expect(isSignedBy({ ...checkpoint, ...change }, ours.publicKey)).toBe(false)
})

test('a line of the file reads back as it was signed, and anything else is no line', () => {
  const line = writeCheckpointLine(checkpoint)

  expect(readCheckpointLine(line.trim())).toEqual(checkpoint)
  for (const other of ['', 'null', '{}', line.slice(0, 40), line.replace('"number":7', '"number":0')])
    expect(readCheckpointLine(other)).toBeUndefined()
})
