import { decodeList } from '@digitalbazaar/vc-bitstring-status-list'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBadge, aSigner } from '../../../test/credentials/a-badge.ts'
import {
  createEndorsedWorld,
  type EndorsedWorld,
  michigan,
  virginia,
} from '../../../test/credentials/endorsed-world.ts'
import { toBase58 } from '../../domain/credentials/base58.ts'
import type { JsonDocument } from '../../domain/credentials/compose-badge.ts'
import type { Verification } from '../../domain/credentials/verification.ts'
import { findBadge, type KeptBadge } from '../../store/credentials/badges.ts'
import { withAssociation } from '../../store/with-association.ts'
import { createIssueBadge } from './issue-badge.ts'
import { rotateKeys } from './rotate-keys.ts'
import { createSignAnswer } from './sign-answer.ts'
import { signDocument, signToken } from './sign-document.ts'
import { encodeStatusList } from './status-bits.ts'
import { createStatusLists } from './status-list.ts'
import { verifyCredential } from './verify-credential.ts'

let world: EndorsedWorld

beforeAll(async () => {
  world = await createEndorsedWorld()
})

afterAll(() => world.database.drop())

const during = new Date('2026-06-02T12:00:00Z')
const verify = (text: string, now = during) =>
  verifyCredential({ db: world.database.db, means: world.means }, text, now)

/** What did not pass. */
function faultsOf({ outcome, checks }: Verification) {
  return { outcome, checks: checks.filter((check) => check.outcome !== 'passed') }
}

async function getBadge(badgeId: string, associationId = virginia): Promise<KeptBadge> {
  const found = await withAssociation(world.database.db, associationId, (tx) => findBadge(tx, badgeId))
  if (!found) throw new Error('There is no such badge.')
  return found
}

const change = (badge: KeptBadge, more: JsonDocument) =>
  JSON.stringify({ ...JSON.parse(badge.credential), ...more })

