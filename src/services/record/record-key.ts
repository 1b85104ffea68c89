import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign as signBytes,
  verify,
} from 'node:crypto'
import type { ChainEnd, Checkpoint } from '../../store/record/checkpoints.ts'
import type { Keyring } from '../keys/keyring.ts'

/** The key that signs the checkpoints of an installation (docs/decisions/0025). */
export interface RecordKey {
  /** Ed25519, 32 bytes in base64url: what is published. */
  readonly publicKey: string
  sign(end: ChainEnd, at: Date): Checkpoint
}

/** How DER writes the private key of Ed25519 before its 32 bytes (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** Follows from the keys of the data folder, so that it comes back with them and lies nowhere else. */
export function openRecordKey(keyring: Keyring): RecordKey {
  const seed = Buffer.from(keyring.sign('record-key', 'ed25519'), 'hex')
  const key = createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = publicKeyOf(key)
  return {
    publicKey,
    sign(end, signedAt) {
      const unsigned = { ...end, signedAt, key: publicKey }
      return { ...unsigned, signature: signBytes(null, signedBytes(unsigned), key).toString('base64url') }
    },
  }
}

/** Whether the checkpoint was signed with the key that it names. */
export function isSignedBy(checkpoint: Checkpoint, publicKey: string): boolean {
  const bytes = Buffer.from(publicKey, 'base64url')
  if (checkpoint.key !== publicKey || bytes.length !== 32) return false
  const key = createPublicKey({ key: Buffer.concat([publicPrefix, bytes]), format: 'der', type: 'spki' })
  return verify(null, signedBytes(checkpoint), key, Buffer.from(checkpoint.signature, 'base64url'))
}

/** Short enough to read out on the phone. */
export function fingerprintOf(publicKey: string): string {
  const hex = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16)
  return (hex.match(/.{4}/g) ?? []).join(' ')
}

function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64url')
}

/** The key is among what is signed, so that no signature passes for another's. */
function signedBytes({ associationId, number, hash, signedAt, key }: Omit<Checkpoint, 'signature'>): Buffer {
  const lines = ['attune-checkpoint/1', associationId, String(number), hash, signedAt.toISOString(), key]
  return Buffer.from(lines.join('\n'))
}
