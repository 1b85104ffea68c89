import type { Generated, GeneratedAlways } from 'kysely'
import type { Assurance, Role } from '../../domain/rights.ts'

/** Tables of people's ways in; see migrations/0003-sign-in.sql. */
export interface SignInTables {
  readonly sign_in_request: SignInRequestTable
  readonly session: SessionTable
  readonly passkey: PasskeyTable
  readonly passkey_challenge: PasskeyChallengeTable
  readonly totp_factor: TotpFactorTable
  readonly recovery_code: RecoveryCodeTable
  readonly email_change: EmailChangeTable
  readonly invitation: InvitationTable
  readonly set_up_link: SetUpLinkTable
  readonly sign_in_event: SignInEventTable
  readonly rate_limit: RateLimitTable
}

interface SignInRequestTable {
  id: Generated<string>
  email: string
  link_hash: string
  browser_hash: string
  code_hash: string
  code_salt: string
  tries: Generated<number>
  next_path: string | null
  asked_at: Date
  expires_at: Date
  consumed_at: Date | null
}

interface SessionTable {
  id: Generated<string>
  person_id: string
  secret_hash: string
  assurance: Assurance
  started_at: Date
  proved_at: Date
  seen_at: Date
  device: string
  network: string
  ended_at: Date | null
  ended_by: SessionEnder | null
}

/** Why a session ended before its time. */
export type SessionEnder = 'sign-out' | 'person' | 'staff' | 'new-sign-in' | 'new-address'

interface PasskeyTable {
  id: Generated<string>
  person_id: string
  credential_id: string
  credential_hash: string
  public_key: Uint8Array
  counter: number
  transports: string[]
  label: string
  added_at: Date
  used_at: Date | null
}

export type ChallengePurpose = 'add' | 'confirm' | 'sign-in'

interface PasskeyChallengeTable {
  secret_hash: string
  purpose: ChallengePurpose
  session_id: string | null
  browser_hash: string | null
  expires_at: Date
  consumed_at: Date | null
}

interface TotpFactorTable {
  id: Generated<string>
  person_id: string
  sealed_secret: string
  added_at: Date
  confirmed_at: Date | null
  last_step: Generated<number>
}

interface RecoveryCodeTable {
  person_id: string
  code_hash: string
  made_at: Date
  used_at: Date | null
}

interface EmailChangeTable {
  id: Generated<string>
  person_id: string
  new_email: string
  secret_hash: string
  asked_at: Date
  expires_at: Date
  consumed_at: Date | null
}

interface InvitationTable {
  id: Generated<string>
  association_id: string
  email: string
  role: Role
  secret_hash: string
  invited_by: string
  invited_at: Date
  expires_at: Date
  accepted_at: Date | null
  accepted_by: string | null
  withdrawn_at: Date | null
}

interface SetUpLinkTable {
  secret_hash: string
  made_at: Date
  expires_at: Date
  consumed_at: Date | null
}

interface SignInEventTable {
  id: GeneratedAlways<number>
  person_id: string
  kind: SignInEventKind
  at: Date
  device: string
  network: string
}

/** What can happen to an account, as it is recorded and shown to the person. */
export type SignInEventKind =
  | 'account-made'
  | 'signed-in-by-mail'
  | 'signed-in-in-demo'
  | 'signed-in-by-passkey'
  | 'wrong-mailed-codes'
  | 'factor-confirmed'
  | 'wrong-factor-code'
  | 'recovery-code-used'
  | 'signed-out'
  | 'session-ended'
  | 'sessions-ended-by-staff'
  | 'passkey-added'
  | 'passkey-removed'
  | 'totp-added'
  | 'totp-removed'
  | 'recovery-codes-made'
  | 'email-change-asked'
  | 'email-changed'
  | 'role-accepted'

interface RateLimitTable {
  id: GeneratedAlways<number>
  key_hash: string
  at: Date
}