describe('a badge of ours', () => {
  test('is valid in both forms, and told to be ours', async () => {
    const { badgeId } = await world.endorse({ name: 'Rosa Delgado', number: 'VA-2026-0100' })
    const badge = await getBadge(badgeId)
    const [json, jwt] = [await verify(badge.credential), await verify(badge.jwt)]

    expect(json).toEqual({
      outcome: 'valid',
      checks: ['size', 'reading', 'structure', 'contexts', 'issuer', 'proof', 'dates', 'status'].map(
        (name) => ({
          name,
          outcome: 'passed',
          finding: { code: 'passed' },
        }),
      ),
      issuer: { kind: 'ours', associationId: virginia, shortId: 'vaimh', name: 'Virginia Association' },
      claims: {
        kind: 'badge',
        id: `https://attune.example.org/credentials/${badgeId}`,
        title: 'Infant Mental Health Endorsement, Mentor-Clinical',
        issuerName: 'Virginia Association',
        holder: 'Rosa Delgado',
        number: 'VA-2026-0100',
        awardedAt: new Date('2026-05-01T04:00:00Z'),
        validFrom: new Date('2026-05-01T04:00:00Z'),
        validUntil: new Date('2027-01-01T04:59:59Z'),
        answer: undefined,
      },
    })
    expect(jwt).toEqual(json)
  })

  test('is refused for each thing that is not as it was signed', async () => {
    const { badgeId } = await world.endorse()
    const badge = await getBadge(badgeId)
    const subject = JSON.parse(badge.credential).credentialSubject
    const altered = [
      change(badge, { credentialSubject: { ...subject, licenseNumber: 'VA-2026-9999' } }),
      change(badge, { validUntil: '2036-12-31T23:59:59Z' }),
      change(badge, { credentialStatus: undefined }),
      change(badge, { favoriteColor: 'teal' }),
    ]
    const [header, payload, signature] = badge.jwt.split('.')
    const other = Buffer.from(String(payload), 'base64url').toString().replace('Rosa', 'Rita')
    const token = [header, Buffer.from(other).toString('base64url'), signature].join('.')

    for (const text of [...altered, token])
      expect(faultsOf(await verify(text))).toEqual({
        outcome: 'not-valid',
        checks: [
          { name: 'proof', outcome: 'failed', finding: { code: 'altered' } },
          { name: 'status', outcome: 'not-made', finding: { code: 'not-reached' } },
        ],
      })
  })

  test('is refused where its signature is missing, of another sort, or by a key of somebody else', async () => {
    const badge = await getBadge((await world.endorse()).badgeId)
    const [proof] = JSON.parse(badge.credential).proof
    const stranger = aSigner('a stranger')
    const { proof: theirs } = await signDocument(
      JSON.parse(change(badge, { proof: undefined })),
      stranger,
      during,
    )
    const findings = await Promise.all(
      [
        change(badge, { proof: undefined }),
        change(badge, { proof: [{ ...proof, cryptosuite: 'eddsa-jcs-2022' }] }),
        change(badge, { proof: [{ ...proof, proofPurpose: 'authentication' }] }),
        change(badge, { proof: theirs }),
        change(badge, { proof: [{ ...proof, proofValue: `z${toBase58(Buffer.alloc(64))}` }] }),
      ].map(async (text) => faultsOf(await verify(text)).checks[0]?.finding),
    )

    expect(findings).toEqual([
      { code: 'no-proof' },
      { code: 'other-proof' },
      { code: 'other-proof' },
      { code: 'not-its-key' },
      { code: 'altered' },
    ])
  })

  test('no token passes without a signature, or with a secret in place of a key', async () => {
    const badge = await getBadge((await world.endorse()).badgeId)
    const [, payload] = badge.jwt.split('.')
    const tokens = [{ alg: 'none' }, { alg: 'HS256', kid: 'x' }].map((header) =>
      [Buffer.from(JSON.stringify(header)).toString('base64url'), payload, 'AAAA'].join('.'),
    )

    for (const token of tokens)
      expect(faultsOf(await verify(token)).checks[0]).toEqual({
        name: 'proof',
        outcome: 'failed',
        finding: { code: 'other-proof' },
      })
  })

  test('is refused before it begins and after it ends', async () => {
    const badge = await getBadge((await world.endorse()).badgeId)

    expect(faultsOf(await verify(badge.credential, new Date('2026-04-30T12:00:00Z')))).toEqual({
      outcome: 'not-valid',
      checks: [
        {
          name: 'dates',
          outcome: 'failed',
          finding: { code: 'not-yet', from: new Date('2026-05-01T04:00:00Z') },
        },
      ],
    })
    expect(faultsOf(await verify(badge.jwt, new Date('2027-01-02T12:00:00Z')))).toEqual({
      outcome: 'not-valid',
      checks: [
        {
          name: 'dates',
          outcome: 'failed',
          finding: { code: 'expired', until: new Date('2027-01-01T04:59:59Z') },
        },
      ],
    })
  })

  test.each(['suspended', 'revoked', 'inactive', 'lapsed', 'retired'])(
    'is refused while its Endorsement is %s, with what the register says of it and no more',
    async (state) => {
      const { badgeId, endorsementId } = await world.endorse()
      const badge = await getBadge(badgeId)
      const held = state === 'suspended' ? "'active'" : 'null'
      await world.asOwner(
        `update endorsements set state = '${state}', held_from = ${held} where id = '${endorsementId}'`,
      )
      const unlisted = await verify(badge.credential)
      await world.asOwner(`insert into register_entry (endorsement_id, association_id, number, name, place, category,
        standard, state, awarded_on) values ('${endorsementId}', '${virginia}', '${badge.number}', 'Rosa', '',
        'imhm-clinical', 'vaimh/imhm-clinical', '${state}', '2026-05-01')`)

      const tell = (shown: string) => ({
        outcome: 'not-valid',
        checks: [{ name: 'status', outcome: 'failed', finding: { code: 'not-accepted', state: shown } }],
      })
      expect(faultsOf(unlisted)).toEqual(tell('not-current'))
      expect(faultsOf(await verify(badge.jwt))).toEqual(tell(state))
    },
  )

  test('is unknown, never valid, where its place in the lists is nobody’s', async () => {
    const badge = await getBadge((await world.endorse()).badgeId)
    const { endorsementId } = badge
    await world.asOwner(
      `delete from badge_signature where badge_id = '${badge.id}'`,
      `delete from badge where endorsement_id = '${endorsementId}'`,
    )

    expect(faultsOf(await verify(badge.credential))).toEqual({
      outcome: 'unknown',
      checks: [{ name: 'status', outcome: 'unknown', finding: { code: 'status-unknown' } }],
    })
  })

  test('under a new name takes the place of the one before, which is refused from then on', async () => {
    const { badgeId, endorsementId } = await world.endorse({ name: 'Rosa Delgado' })
    const before = await getBadge(badgeId)
    await world.asOwner(`update endorsements set name_shown = 'Rosa Haddad' where id = '${endorsementId}'`)
    world.setClock('2026-06-01T13:00:00Z')
    await withAssociation(world.database.db, virginia, (tx) =>
      createIssueBadge(world.means)(tx, { id: endorsementId }),
    )
    const { replacedBy } = await getBadge(badgeId)
    const after = await verify((await getBadge(replacedBy ?? '')).credential)

    expect(faultsOf(await verify(before.credential))).toEqual({
      outcome: 'not-valid',
      checks: [{ name: 'status', outcome: 'failed', finding: { code: 'replaced' } }],
    })
    expect(after).toMatchObject({
      outcome: 'valid',
      claims: {
        holder: 'Rosa Haddad',
        awardedAt: new Date('2026-05-01T04:00:00Z'),
        validFrom: new Date('2026-06-01T13:00:00Z'),
      },
    })
  })
})

