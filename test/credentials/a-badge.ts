import { createHash } from 'node:crypto'
import {
  type BadgeFacts,
  composeBadge,
  type JsonDocument,
} from '../../src/domain/credentials/compose-badge.ts'
import { didKeyOf } from '../../src/domain/credentials/did.ts'
import { verificationMethodOf } from '../../src/domain/credentials/did-document.ts'
import { hashIdentity } from '../../src/services/credentials/hash-identity.ts'
import { publicKeyOf, type Signer, signWith } from '../../src/services/credentials/signer.ts'

/** A signer called by its own key, always the same for a seed. */
export function aSigner(seed = 'a signer'): Signer & { readonly publicKey: string } {
  const privateKey = createHash('sha256').update(seed).digest('base64url')
  const publicKey = publicKeyOf(privateKey)
  const did = didKeyOf(publicKey)
  const key = { id: seed, number: 1, publicKey, madeAt: new Date(0), retiredAt: null }
  return {
    did,
    verificationMethod: verificationMethodOf(did, key),
    keyId: seed,
    publicKey,
    sign: signWith(privateKey),
  }
}

/** What a badge of Rosa's says, unsigned. */
export function aBadge(did: string, more: Partial<BadgeFacts> = {}): JsonDocument {
  return composeBadge({
    id: 'https://attune.example.org/credentials/0190a5b2-0000-4000-8000-000000000001',
    issuer: { did, name: 'Virginia Association for Infant Mental Health', url: 'https://attune.example.org' },
    recipient: {
      name: 'Rosa Delgado',
      emailHash: hashIdentity('rosa@example.org', 'a-pinch-of-salt'),
      salt: 'a-pinch-of-salt',
    },
    achievement: {
      id: 'urn:uuid:0190a5b2-0000-8000-8000-000000000002',
      name: 'Infant Mental Health Endorsement, Mentor-Clinical',
      description: 'Endorsed as Mentor-Clinical.',
      criteria: 'A portfolio, references, a review and an exam.',
    },
    number: 'VA-2026-0007',
    awardedAt: new Date('2026-05-01T04:00:00Z'),
    validFrom: new Date('2026-05-01T04:00:00Z'),
    validUntil: new Date('2027-01-01T04:59:59Z'),
    status: { list: 'https://attune.example.org/status/vaimh/1', place: 4711 },
    ...more,
  })
}
