import { didWebOf } from '../../domain/credentials/did.ts'
import { type DidDocument, keyDidDocument, webDidDocument } from '../../domain/credentials/did-document.ts'
import { listIssuerKeys } from '../../store/credentials/issuer-keys.ts'
import { findAssociation } from '../../store/people/associations.ts'
import { withAssociation } from '../../store/with-association.ts'
import type { VerifyParts } from './verify-issuer.ts'

/**
 * The public keys of an association, as whoever checks a badge fetches them. Where there is no address that stays, an
 * issuer is called by its key, and the document of the key in use is what follows from it.
 */
export async function findDidDocument(
  { db, means }: VerifyParts,
  shortId: string,
): Promise<DidDocument | undefined> {
  const association = await findAssociation(db, shortId)
  if (!association) return undefined
  const keys = await withAssociation(db, association.id, (tx) => listIssuerKeys(tx, association.id))
  const inUse = keys.find(({ retiredAt }) => retiredAt === null)
  if (!inUse) return undefined
  const did = means.isAddressStable ? didWebOf(means.baseUrl, shortId) : undefined
  return did === undefined ? keyDidDocument(inUse.publicKey) : webDidDocument(did, keys)
}