describe('another key', () => {
  test('signs every badge once more, and copies signed before stay good', async () => {
    const { badgeId } = await world.endorse({ association: michigan })
    const before = await getBadge(badgeId, michigan)
    world.setClock('2026-06-01T14:00:00Z')
    const signed = await rotateKeys(world.database.db, world.means, {
      issuer: { id: michigan, shortId: 'mi-aimh' },
    })
    const after = await getBadge(badgeId, michigan)
    const methodOf = ({ credential }: KeptBadge) => JSON.parse(credential).proof[0].verificationMethod

    expect(signed).toBe(1)
    expect([methodOf(before), methodOf(after)]).toEqual([
      'did:web:attune.example.org:a:mi-aimh#key-1',
      'did:web:attune.example.org:a:mi-aimh#key-2',
    ])
    for (const text of [before.credential, before.jwt, after.credential, after.jwt])
      expect((await verify(text)).outcome).toBe('valid')
  })

  test('that was put away signs nothing that came after', async () => {
    const key = aSigner('a key that was stolen')
    await world.asOwner(
      `insert into issuer_key values (gen_random_uuid(), '${michigan}', 9, '${key.publicKey}',
        '2026-01-01T00:00:00Z', null, '2026-05-15T00:00:00Z', null)`,
    )
    const document = aBadge(key.did)
    const text = JSON.stringify(await signDocument(document, key, new Date('2026-05-20T00:00:00Z')))

    expect(faultsOf(await verify(text)).checks[0]).toEqual({
      name: 'proof',
      outcome: 'failed',
      finding: { code: 'retired-key', since: new Date('2026-05-15T00:00:00Z') },
    })
  })
})

describe('what others signed', () => {
  const stranger = aSigner('a stranger')

  test('is not taken from an issuer whom nobody here knows, though its signature is right', async () => {
    const document = aBadge(stranger.did)
    for (const text of [
      JSON.stringify(await signDocument(document, stranger, during)),
      await signToken(document, stranger),
    ])
      expect(faultsOf(await verify(text))).toEqual({
        outcome: 'not-valid',
        checks: [
          { name: 'issuer', outcome: 'failed', finding: { code: 'unknown-issuer', did: stranger.did } },
          { name: 'status', outcome: 'unknown', finding: { code: 'status-unknown' } },
        ],
      })
  })

  test('is not fetched for, so an issuer elsewhere is unknown', async () => {
    const did = 'did:web:badges.example.org'
    const text = JSON.stringify(await signDocument(aBadge(did), stranger, during))

    expect(faultsOf(await verify(text)).checks[0]).toEqual({
      name: 'issuer',
      outcome: 'failed',
      finding: { code: 'unknown-issuer', did },
    })
  })
})

