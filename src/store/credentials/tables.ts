/** Badges, the keys that sign them, and their places in the status lists. */
export interface CredentialTables {
  readonly issuer_key: IssuerKeyTable
  readonly issuer_key_secret: IssuerKeySecretTable
  readonly status_entry: StatusEntryTable
  readonly badge: BadgeTable
  readonly badge_signature: BadgeSignatureTable
}

interface IssuerKeyTable {
  id: string
  association_id: string
  number: number
  /** Ed25519, 32 bytes in base64url. */
  public_key: string
  made_at: Date
  made_by: string | null
  retired_at: Date | null
  retired_by: string | null
}

interface IssuerKeySecretTable {
  key_id: string
  association_id: string
  sealed: string
}

interface StatusEntryTable {
  association_id: string
  list: number
  place: number
}

interface BadgeTable {
  id: string
  association_id: string
  endorsement_id: string
  issued_at: Date
  list: number
  place: number
  replaced_at: Date | null
  replaced_by: string | null
}

interface BadgeSignatureTable {
  badge_id: string
  key_id: string
  association_id: string
  signed_at: Date
  credential: string
  jwt: string
}
