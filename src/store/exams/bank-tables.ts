import type { Generated } from 'kysely'

/** Exam offices, their item bank and the forms drawn from it (migration 0025). */
export interface ExamBankTables {
  readonly exam_offices: ExamOfficeTable
  readonly exam_office_members: ExamOfficeMemberTable
  readonly exam_items: ExamItemTable
  readonly exam_item_versions: ExamItemVersionTable
  readonly exam_item_keys: ExamItemKeyTable
  readonly exam_forms: ExamFormTable
  readonly exam_form_items: ExamFormItemTable
  readonly exam_form_keys: ExamFormKeyTable
  readonly exam_form_rubrics: ExamFormRubricTable
}

interface ExamOfficeTable {
  id: Generated<string>
  association_id: string
  opened_by: string | null
  opened_at: Generated<Date>
}

interface ExamOfficeMemberTable {
  association_id: string
  office_id: string
  joined_by: string | null
  joined_at: Generated<Date>
}

interface ExamItemTable {
  id: string
  office_id: string
  kind: 'multiple-choice' | 'extended-text'
  code: string
  version: Generated<number>
  created_at: Date
  retired_at: Date | null
  retired_by: string | null
  retired_reason: string | null
}

interface ExamItemVersionTable {
  item_id: string
  version: number
  office_id: string
  area: string
  side: 'infant' | 'early-childhood' | 'both'
  language: string
  /** JSON as text on the way in. */
  body: unknown
  made_by: string | null
  made_at: Date
  source: 'written' | 'imported'
}

interface ExamItemKeyTable {
  item_id: string
  version: number
  office_id: string
  key: string
}

interface ExamFormTable {
  id: string
  office_id: string
  part: 'multiple-choice' | 'essay'
  category: string
  name: string
  language: string
  /** JSON as text on the way in. */
  body: unknown
  blueprint: unknown
  seed: string
  drawn_by: string | null
  drawn_at: Date
  withdrawn_at: Date | null
  withdrawn_by: string | null
  withdrawn_reason: string | null
}

interface ExamFormItemTable {
  form_id: string
  item_id: string
  version: number
  position: number
  office_id: string
}

interface ExamFormKeyTable {
  form_id: string
  item_id: string
  office_id: string
  key: string
  choices: unknown
}

interface ExamFormRubricTable {
  form_id: string
  item_id: string
  office_id: string
  guidance: string
  rubric: unknown
}
