import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createKeyring, openKeyring } from './keyring.ts'

const now = new Date('2026-11-21T12:00:00Z')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attune-keys-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const keyFile = () => join(folder, 'keys', 'master.json')
const aKey = (version: number, letter: string) => ({
  name: 'master',
  version,
  key: letter.repeat(42).concat('A'),
  madeAt: now.toISOString(),
})

describe('the key file', () => {
  test('is made on first use, for its owner only, and found again', async () => {
    const sealed = (await openKeyring(folder, now)).seal('totp-secret', 'rosa', 'JBSWY3DP')
    const text = readFileSync(keyFile(), 'utf8')
    const again = await openKeyring(folder, now)

    expect(again.open('totp-secret', 'rosa', sealed)).toBe('JBSWY3DP')
    expect(readFileSync(keyFile(), 'utf8')).toBe(text)
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(folder, 'keys'))).toEqual(['master.json'])
  })

  test('is the same for processes that start at once', async () => {
    const rings = await Promise.all([1, 2, 3, 4, 5].map(() => openKeyring(folder, now)))
    const signatures = rings.map((ring) => ring.sign('rate-limit', 'x'))

    expect(new Set(signatures).size).toBe(1)
    expect(readdirSync(join(folder, 'keys'))).toEqual(['master.json'])
  })

  test('is closed to others again where a copy opened it', async () => {
    await openKeyring(folder, now)
    chmodSync(keyFile(), 0o644)
    await openKeyring(folder, now)

    expect(statSync(keyFile()).mode & 0o777).toBe(0o600)
  })
})

describe('a sealed text', () => {
  const ring = createKeyring([aKey(1, 'a')])
  const sealed = ring.seal('totp-secret', 'rosa', 'JBSWY3DP')

  test('shows nothing of the text, and is never the same twice', () => {
    expect(sealed).toMatch(/^master-1\.[\w-]+\.[\w-]+\.[\w-]+$/)
    expect(sealed).not.toContain('JBSWY3DP')
    expect(ring.seal('totp-secret', 'rosa', 'JBSWY3DP')).not.toBe(sealed)
  })

  test('opens for whom it is about, for its purpose and unchanged only', () => {
    const [name, iv, text, tag] = sealed.split('.')
    const changed = `${text?.startsWith('A') ? 'B' : 'A'}${text?.slice(1)}`
    expect(ring.open('totp-secret', 'rosa', sealed)).toBe('JBSWY3DP')
    expect(() => ring.open('totp-secret', 'june', sealed)).toThrow()
    expect(() => ring.open('rate-limit', 'rosa', sealed)).toThrow()
    expect(() => ring.open('totp-secret', 'rosa', [name, iv, changed, tag].join('.'))).toThrow()
    expect(() => ring.open('totp-secret', 'rosa', [name, iv, text, tag?.slice(0, 6)].join('.'))).toThrow()
    expect(() => ring.open('totp-secret', 'rosa', 'master-1')).toThrow()
  })

  test('still opens after a newer key came, which seals from then on', () => {
    const newer = createKeyring([aKey(1, 'a'), aKey(2, 'b')])
    expect(newer.open('totp-secret', 'rosa', sealed)).toBe('JBSWY3DP')
    expect(newer.seal('totp-secret', 'rosa', 'x')).toMatch(/^master-2\./)
    expect(newer.sign('rate-limit', 'x')).toBe(ring.sign('rate-limit', 'x'))
  })

  test('of a key that is not here does not open', () => {
    expect(() => createKeyring([aKey(2, 'b')]).open('totp-secret', 'rosa', sealed)).toThrow(
      'sealed with a key that is not in the data folder',
    )
  })
})
