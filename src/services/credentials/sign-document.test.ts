import { createHash } from 'node:crypto'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { aBadge, aSigner } from '../../../test/credentials/a-badge.ts'
import { hasSharedFixtures, sharedFixture } from '../../../test/credentials/shared-fixture.ts'
import { fromBase58, toBase58 } from '../../domain/credentials/base58.ts'
import { createDocumentLoader } from './document-loader.ts'
import { hashIdentity } from './hash-identity.ts'
import { signDocument, signToken } from './sign-document.ts'
import { signWith } from './signer.ts'

const at = new Date('2026-05-02T10:00:00Z')
const signer = aSigner()

describe('a signed badge', () => {
  test('carries everything that was to be signed, and a proof by eddsa-rdfc-2022 in a list', async () => {
    const document = aBadge(signer.did)
    const { proof, ...rest } = await signDocument(document, signer, at)

    expect(rest).toEqual(document)
    expect(proof).toEqual([
      {
        type: 'DataIntegrityProof',
        created: '2026-05-02T10:00:00Z',
        verificationMethod: signer.verificationMethod,
        cryptosuite: 'eddsa-rdfc-2022',
        proofPurpose: 'assertionMethod',
        // Ours, from 2026: the same facts and key give the same signature for ever.
        proofValue:
          'z4weZTVkzvsKaRV6Er4R2HVMgRbtzSFRLoDC5WvA679WyaUznUqLECCtYGLAZDhVLfgk3Djt1zM8FyqPC8poSmn2D',
      },
    ])
  })

  test('tells the address of its holder to nobody who does not know it', async () => {
    const text = JSON.stringify(await signDocument(aBadge(signer.did), signer, at))

    expect(text).not.toContain('rosa@example.org')
    expect(text).toContain(hashIdentity('Rosa@example.org', 'a-pinch-of-salt'))
    expect(hashIdentity('rosa@example.org', 'x')).toBe(
      `sha256$${createHash('sha256').update('rosa@example.orgx').digest('hex')}`,
    )
  })

  test('is not made where a term would go unsigned', async () => {
    const document = { ...aBadge(signer.did), favoriteColor: 'teal' }

    await expect(signDocument(document, signer, at)).rejects.toThrow()
  })

  test('is a token too, that anybody with jose can check', async () => {
    const token = await signToken(aBadge(signer.did), signer)
    const key = await importJWK({ kty: 'OKP', crv: 'Ed25519', x: signer.publicKey, alg: 'EdDSA' })
    const { payload } = await jwtVerify(token, key, { currentDate: at, issuer: signer.did, typ: 'vc+jwt' })

    expect(decodeProtectedHeader(token)).toEqual({
      ...{ alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc' },
      kid: signer.verificationMethod,
    })
    expect(payload).toEqual({
      ...aBadge(signer.did),
      iss: signer.did,
      jti: 'https://attune.example.org/credentials/0190a5b2-0000-4000-8000-000000000001',
      nbf: 1777608000,
      exp: 1798779599,
    })
  })
})

test('only what comes along is ever loaded', async () => {
  const load = createDocumentLoader()

  expect(await load('https://www.w3.org/ns/credentials/v2')).toMatchObject({ contextUrl: null })
  for (const address of [
    'https://example.org/context',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'did:web:example.org',
  ])
    await expect(load(address)).rejects.toThrow('Nothing is loaded from elsewhere')
})

test.skipIf(!hasSharedFixtures)(
  'the official schema of Open Badges 3.0 takes our badge (skipped where the published test data is not at hand)',
  async () => {
    const ajv = new Ajv2019({ strict: false, allErrors: true })
    addFormats.default(ajv)
    const validate = ajv.compile(JSON.parse(sharedFixture('openbadges-v3/achievementcredential.schema.json')))
    const signed = await signDocument(aBadge(signer.did), signer, at)

    expect([validate(signed), validate.errors]).toEqual([true, null])
    expect(validate({ ...signed, credentialSubject: { type: ['AchievementSubject'] } })).toBe(false)
  },
)

describe.skipIf(!hasSharedFixtures)(
  'the W3C vector of eddsa-rdfc-2022 (skipped where the published test data is not at hand)',
  () => {
    const vector = (name: string) => sharedFixture(`vc-di-eddsa/${name}`)
    // Its second context defines every term by this vocabulary, and is not among those that come along.
    const examples = { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } }
    const documentLoader = createDocumentLoader(
      new Map([['https://www.w3.org/ns/credentials/examples/v2', examples]]),
    )
    const canonize = (document: object) => cryptosuite.canonize(document, { documentLoader })
    const hashOf = (text: string) => createHash('sha256').update(text).digest()

    test('has the same canonical form and hash, byte for byte', async () => {
      const canonical = await canonize(JSON.parse(vector('unsigned.json')))

      expect(canonical).toBe(vector('canonDocDataInt.txt'))
      expect(hashOf(canonical).toString('hex')).toBe(vector('docHashDataInt.txt'))
    })

    test('is signed with the same signature', async () => {
      const { privateKeyMultibase } = JSON.parse(vector('keyPair.json'))
      const privateKey = Buffer.from(fromBase58(privateKeyMultibase.slice(1)) ?? []).subarray(2)
      const parts = [vector('proofConfigDataInt.json'), vector('unsigned.json')].map((text) =>
        JSON.parse(text),
      )
      const hashes = await Promise.all(parts.map(async (part) => hashOf(await canonize(part))))
      const signature = await signWith(privateKey.toString('base64url'))(Buffer.concat(hashes))

      expect(`z${toBase58(signature)}`).toBe(vector('sigBTC58DataInt.txt'))
      expect(JSON.parse(vector('signedDataInt.json')).proof.proofValue).toBe(`z${toBase58(signature)}`)
    })
  },
)
