/** The contexts of a badge, in the order that Open Badges 3.0 asks for. */
export const badgeContexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const

/** What a badge says, before anybody signs it. */
export interface BadgeFacts {
  /** The badge's own address, or a name for it where there is no address to stay at. */
  readonly id: string
  readonly issuer: { readonly did: string; readonly name: string; readonly url: string | undefined }
  /** The address is known by its hash alone. */
  readonly recipient: { readonly name: string; readonly emailHash: string | undefined; readonly salt: string }
  readonly achievement: {
    readonly id: string
    readonly name: string
    readonly description: string
    readonly criteria: string
  }
  /** The number in the register. */
  readonly number: string
  readonly awardedAt: Date
  readonly validFrom: Date
  /** The last second in which it holds; empty for one without an end. */
  readonly validUntil: Date | undefined
  readonly status: { readonly list: string; readonly place: number }
}

/** A document of JSON, as it is signed. */
export type JsonDocument = Readonly<Record<string, unknown>>

/**
 * An OpenBadgeCredential (Open Badges 3.0 on VCDM 2.0), unsigned. The address of the recipient is in it as a salted
 * hash only: whoever knows the address can compare, and nobody can read it off.
 */
export function composeBadge(facts: BadgeFacts): JsonDocument {
  const { id, issuer, achievement, recipient, number, awardedAt, validFrom, validUntil, status } = facts
  return {
    '@context': badgeContexts,
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievement.name,
    issuer: {
      id: issuer.did,
      type: ['Profile'],
      name: issuer.name,
      ...(issuer.url !== undefined && { url: issuer.url }),
    },
    awardedDate: seconds(awardedAt),
    validFrom: seconds(validFrom),
    ...(validUntil !== undefined && { validUntil: seconds(validUntil) }),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: identifiersOf(recipient),
      licenseNumber: number,
      achievement: {
        id: achievement.id,
        type: ['Achievement'],
        achievementType: 'Certification',
        name: achievement.name,
        description: achievement.description,
        criteria: { narrative: achievement.criteria },
      },
    },
    credentialStatus: statusEntry(status),
  }
}

/**
 * Open Badges 3.0 takes one entry, so there is one list for all that keeps a badge from being accepted: its purpose
 * is the milder word, which is never untrue of somebody (docs/decisions/0033).
 */
function statusEntry({ list, place }: BadgeFacts['status']): JsonDocument {
  return {
    id: `${list}#${place}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'suspension',
    statusListIndex: String(place),
    statusListCredential: list,
  }
}

function identifiersOf({ name, emailHash, salt }: BadgeFacts['recipient']): readonly JsonDocument[] {
  const named = { type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'name' }
  if (emailHash === undefined) return [named]
  const hashed = { type: 'IdentityObject', hashed: true, identityHash: emailHash }
  return [named, { ...hashed, identityType: 'emailAddress', salt }]
}

function seconds(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`
}
