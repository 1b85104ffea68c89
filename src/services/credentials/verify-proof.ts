import { createPublicKey, type KeyObject } from 'node:crypto'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { type Canonizing, cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential as verifyWithLibrary } from '@digitalbazaar/vc'
import { compactVerify } from 'jose'
import type { Credential } from '../../domain/credentials/check-structure.ts'
import type { DidDocument } from '../../domain/credentials/did-document.ts'
import { fromMultikey } from '../../domain/credentials/multikey.ts'
import type { ReadCredential } from '../../domain/credentials/read-credential.ts'
import type { Finding } from '../../domain/credentials/verification.ts'
import { createDocumentLoader } from './document-loader.ts'
import type { ResolvedIssuer } from './verify-issuer.ts'

/** How long canonicalizing may take: a graph can be drawn so that it takes for ever. */
const patience = 3_000

/** A little time for clocks that are not together. */
const skew = 5 * 60 * 1_000

/** Whether the issuer signed exactly this, with a key that speaks for it. */
export async function verifyProof(
  read: ReadCredential,
  credential: Credential,
  { document, retired }: Pick<ResolvedIssuer, 'document' | 'retired'>,
): Promise<Finding> {
  if (!document) return { code: 'not-reached' }
  const named = read.form === 'jwt' ? nameKey(read.header, credential) : findProof(credential)
  if ('code' in named) return named
  if (!document.assertionMethod.includes(named.method)) return { code: 'not-its-key' }
  const since = retired.get(named.method)
  if (since && Date.parse(named.at) > since.getTime() + skew) return { code: 'retired-key', since }
  return read.form === 'jwt'
    ? verifyToken(read.token, document, named.method)
    : verifyDocument(read.document, credential, document)
}

type Named = { readonly method: string; readonly at: string } | Finding

/** The proof that we can check, among several. */
function findProof({ proof, validFrom }: Credential): Named {
  const proofs = proof === undefined ? [] : [proof].flat()
  if (proofs.length === 0) return { code: 'no-proof' }
  const ours = proofs.filter(
    ({ type, cryptosuite: suite, proofPurpose }) =>
      type === 'DataIntegrityProof' && suite === cryptosuite.name && proofPurpose === 'assertionMethod',
  )
  const [first] = ours
  if (first?.verificationMethod === undefined || ours.length > 1) return { code: 'other-proof' }
  return { method: first.verificationMethod, at: first.created ?? validFrom }
}

function nameKey(
  { alg, kid, typ }: Extract<ReadCredential, { form: 'jwt' }>['header'],
  credential: Credential,
): Named {
  const isTaken =
    (alg === 'EdDSA' || alg === 'Ed25519') && (typ === undefined || typ === 'vc+jwt' || typ === 'JWT')
  if (!isTaken || typeof kid !== 'string') return { code: 'other-proof' }
  return { method: kid, at: credential.validFrom }
}

async function verifyToken(token: string, document: DidDocument, method: string): Promise<Finding> {
  const key = publicKeyOf(document, method)
  if (!key) return { code: 'not-its-key' }
  try {
    await compactVerify(token, key, { algorithms: ['EdDSA', 'Ed25519'] })
    return { code: 'passed' }
  } catch {
    return { code: 'altered' }
  }
}

function publicKeyOf({ verificationMethod }: DidDocument, method: string): KeyObject | undefined {
  const multikey = verificationMethod.find(({ id }) => id === method)?.publicKeyMultibase
  const x = multikey === undefined ? undefined : fromMultikey(multikey)
  return x === undefined
    ? undefined
    : createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}

async function verifyDocument(
  signed: Readonly<Record<string, unknown>>,
  credential: Credential,
  document: DidDocument,
): Promise<Finding> {
  let isTooComplex = false
  const bounded = {
    ...cryptosuite,
    async canonize(input: object, options: Canonizing) {
      const signal = AbortSignal.timeout(patience)
      try {
        return await cryptosuite.canonize(input, { ...options, maxWorkFactor: 1, signal })
      } catch (error) {
        isTooComplex = signal.aborted || (error instanceof Error && /deep iterations/i.test(error.message))
        throw error
      }
    },
  }
  const { verified } = await verifyWithLibrary({
    credential: signed,
    suite: new DataIntegrityProof({ cryptosuite: bounded }),
    documentLoader: createDocumentLoader(heldOf(document)),
    // Dates and status are looked at by themselves; here only the signature is.
    now: new Date(credential.validFrom),
    checkStatus: async () => ({ verified: true }),
  })
  if (isTooComplex) return { code: 'too-complex' }
  return { code: verified ? 'passed' : 'altered' }
}

/** The issuer and its keys as documents that the library loads. */
function heldOf(document: DidDocument): ReadonlyMap<string, unknown> {
  const context = 'https://w3id.org/security/multikey/v1'
  return new Map<string, unknown>([
    [document.id, document],
    ...document.verificationMethod.map((method): [string, unknown] => [
      method.id,
      { '@context': context, ...method },
    ]),
  ])
}
