import { gzipSync } from 'node:zlib'
import { decodeList } from '@digitalbazaar/vc-bitstring-status-list'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeStatusList, listLength, readStatusBit } from '../../services/credentials/status-bits.ts'
import { fromBase58, toBase58 } from './base58.ts'
import { beginOfDay, endOfDay } from './day-bounds.ts'
import { didKeyOf, didWebOf, readDid } from './did.ts'

describe('base 58', () => {
  test('says the same bytes again, leading zeros and all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(Buffer.from(fromBase58(toBase58(bytes)) ?? [])).toEqual(Buffer.from(bytes))
      }),
    )
  })

  test('is as others write it, and takes nothing else', () => {
    expect(toBase58(Buffer.from('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U')
    expect(toBase58(Buffer.from([0, 0, 40, 127, 180, 205]))).toBe('11233QC4')
    for (const text of ['0', 'O', 'l', 'I', 'a b', '1'.repeat(129)]) expect(fromBase58(text)).toBeUndefined()
  })
})

describe('what an issuer is called by', () => {
  // The key of the W3C vector for eddsa-rdfc-2022.
  const known = 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'

  test('is its key', () => {
    const did = readDid(known)
    expect(did?.method === 'key' && didKeyOf(did.publicKey)).toBe(known)
  })

  test('or the address at which its keys are found, where that is a safe one', () => {
    const did = didWebOf('https://Attune.example.org:8443', 'vaimh') ?? ''

    expect(did).toBe('did:web:attune.example.org%3A8443:a:vaimh')
    expect(readDid(did)).toEqual({ method: 'web', host: 'attune.example.org:8443', path: ['a', 'vaimh'] })
    expect(didWebOf('http://localhost:3000', 'vaimh')).toBeUndefined()
  })

  test('nothing else is', () => {
    for (const text of [
      'https://vc.example/issuers/5678',
      'did:key:z6Mk',
      'did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme',
      'did:web:',
      'did:web:host:a/../b',
      'did:ion:abc',
      `${known}:more`,
    ])
      expect([text, readDid(text)]).toEqual([text, undefined])
  })
})

describe('a status list', () => {
  test('marks the places given and no other, as an independent reader finds', async () => {
    const places = [0, 7, 8, 4711, listLength - 1]
    const list = encodeStatusList(places)
    const other = await decodeList({ encodedList: list })
    const all = Array.from({ length: listLength }, (_, place) => place)

    expect(all.filter((place) => other.getStatus(place))).toEqual(places)
    expect(all.filter((place) => readStatusBit(list, place))).toEqual(places)
  })

  test('has no place beyond its end, and is never unpacked beyond what a list may hold', () => {
    const bomb = `u${gzipSync(Buffer.alloc(64 * 1024 * 1024)).toString('base64url')}`

    expect(() => encodeStatusList([listLength])).toThrow('no place 131072')
    expect(() => encodeStatusList([-1])).toThrow('no place -1')
    expect(readStatusBit(encodeStatusList([]), listLength)).toBeUndefined()
    for (const list of [bomb, 'uAAAA', 'z123', '']) expect(readStatusBit(list, 0)).toBeUndefined()
  })
})

describe('a day where an association lives', () => {
  test.each([
    ['2026-05-01', 'America/New_York', '2026-05-01T04:00:00Z', '2026-05-02T03:59:59Z'],
    ['2026-12-31', 'America/New_York', '2026-12-31T05:00:00Z', '2027-01-01T04:59:59Z'],
    // The clocks are put on and back.
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00Z', '2026-03-09T03:59:59Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00Z', '2026-11-02T04:59:59Z'],
    ['2026-06-01', 'Australia/Sydney', '2026-05-31T14:00:00Z', '2026-06-01T13:59:59Z'],
    ['2026-06-01', 'Asia/Kolkata', '2026-05-31T18:30:00Z', '2026-06-01T18:29:59Z'],
    ['2026-06-01', 'Pacific/Auckland', '2026-05-31T12:00:00Z', '2026-06-01T11:59:59Z'],
  ])('%s in %s begins %s and ends %s', (day, zone, begins, ends) => {
    expect([beginOfDay(day, zone), endOfDay(day, zone)]).toEqual([new Date(begins), new Date(ends)])
  })
})
