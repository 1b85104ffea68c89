import type { Generated } from 'kysely'

/** Texts and signatures, memberships, exceptions, and answers to registrations (migrations 0013 and 0033). */
export interface WayTables {
  readonly association_text: AssociationTextTable
  readonly text_signature: TextSignatureTable
  readonly confirmed_membership: ConfirmedMembershipTable
  readonly declined_claim: DeclinedClaimTable
  readonly requirement_exception: RequirementExceptionTable
  readonly exception_end: ExceptionEndTable
  readonly registration_answer: RegistrationAnswerTable
  readonly membership_claim: MembershipClaimTable
}

/** Kept by the database (migration 0032). */
interface MembershipClaimTable {
  association_id: string
  entry_id: string
  version: number
  person_id: string
  since: Date
  member_of: string | null
  from_day: string | null
  to_day: string
}

interface AssociationTextTable {
  association_id: string
  kind: string
  version: number
  title: string
  body: string
  hash: string
  valid_from: string
  loaded_by: string | null
  loaded_at: Date
}

interface TextSignatureTable {
  id: string
  application_id: string
  association_id: string
  person_id: string
  kind: string
  version: number
  hash: string
  typed_name: string
  signed_on: string
  signed_at: Date
}

interface ConfirmedMembershipTable {
  id: Generated<string>
  association_id: string
  person_id: string
  member_of: string
  from_day: string
  to_day: string
  number: string | null
  source: 'list' | 'by-hand'
  entry_id: string | null
  confirmed_by: string
  confirmed_at: Date
  ended_at: Date | null
  ended_by: string | null
  ended_because: string | null
}

interface RequirementExceptionTable {
  id: string
  application_id: string
  association_id: string
  requirement: string
  figure: number | null
  reason: string
  decided_by: string
  decided_on: string
  expires_on: string
  granted_by: string
  granted_at: Date
}

interface ExceptionEndTable {
  exception_id: string
  reason: string
  ended_by: string
  ended_at: Date
}

interface RegistrationAnswerTable {
  application_id: string
  association_id: string
  answer: 'accepted' | 'declined'
  reason: string
  answered_by: string
  answered_at: Date
}

interface DeclinedClaimTable {
  entry_id: string
  association_id: string
  version: number
  person_id: string
  reason: string
  declined_by: string
  declined_at: Date
}
