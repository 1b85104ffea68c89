import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'

/** Signs for an association. A key that never leaves a module of its own can take the place of ours. */
export interface Signer {
  /** What the association is called by, as an issuer. */
  readonly did: string
  /** The key, as a proof names it. */
  readonly verificationMethod: string
  readonly keyId: string
  /** Ed25519 over the bytes: 64 bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

/** How DER writes the private key of Ed25519 before its 32 bytes (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Signs with a private key that is held in memory: 32 bytes in base64url. */
export function signWith(privateKey: string): Signer['sign'] {
  const key = keyObjectOf(privateKey)
  return async (bytes) => sign(null, bytes, key)
}

/** The public part: 32 bytes in base64url. */
export function publicKeyOf(privateKey: string): string {
  const der = createPublicKey(keyObjectOf(privateKey)).export({ format: 'der', type: 'spki' })
  return der.subarray(-32).toString('base64url')
}

/** Node's own form of a key, which prints nothing of itself. */
function keyObjectOf(privateKey: string): KeyObject {
  const der = Buffer.concat([privatePrefix, Buffer.from(privateKey, 'base64url')])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}
