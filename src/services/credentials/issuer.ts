import { randomUUID } from 'node:crypto'
import { didKeyOf, didWebOf } from '../../domain/credentials/did.ts'
import { verificationMethodOf } from '../../domain/credentials/did-document.ts'
import {
  findKeyInUse,
  insertIssuerKey,
  listIssuerKeys,
  lockIssuerKeys,
  retireKeyInUse,
} from '../../store/credentials/issuer-keys.ts'
import type { Tx } from '../../store/tables.ts'
import type { CredentialMeans } from './means.ts'
import { publicKeyOf, type Signer, signWith } from './signer.ts'

/** The association that signs. */
export interface Issuer {
  readonly id: string
  readonly shortId: string
}

interface KeyChange {
  readonly at: Date
  /** Empty for the system. */
  readonly byPersonId?: string
}

/** The name by which an association issues while it uses this key. */
export function didOf(means: CredentialMeans, { shortId }: Issuer, publicKey: string): string {
  const web = means.isAddressStable ? didWebOf(means.baseUrl, shortId) : undefined
  return web ?? didKeyOf(publicKey)
}

/** What the association signs with now. Its first key is made when it is first needed. */
export async function openSigner(
  tx: Tx,
  means: CredentialMeans,
  issuer: Issuer,
  change: KeyChange,
): Promise<Signer> {
  const key = (await findKeyInUse(tx, issuer.id)) ?? (await makeFirstKey(tx, means, issuer, change))
  const did = didOf(means, issuer, key.publicKey)
  return {
    did,
    verificationMethod: verificationMethodOf(did, key),
    keyId: key.id,
    sign: signWith(means.keyring.open('issuer-key', key.id, key.sealed)),
  }
}

/** Another key from now on. The one before stays as proof of what it signed, without its private part. */
export async function rotateKey(
  tx: Tx,
  means: CredentialMeans,
  issuer: Issuer,
  change: KeyChange,
): Promise<void> {
  await lockIssuerKeys(tx, issuer.id)
  await retireKeyInUse(tx, issuer.id, change)
  await makeKey(tx, means, issuer, change)
}

async function makeFirstKey(tx: Tx, means: CredentialMeans, issuer: Issuer, change: KeyChange) {
  await lockIssuerKeys(tx, issuer.id)
  const madeMeanwhile = await findKeyInUse(tx, issuer.id)
  return madeMeanwhile ?? makeKey(tx, means, issuer, { at: change.at })
}

async function makeKey(tx: Tx, means: CredentialMeans, issuer: Issuer, { at, byPersonId }: KeyChange) {
  const id = randomUUID()
  const privateKey = Buffer.from(means.randomBytes(32)).toString('base64url')
  const key = {
    id,
    number: (await listIssuerKeys(tx, issuer.id)).length + 1,
    publicKey: publicKeyOf(privateKey),
    sealed: means.keyring.seal('issuer-key', id, privateKey),
  }
  await insertIssuerKey(tx, {
    ...key,
    associationId: issuer.id,
    at,
    ...(byPersonId !== undefined && { byPersonId }),
  })
  return { ...key, madeAt: at, retiredAt: null }
}