describe('another issuer that may be asked', () => {
  const did = 'did:web:badges.example.org'
  const key = { ...aSigner('badges elsewhere'), did, verificationMethod: `${did}#a` }
  const multikey = aSigner('badges elsewhere').did.slice('did:key:'.length)
  const didDocument = {
    '@context': ['https://www.w3.org/ns/did/v1'],
    id: did,
    verificationMethod: [{ id: `${did}#a`, type: 'Multikey', controller: did, publicKeyMultibase: multikey }],
    assertionMethod: [`${did}#a`],
  }
  const listAddress = 'https://badges.example.org/lists/1'
  const theirs = () => aBadge(did, { status: { list: listAddress, place: 4711 } })

  async function ask(lists: Readonly<Record<string, string>>) {
    const asked: string[] = []
    const fetchOutside = async (address: string) => {
      asked.push(address)
      const text = {
        'https://badges.example.org/.well-known/did.json': JSON.stringify(didDocument),
        ...lists,
      }[address]
      if (text === undefined) throw new Error('not there')
      return text
    }
    const text = JSON.stringify(await signDocument(theirs(), key, during))
    const parts = { db: world.database.db, means: world.means, fetchOutside }
    return { verification: await verifyCredential(parts, text, during), asked }
  }

  async function aList(encodedList: string, signer = key) {
    const list = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: listAddress,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: did,
      validFrom: '2026-06-01T00:00:00Z',
      credentialSubject: {
        id: `${listAddress}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'suspension',
        encodedList,
      },
    }
    return { [listAddress]: JSON.stringify(await signDocument(list, signer, during)) }
  }

  test('is told apart from ours, and its list decides', async () => {
    const good = await ask(await aList(encodeStatusList([4710])))
    const bad = await ask(await aList(encodeStatusList([4711])))

    expect([good.verification.outcome, good.verification.issuer, good.asked]).toEqual([
      'valid',
      { kind: 'other', host: 'badges.example.org' },
      ['https://badges.example.org/.well-known/did.json', listAddress],
    ])
    expect(faultsOf(bad.verification)).toEqual({
      outcome: 'not-valid',
      checks: [{ name: 'status', outcome: 'failed', finding: { code: 'not-accepted', state: 'suspended' } }],
    })
  })

  test('leaves the status unknown where its list cannot be had, is not signed by it, or holds nothing', async () => {
    const lists = [
      {},
      { [listAddress]: 'not even JSON' },
      await aList(encodeStatusList([]), { ...aSigner('somebody else'), did, verificationMethod: `${did}#a` }),
      await aList('uAAAA'),
    ]

    for (const list of lists)
      expect(faultsOf((await ask(list)).verification)).toEqual({
        outcome: 'unknown',
        checks: [{ name: 'status', outcome: 'unknown', finding: { code: 'status-unknown' } }],
      })
  })
})

