import { createHash, randomUUID } from 'node:crypto'
import { type BadgeFacts, composeBadge, type JsonDocument } from '../../domain/credentials/compose-badge.ts'
import { beginOfDay, endOfDay } from '../../domain/credentials/day-bounds.ts'
import { NotFound } from '../../domain/errors.ts'
import { categoryNames } from '../../evaluation/messages/english-words.ts'
import {
  drawStatusEntry,
  findBadgeOf,
  findEndorsementForBadge,
  insertBadge,
  insertSignature,
} from '../../store/credentials/badges.ts'
import { type Association, getAssociation } from '../../store/people/associations.ts'
import type { Tx } from '../../store/tables.ts'
import { hashIdentity } from './hash-identity.ts'
import { openSigner } from './issuer.ts'
import type { CredentialMeans } from './means.ts'
import { en } from './messages/en.ts'
import { signDocument, signToken } from './sign-document.ts'
import type { Signer } from './signer.ts'

/**
 * How badges are issued, in the transaction that awards an Endorsement or changes what its badge says. One that is there already is replaced, and no longer accepted: so a new name or a new period
 * makes a new badge, and nobody has two that hold.
 */
export function createIssueBadge(
  means: CredentialMeans,
): (tx: Tx, endorsement: { readonly id: string }) => Promise<void> {
  return async (tx, { id: endorsementId }) => {
    const endorsement = await findEndorsementForBadge(tx, endorsementId)
    if (!endorsement) throw new NotFound()
    const association = await getAssociation(tx, endorsement.associationId)
    const at = means.clock()
    const signer = await openSigner(tx, means, association, { at })
    const isFirst = (await findBadgeOf(tx, endorsementId)) === undefined
    const entry = await drawStatusEntry(tx, association.id)
    const badgeId = randomUUID()
    const facts = factsOf(means, { association, endorsement, signer, badgeId, entry, at, isFirst })
    await insertBadge(tx, { id: badgeId, associationId: association.id, endorsementId, ...entry, at })
    await signBadge(tx, { badgeId, associationId: association.id, document: composeBadge(facts), signer, at })
  }
}

interface Signing {
  readonly badgeId: string
  readonly associationId: string
  readonly document: JsonDocument
  readonly signer: Signer
  readonly at: Date
}

/** Signs in both forms and keeps what was signed. */
export async function signBadge(tx: Tx, { document, signer, at, ...of }: Signing): Promise<void> {
  const credential = JSON.stringify(await signDocument(document, signer, at), null, 2)
  await insertSignature(tx, {
    ...of,
    keyId: signer.keyId,
    at,
    credential,
    jwt: await signToken(document, signer),
  })
}

interface Ingredients {
  readonly association: Association
  readonly endorsement: NonNullable<Awaited<ReturnType<typeof findEndorsementForBadge>>>
  readonly signer: Signer
  readonly badgeId: string
  readonly entry: { readonly list: number; readonly place: number }
  readonly at: Date
  readonly isFirst: boolean
}

function factsOf(means: CredentialMeans, given: Ingredients): BadgeFacts {
  const { association, endorsement, signer, badgeId, entry, at, isFirst } = given
  const { awardedOn, validUntil, nameShown, email, number } = endorsement
  const awardedAt = beginOfDay(awardedOn, association.timeZone)
  const salt = Buffer.from(means.randomBytes(16)).toString('base64url')
  return {
    id: `${means.baseUrl}/credentials/${badgeId}`,
    issuer: {
      did: signer.did,
      name: association.name,
      url: means.isAddressStable ? means.baseUrl : undefined,
    },
    recipient: {
      name: nameShown,
      emailHash: email === null || email === undefined ? undefined : hashIdentity(email, salt),
      salt,
    },
    achievement: achievementOf(association, endorsement),
    number,
    awardedAt,
    // Of two badges for the same, the one that begins later is the newer one (Open Badges 3.0).
    validFrom: isFirst ? awardedAt : at,
    validUntil: validUntil === null ? undefined : endOfDay(validUntil, association.timeZone),
    status: { list: `${means.baseUrl}/status/${association.shortId}/${entry.list}`, place: entry.place },
  }
}

function achievementOf(
  association: Association,
  { category, standard, edition, state }: Ingredients['endorsement'],
): BadgeFacts['achievement'] {
  const isEmerging = state === 'emerging'
  const name = nameOf(category)
  return {
    id: achievementId(association.id, category, isEmerging),
    name: en.achievement.name(name, isEmerging),
    description: en.achievement.description(name, association.name),
    criteria: en.achievement.criteria(standard, edition),
  }
}

function nameOf(category: string): string {
  return Object.entries(categoryNames).find(([id]) => id === category)?.[1] ?? category
}

/** The same for all badges of a category, whatever key or address the association has at the time (RFC 9562, 5.8). */
function achievementId(associationId: string, category: string, isEmerging: boolean): string {
  const seed = [associationId, category, isEmerging ? 'emerging' : 'full'].join('\n')
  const hex = createHash('sha256').update(seed).digest('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
