import type { Generated, JSONColumnType } from 'kysely'

/** What the workbench keeps (migration 0017). */
export interface WorkbenchTables {
  readonly applicant_word: ApplicantWordTable
  readonly sitting: SittingTable
  readonly sitting_piece: SittingPieceTable
  readonly saved_search: SavedSearchTable
  readonly work_set_aside: WorkSetAsideTable
  readonly bulk_run: BulkRunTable
  readonly bulk_outcome: BulkOutcomeTable
}

interface ApplicantWordTable {
  association_id: string
  person_id: string
  word: string
}

interface SittingTable {
  id: string
  association_id: string
  person_id: string
  kind: string
  minutes: number
  started_at: Date
  ended_at: Date | null
}

interface SittingPieceTable {
  sitting_id: string
  position: number
  subject_id: string
  state: Generated<'ahead' | 'done' | 'passed'>
}

interface SavedSearchTable {
  id: string
  association_id: string
  person_id: string
  name: string
  find: JSONColumnType<Record<string, unknown>>
  saved_at: Date
}

interface WorkSetAsideTable {
  association_id: string
  kind: string
  subject_id: string
  set_aside_by: string
  set_aside_at: Date
}

interface BulkRunTable {
  id: string
  association_id: string
  person_id: string
  action: string
  started_at: Date
}

interface BulkOutcomeTable {
  run_id: string
  application_id: string
  outcome: string
}
