import { randomBytes } from 'node:crypto'
import { createKeyring, type Keyring } from '../../src/services/keys/keyring.ts'
import type { MasterKey } from '../../src/services/keys/master-key-file.ts'

/** A key as nobody else has it. */
export function aMasterKey(): MasterKey {
  const key = randomBytes(32).toString('base64url')
  return { name: 'master', version: 1, key, madeAt: '2026-11-21T12:00:00Z' }
}

/** A keyring of its own, so that nothing else opens what it seals. */
export function aKeyring(): Keyring {
  return createKeyring([aMasterKey()])
}
