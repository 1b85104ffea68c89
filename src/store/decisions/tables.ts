import type { ColumnType, Generated } from 'kysely'
import type { AppealState } from '../../domain/appeals/appeal-steps.ts'
import type { DecisionOutcome } from '../../domain/decisions/outcome.ts'

/** Decisions, the committee, and appeals (migration 0018). */
export interface DecisionTables {
  readonly decision: DecisionTable
  readonly decision_background: DecisionBackgroundTable
  readonly committee_member: CommitteeMemberTable
  readonly committee_vote: CommitteeVoteTable
  readonly appeal: AppealTable
  readonly appeal_step: AppealStepTable
}

/** Written as JSON text, read as it was parsed; what it holds is checked when it is read. */
type Json = ColumnType<unknown, string, string>

interface DecisionTable {
  application_id: string
  number: number
  association_id: string
  person_id: string
  submission_number: number | null
  standard: string
  edition: string
  outcome: DecisionOutcome
  reasons: Json
  to_do: Json
  decided_at: Date
  appeal_until: string | null
  letter_id: string
  corrects: number | null
}

interface DecisionBackgroundTable {
  application_id: string
  number: number
  association_id: string
  decided_by: string
  by: 'coordinator' | 'committee'
  evaluation: Json
  revision: number
  review_complete: boolean
  early_because: string | null
}

interface CommitteeMemberTable {
  id: Generated<string>
  association_id: string
  person_id: string
  since: Date
  until: Date | null
  appointed_by: string
  ended_by: string | null
}

interface CommitteeVoteTable {
  application_id: string
  decision_number: number
  member_id: string
  number: number
  association_id: string
  vote: DecisionOutcome | 'conflict'
  words: string
  at: Date
}

interface AppealTable {
  id: string
  application_id: string
  decision_number: number
  association_id: string
  person_id: string
  grounds: string
  state: Generated<AppealState>
  asked_at: Date
  state_since: Date
  reasons: ColumnType<unknown, string | undefined, string>
  letter_id: string | null
  fresh_reviewers: Generated<boolean>
}

interface AppealStepTable {
  appeal_id: string
  state: AppealState
  association_id: string
  by_person_id: string
  at: Date
}
