import type { Generated } from 'kysely'
import type { ExamPart } from '../../domain/exams/exam-part.ts'
import type { SittingState } from '../../domain/exams/sitting.ts'

/** Rules, windows, sittings, answers, scores, accommodations and results (migration 0026). */
export interface ExamOfficeTables {
  readonly exam_rules: ExamRulesTable
  readonly exam_windows: ExamWindowTable
  readonly exam_window_forms: ExamWindowFormTable
  readonly exam_sittings: ExamSittingTable
  readonly exam_answers: ExamAnswerTable
  readonly exam_scores: ExamScoreTable
  readonly exam_accommodations: ExamAccommodationTable
  readonly exam_results: ExamResultTable
}

interface ExamRulesTable {
  office_id: string
  version: number
  /** JSON as text on the way in, here and below. */
  body: unknown
  changed_by: string | null
  changed_at: Date
}

interface ExamWindowTable {
  id: string
  office_id: string
  name: string
  part: ExamPart
  categories: string[]
  first_day: string
  last_day: string
  book_until: string
  seats: number
  version: Generated<number>
  closed_at: Date | null
}

interface ExamWindowFormTable {
  window_id: string
  category: string
  office_id: string
  form_id: string
}

interface ExamSittingTable {
  id: string
  office_id: string
  association_id: string
  person_id: string
  application_id: string
  part: ExamPart
  category: string
  window_id: string
  form_id: string | null
  script_code: string
  state: Generated<SittingState>
  state_since: Date
  planned_on: string
  booked_at: Date
  started_at: Date | null
  ends_at: Date | null
  handed_in_at: Date | null
  handed_in_by: 'candidate' | 'time' | null
  layout: Generated<'one' | 'all'>
  hides_clock: Generated<boolean>
  version: Generated<number>
}

interface ExamAnswerTable {
  sitting_id: string
  item_id: string
  answer: unknown
  is_flagged: Generated<boolean>
  seq: number
  saved_at: Date
}

interface ExamScoreTable {
  sitting_id: string
  office_id: string
  items: number
  correct: number
  areas: unknown
  marks: unknown
  rules_version: number
  scored_at: Date
}

interface ExamAccommodationTable {
  id: string
  office_id: string
  association_id: string
  person_id: string
  application_id: string
  kind: 'extra-time' | 'reader' | 'other'
  words: string
  state: Generated<'asked' | 'granted' | 'declined' | 'withdrawn'>
  asked_at: Date
  asked_for: string | null
  time_factor: number | null
  time_minutes: number | null
  answer: string | null
  decided_by: string | null
  decided_at: Date | null
}

interface ExamResultTable {
  id: string
  sitting_id: string | null
  office_id: string
  association_id: string
  person_id: string
  application_id: string | null
  category: string
  part: ExamPart
  score: number | null
  passed: boolean
  sat_on: string
  released_at: Date
  released_by: string | null
  source: 'attune' | 'imported'
  feedback: Generated<unknown>
  replaces: string | null
}
