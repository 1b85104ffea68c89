import { didKeyOf } from './did.ts'
import { toMultikey } from './multikey.ts'

/** A key of an association, without its private part. */
export interface IssuerKey {
  readonly id: string
  /** Counts the keys of an association, from 1. */
  readonly number: number
  /** Ed25519, 32 bytes in base64url. */
  readonly publicKey: string
  readonly madeAt: Date
  readonly retiredAt: Date | null
}

interface VerificationMethod {
  readonly id: string
  readonly type: 'Multikey'
  readonly controller: string
  readonly publicKeyMultibase: string
}

export interface DidDocument {
  readonly '@context': readonly string[]
  readonly id: string
  readonly verificationMethod: readonly VerificationMethod[]
  readonly assertionMethod: readonly string[]
}

const contexts = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1']

/**
 * The document that a did:web leads to. Retired keys stay in it, so that what they signed can still be checked;
 * their private parts are gone, so nothing new can come of them.
 */
export function webDidDocument(did: string, keys: readonly IssuerKey[]): DidDocument {
  return documentOf(
    did,
    keys.map((key) => methodOf(did, `key-${key.number}`, key.publicKey)),
  )
}

/** The document that follows from a did:key by itself. */
export function keyDidDocument(publicKey: string): DidDocument {
  const did = didKeyOf(publicKey)
  return documentOf(did, [methodOf(did, toMultikey(publicKey), publicKey)])
}

/** What a signature says it was made with. */
export function verificationMethodOf(did: string, { number, publicKey }: IssuerKey): string {
  return `${did}#${did.startsWith('did:key:') ? toMultikey(publicKey) : `key-${number}`}`
}

function documentOf(id: string, verificationMethod: readonly VerificationMethod[]): DidDocument {
  return {
    '@context': contexts,
    id,
    verificationMethod,
    assertionMethod: verificationMethod.map((method) => method.id),
  }
}

function methodOf(did: string, fragment: string, publicKey: string): VerificationMethod {
  return {
    id: `${did}#${fragment}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: toMultikey(publicKey),
  }
}