describe('what is no badge', () => {
  const findings = async (text: string) => faultsOf(await verify(text)).checks[0]

  test('is refused with what is amiss, before anything is computed of it', async () => {
    const good = aBadge(aSigner().did)
    const [v2, ob] = [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ]
    const evil = 'https://evil.example.org/context.json'
    const subject = { ...(good.credentialSubject as object) }
    const answers = await Promise.all(
      [
        '',
        'hello',
        '[]',
        'x'.repeat(256 * 1024 + 1),
        '['.repeat(100_000),
        JSON.stringify({ ...good, validFrom: undefined }),
        JSON.stringify({ ...good, validFrom: 'yesterday' }),
        JSON.stringify({ ...good, validUntil: '2020-01-01T00:00:00Z' }),
        JSON.stringify({ ...good, credentialSubject: { type: ['AchievementSubject'] } }),
        JSON.stringify({ ...good, '@context': [v2, ob, evil] }),
        JSON.stringify({ ...good, '@context': [ob, v2] }),
        JSON.stringify({ ...good, '@context': [v2, ob, { '@vocab': 'https://evil.example.org/' }] }),
        JSON.stringify({ ...good, credentialSubject: { ...subject, '@context': evil } }),
      ].map(async (text) => {
        const found = await findings(text)
        return [found?.name, found?.finding]
      }),
    )

    expect(answers).toEqual([
      ['reading', { code: 'no-text' }],
      ['reading', { code: 'not-json' }],
      ['reading', { code: 'not-json' }],
      ['size', { code: 'too-large' }],
      ['reading', { code: 'too-deep' }],
      ['structure', { code: 'missing', path: 'validFrom' }],
      ['structure', { code: 'malformed', path: 'validFrom' }],
      ['structure', { code: 'malformed', path: 'validUntil' }],
      ['structure', { code: 'missing', path: 'credentialSubject.achievement' }],
      ['contexts', { code: 'foreign-context', context: evil }],
      ['contexts', { code: 'foreign-context', context: ob }],
      ['contexts', { code: 'foreign-context', context: '{"@vocab":"https://evil.example.org/"}' }],
      ['contexts', { code: 'foreign-context', context: '@context' }],
    ])
  })

  // Without a limit this test would never come to its end.
  test('a graph drawn so that it takes for ever is given up after a moment', async () => {
    // Every node knows every other, and none can be told from the next (a clique of blank nodes).
    const names = Array.from({ length: 20 }, (_, index) => `_:b${index}`)
    const related = names.map((id) => ({
      id,
      type: ['Achievement'],
      name: 'x',
      description: 'y',
      criteria: {},
      related: names.filter((other) => other !== id).map((other) => ({ id: other, type: ['Related'] })),
    }))
    const signer = aSigner()
    const badge = aBadge(signer.did)
    const subject = badge.credentialSubject as { achievement: object }
    const poisoned = {
      ...badge,
      credentialSubject: { ...subject, achievement: { ...subject.achievement, related } },
      proof: [
        {
          type: 'DataIntegrityProof',
          cryptosuite: 'eddsa-rdfc-2022',
          created: '2026-05-02T10:00:00Z',
          verificationMethod: signer.verificationMethod,
          proofPurpose: 'assertionMethod',
          proofValue: `z${toBase58(Buffer.alloc(64, 7))}`,
        },
      ],
    }
    const { outcome, checks } = await verify(JSON.stringify(poisoned))

    expect(outcome).toBe('not-valid')
    expect(checks.find(({ name }) => name === 'proof')).toEqual({
      name: 'proof',
      outcome: 'failed',
      finding: { code: 'too-complex' },
    })
  })
})

describe('the lists', () => {
  test('mark every badge that is not to be accepted, and no other, for whoever asks', async () => {
    const good = await getBadge((await world.endorse()).badgeId)
    const bad = await getBadge((await world.endorse()).badgeId)
    const find = createStatusLists(world.database.db, world.means)
    const before = await find('vaimh', 1)
    await world.asOwner(`update endorsements set state = 'revoked' where id = '${bad.endorsementId}'`)
    const after = await find('vaimh', 1)
    const bitIn = async (text: string, { credential }: KeptBadge) =>
      (await decodeList({ encodedList: JSON.parse(text).credentialSubject.encodedList })).getStatus(
        Number(JSON.parse(credential).credentialStatus.statusListIndex),
      )

    expect(before?.tag).not.toBe(after?.tag)
    expect(await find('vaimh', 1)).toEqual(after)
    expect([await bitIn(before?.text ?? '', bad), await bitIn(before?.text ?? '', good)]).toEqual([
      false,
      false,
    ])
    expect([await bitIn(after?.text ?? '', bad), await bitIn(after?.text ?? '', good)]).toEqual([true, false])
    expect(await find('vaimh', 2)).toBeUndefined()
    expect(await find('nobody', 1)).toBeUndefined()
  })
})

describe('an answer about a day', () => {
  test('is signed by the association, and checked like a badge', async () => {
    await world.endorse()
    const answer = await withAssociation(world.database.db, virginia, (tx) =>
      createSignAnswer(world.means)(
        tx,
        virginia,
        {
          association: 'vaimh',
          number: 'VA-2026-0100',
          name: 'Rosa Delgado',
          standard: 'vaimh/imhm-clinical',
          on: '2026-05-20',
          wasEndorsed: true,
        },
        new Date('2026-06-02T09:00:00Z'),
      ),
    )
    const { outcome, claims } = await verify(answer ?? '', new Date('2030-01-01T00:00:00Z'))
    const lie = String(answer).replace('"wasEndorsed": true', '"wasEndorsed": false')

    expect([outcome, claims?.kind, claims?.holder, claims?.answer]).toEqual([
      'valid',
      'answer',
      'Rosa Delgado',
      { day: '2026-05-20', wasEndorsed: true, standard: 'vaimh/imhm-clinical' },
    ])
    expect(faultsOf(await verify(lie)).checks[0]?.finding).toEqual({ code: 'altered' })
  })
})
