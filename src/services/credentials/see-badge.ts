import type { Verification } from '../../domain/credentials/verification.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { findAssociationOfBadge, findBadge, type KeptBadge } from '../../store/credentials/badges.ts'
import { type Association, getAssociation } from '../../store/people/associations.ts'
import type { Db } from '../../store/tables.ts'
import { withAssociation } from '../../store/with-association.ts'
import { verifyCredential } from './verify-credential.ts'
import type { VerifyParts } from './verify-issuer.ts'

/** A badge, and the association that signed it. */
export interface FoundBadge {
  readonly badge: KeptBadge
  readonly association: Association
}

/** Whoever has the address of a badge may see it: the address is as hard to guess as a password. */
export async function findBadgeById(db: Db, id: string): Promise<FoundBadge | undefined> {
  if (!isUuid(id)) return undefined
  const associationId = await findAssociationOfBadge(db, id)
  if (associationId === undefined) return undefined
  return withAssociation(db, associationId, async (tx) => {
    const badge = await findBadge(tx, id)
    return badge && { badge, association: await getAssociation(tx, associationId) }
  })
}

/** A badge with what a check of it says now. */
export async function seeBadge(
  parts: VerifyParts,
  id: string,
  now: Date,
): Promise<(FoundBadge & { readonly verification: Verification }) | undefined> {
  const found = await findBadgeById(parts.db, id)
  return found && { ...found, verification: await verifyCredential(parts, found.badge.credential, now) }
}
