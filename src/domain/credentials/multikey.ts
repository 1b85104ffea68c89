import { fromBase58, toBase58 } from './base58.ts'

/** What stands before the 32 bytes of a public Ed25519 key (the multicodec 0xed as a varint). */
const ed25519Prefix = [0xed, 0x01]

/** A public key as DID documents write it: `z6Mk...`. The key is 32 bytes in base64url. */
export function toMultikey(publicKey: string): string {
  return `z${toBase58(Buffer.from([...ed25519Prefix, ...Buffer.from(publicKey, 'base64url')]))}`
}

/** The key in base64url; undefined where the text is no public Ed25519 key. */
export function fromMultikey(multikey: string): string | undefined {
  if (!multikey.startsWith('z')) return undefined
  const bytes = fromBase58(multikey.slice(1))
  if (bytes?.length !== 34 || bytes[0] !== ed25519Prefix[0] || bytes[1] !== ed25519Prefix[1]) return undefined
  return Buffer.from(bytes.subarray(2)).toString('base64url')
}
