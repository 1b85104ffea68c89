import type { Generated, JSONColumnType } from 'kysely'
import type { ReviewState } from '../../domain/reviews/states.ts'

/** Reviewers and reviews (migration 0016). */
export interface ReviewTables {
  readonly reviewer_profile: ReviewerProfileTable
  readonly reviewer_pause: ReviewerPauseTable
  readonly reviewer_exclusion: ReviewerExclusionTable
  readonly review: ReviewTable
  readonly review_version: ReviewVersionTable
  readonly review_draft: ReviewDraftTable
  readonly review_remark: ReviewRemarkTable
}

interface ReviewerProfileTable {
  association_id: string
  person_id: string
  categories: string[]
  languages: string[]
  most_open: number
  version: Generated<number>
  changed_at: Date
  changed_by: string
}

interface ReviewerPauseTable {
  id: string
  association_id: string
  person_id: string
  from_on: string
  to_on: string
  added_at: Date
}

interface ReviewerExclusionTable {
  id: string
  association_id: string
  person_id: string
  name: string
  email: string | null
  added_at: Date
}

interface ReviewTable {
  id: string
  association_id: string
  application_id: string
  round: number
  applicant_id: string
  reviewer_id: string
  place: number
  state: Generated<ReviewState>
  assigned_at: Date
  assigned_by: string
  conflict_reason: string | null
  due_on: string
  accepted_at: Date | null
  recused_at: Date | null
  recused_by: string | null
  recusal_kinds: string[] | null
  recusal_reason: string | null
  recommended_at: Date | null
}

interface ReviewVersionTable {
  review_id: string
  number: number
  association_id: string
  application_id: string
  round: number
  applicant_id: string
  reviewer_id: string
  at: Date
  reason: string | null
  body: JSONColumnType<Record<string, unknown>>
}

interface ReviewDraftTable {
  review_id: string
  reviewer_id: string
  fields: JSONColumnType<Record<string, readonly string[]>>
  version: Generated<number>
  saved_at: Date
}

interface ReviewRemarkTable {
  id: string
  association_id: string
  application_id: string
  round: number
  applicant_id: string
  author_id: string
  text: string
  written_at: Date
}
