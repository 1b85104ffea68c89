import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type MasterKey, readMasterKeys } from './master-key-file.ts'

/** Each purpose has a key of its own, derived from the master key. */
type KeyPurpose = 'totp-secret' | 'rate-limit' | 'mail' | 'reference-code' | 'record-key' | 'issuer-key'

export interface Keyring {
  /** Encrypts under the newest key. `about` says whose it is: sealed text opens only for the same. */
  seal(purpose: KeyPurpose, about: string, text: string): string
  /** Throws where the text was changed, is about something else, or its key is not here. */
  open(purpose: KeyPurpose, about: string, sealed: string): string
  /** A hash that nobody can compute without the key, in hexadecimal. */
  sign(purpose: KeyPurpose, text: string): string
}

const cipher = 'aes-256-gcm'

/** The keys of this installation, from the data folder's `keys/`; made there on first use. */
export async function openKeyring(dataFolder: string, now: Date): Promise<Keyring> {
  return createKeyring(await readMasterKeys(join(dataFolder, 'keys'), () => randomBytes(32), now))
}

/** A keyring of the keys given; the last one seals. */
export function createKeyring(keys: readonly MasterKey[]): Keyring {
  const newest = keys.at(-1)
  const first = keys.at(0)
  if (!newest || !first) throw new RangeError('A keyring needs at least one key.')
  return {
    seal: (purpose, about, text) => sealWith(newest, purpose, about, text),
    open(purpose, about, sealed) {
      const key = keys.find((candidate) => sealed.startsWith(`${nameOf(candidate)}.`))
      if (!key) throw new Error('This text was sealed with a key that is not in the data folder.')
      return openWith(key, purpose, about, sealed)
    },
    // Signatures are compared with stored ones, so they stay with the first key.
    sign: (purpose, text) => createHmac('sha256', keyFor(first, purpose)).update(text).digest('hex'),
  }
}

function sealWith(key: MasterKey, purpose: KeyPurpose, about: string, text: string): string {
  const iv = randomBytes(12)
  const sealing = createCipheriv(cipher, keyFor(key, purpose), iv).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return [nameOf(key), ...[iv, sealed, sealing.getAuthTag()].map((part) => part.toString('base64url'))].join(
    '.',
  )
}

function openWith(key: MasterKey, purpose: KeyPurpose, about: string, sealed: string): string {
  const [, iv, text, tag] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'))
  if (!iv || !text || !tag) throw new Error('This is not a sealed text.')
  const opening = createDecipheriv(cipher, keyFor(key, purpose), iv, { authTagLength: 16 })
  opening.setAAD(Buffer.from(about)).setAuthTag(tag)
  return Buffer.concat([opening.update(text), opening.final()]).toString('utf8')
}

/** As `master-1`. */
function nameOf({ name, version }: MasterKey): string {
  return `${name}-${version}`
}

function keyFor({ key }: MasterKey, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64url'), '', `attune ${purpose}`, 32))
}
