import type { Generated } from 'kysely'
import type { AppealState } from '../../domain/exams/marking/appeal-states.ts'
import type { MarkingState, MarkState } from '../../domain/exams/marking/states.ts'

/** Scripts, markers and marks (migration 0027). JSON goes in as text. */
export interface ExamMarkingTables {
  readonly exam_markers: ExamMarkerTable
  readonly exam_scripts: ExamScriptTable
  readonly exam_markings: ExamMarkingTable
  readonly exam_marks: ExamMarkTable
  readonly exam_given_marks: ExamGivenMarkTable
  readonly exam_mark_drafts: ExamMarkDraftTable
  readonly exam_reference_marks: ExamReferenceMarkTable
  readonly exam_mark_appeals: ExamMarkAppealTable
}

interface ExamMarkerTable {
  office_id: string
  person_id: string
  categories: string[]
  most_a_month: number
  paused_until: string | null
  is_senior: boolean
  version: Generated<number>
  changed_at: Date
  changed_by: string
}

interface ExamScriptTable {
  id: string
  office_id: string
  code: string
  kind: 'sat' | 'calibration'
  category: string
  body: unknown
  is_retired: Generated<boolean>
}

interface ExamMarkingTable {
  script_id: string
  office_id: string
  sitting_id: string
  association_id: string
  person_id: string
  originals: unknown
  masked_by: string
  masked_at: Date
  state: Generated<MarkingState>
  state_since: Date
  round: Generated<number>
  /** As the database writes a number with decimals. */
  gap: string | number | null
  settled: unknown
  released: unknown
}

interface ExamMarkTable {
  id: string
  office_id: string
  script_id: string
  marker_id: string
  round: number
  place: number
  state: Generated<MarkState>
  asked_at: Date
  due_on: string | null
  asked_by: string | null
  done_at: Date | null
  reason: string | null
}

interface ExamGivenMarkTable {
  mark_id: string
  office_id: string
  script_id: string
  round: number
  place: number
  marks: unknown
  comments: unknown
  given_at: Date
}

interface ExamMarkDraftTable {
  mark_id: string
  marker_id: string
  fields: unknown
  version: Generated<number>
  saved_at: Date
}

interface ExamReferenceMarkTable {
  script_id: string
  office_id: string
  marks: unknown
  reasons: string
  written_by: string
  written_at: Date
}

interface ExamMarkAppealTable {
  id: string
  office_id: string
  association_id: string
  person_id: string
  sitting_id: string
  words: string
  state: Generated<AppealState>
  asked_at: Date
  decided_by: string | null
  decided_at: Date | null
  answer: string | null
}
