import { z } from 'zod'
import { type Did, didWebOf, readDid } from '../../domain/credentials/did.ts'
import {
  type DidDocument,
  type IssuerKey,
  keyDidDocument,
  verificationMethodOf,
  webDidDocument,
} from '../../domain/credentials/did-document.ts'
import type { IssuerFound } from '../../domain/credentials/verification.ts'
import { findAssociationOfKey, listIssuerKeys } from '../../store/credentials/issuer-keys.ts'
import { type Association, findAssociation, getAssociation } from '../../store/people/associations.ts'
import type { Db } from '../../store/tables.ts'
import { withAssociation } from '../../store/with-association.ts'
import type { CredentialMeans } from './means.ts'
import type { FetchOutside } from './outside-fetch.ts'

/** An issuer, and the keys that speak for it. */
export interface ResolvedIssuer {
  readonly found: IssuerFound
  /** Undefined where its keys could not be found out. */
  readonly document: DidDocument | undefined
  /** Keys of ours that were put away, by what a proof calls them. */
  readonly retired: ReadonlyMap<string, Date>
}

export interface VerifyParts {
  readonly db: Db
  readonly means: CredentialMeans
  /** Asks other issuers for their keys and lists; nobody is asked where it is left out. */
  readonly fetchOutside?: FetchOutside
}

const unknown: ResolvedIssuer = { found: { kind: 'unknown' }, document: undefined, retired: new Map() }

/** Who stands behind a name: an association here, an issuer elsewhere that answers for itself, or nobody known. */
export async function resolveIssuer(parts: VerifyParts, name: string): Promise<ResolvedIssuer> {
  const did = readDid(name)
  if (!did) return unknown
  const association = await findOurs(parts, name, did)
  if (association) return describeOurs(parts, name, did, association)
  // A key that nobody here knows proves nothing about who holds it; its signature can be checked all the same.
  if (did.method === 'key') return { ...unknown, document: keyDidDocument(did.publicKey) }
  return resolveElsewhere(parts, name, did)
}

async function findOurs(
  { db, means }: VerifyParts,
  name: string,
  did: Did,
): Promise<Association | undefined> {
  if (did.method === 'key') {
    const id = await findAssociationOfKey(db, did.publicKey)
    return id === undefined ? undefined : getAssociation(db, id)
  }
  const shortId = did.path.at(-1) ?? ''
  if (!means.isAddressStable || didWebOf(means.baseUrl, shortId) !== name) return undefined
  return findAssociation(db, shortId)
}

async function describeOurs(
  { db }: VerifyParts,
  name: string,
  did: Did,
  { id, shortId, name: title }: Association,
): Promise<ResolvedIssuer> {
  const all = await withAssociation(db, id, (tx) => listIssuerKeys(tx, id))
  const keys = did.method === 'key' ? all.filter(({ publicKey }) => publicKey === did.publicKey) : all
  return {
    found: { kind: 'ours', associationId: id, shortId, name: title },
    document: did.method === 'key' ? keyDidDocument(did.publicKey) : webDidDocument(name, keys),
    retired: new Map(keys.flatMap((key) => retirementOf(name, key))),
  }
}

function retirementOf(name: string, key: IssuerKey): [string, Date][] {
  return key.retiredAt ? [[verificationMethodOf(name, key), key.retiredAt]] : []
}

const MethodSchema = z.looseObject({
  id: z.string(),
  type: z.literal('Multikey'),
  controller: z.string(),
  publicKeyMultibase: z.string(),
})
const ForeignSchema = z.looseObject({
  id: z.string(),
  verificationMethod: z.array(z.unknown()),
  assertionMethod: z.array(z.union([z.string(), z.unknown()])),
})

async function resolveElsewhere(
  { fetchOutside }: VerifyParts,
  name: string,
  { host, path }: Extract<Did, { method: 'web' }>,
): Promise<ResolvedIssuer> {
  if (!fetchOutside) return unknown
  const place = path.length === 0 ? '/.well-known/did.json' : `/${path.join('/')}/did.json`
  try {
    const read = ForeignSchema.parse(JSON.parse(await fetchOutside(`https://${host}${place}`)))
    if (read.id !== name) return unknown
    const methods = read.verificationMethod.flatMap((method) => MethodSchema.safeParse(method).data ?? [])
    const document = {
      '@context': ['https://www.w3.org/ns/did/v1'],
      id: name,
      verificationMethod: methods.filter(({ controller }) => controller === name),
      assertionMethod: read.assertionMethod.filter((method) => typeof method === 'string'),
    }
    return { found: { kind: 'other', host }, document, retired: new Map() }
  } catch {
    return unknown
  }
}
