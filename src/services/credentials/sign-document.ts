import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { issue } from '@digitalbazaar/vc'
import type { JsonDocument } from '../../domain/credentials/compose-badge.ts'
import { createDocumentLoader } from './document-loader.ts'
import type { Signer } from './signer.ts'

const documentLoader = createDocumentLoader()

/**
 * The credential with a proof by eddsa-rdfc-2022, in a list as Open Badges asks. Refuses a document with a term that
 * its contexts do not define: it would go unsigned.
 */
export async function signDocument(document: JsonDocument, signer: Signer, at: Date): Promise<JsonDocument> {
  const suite = new DataIntegrityProof({
    signer: {
      id: signer.verificationMethod,
      algorithm: 'Ed25519',
      sign: ({ data }) => signer.sign(data),
    },
    date: at,
    cryptosuite,
  })
  // `issue` writes its proof into what it is given.
  const { proof, ...signed } = await issue({ credential: { ...document }, suite, documentLoader, now: at })
  return { ...signed, proof: [proof] }
}

/** The same credential as a token (VC-JOSE: `vc+jwt`), which needs no JSON-LD to be checked. */
export async function signToken(document: JsonDocument, signer: Signer): Promise<string> {
  const header = { alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid: signer.verificationMethod }
  const parts = [header, { ...document, ...claimsOf(document) }].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  // By hand: jose signs with keys that it holds, and a key behind `Signer` is held elsewhere.
  const signature = await signer.sign(Buffer.from(parts.join('.')))
  return [...parts, Buffer.from(signature).toString('base64url')].join('.')
}

/** What programs that know tokens but no credentials look for. */
function claimsOf({ id, issuer, validFrom, validUntil }: JsonDocument): JsonDocument {
  const iss = typeof issuer === 'object' && issuer !== null && 'id' in issuer ? issuer.id : issuer
  return {
    iss,
    jti: id,
    ...(typeof validFrom === 'string' && { nbf: secondsOf(validFrom) }),
    ...(typeof validUntil === 'string' && { exp: secondsOf(validUntil) }),
  }
}

function secondsOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 1_000)
}
