import type { Generated } from 'kysely'
import type { CaseKind, CaseState, ExcuseKind } from '../../domain/life/life-case.ts'

/** Cases, coming back, agencies and moving (migration 0037). */
export interface LifeTables {
  readonly life_cases: LifeCaseTable
  readonly life_case_words: LifeCaseWordsTable
  readonly life_look: LifeLookTable
}

interface LifeCaseTable {
  id: string
  association_id: string
  person_id: string
  kind: CaseKind
  state: CaseState
  from_day: string
  until_day: string
  excuses: ExcuseKind | null
  asked_at: Date
  decided_at: Date | null
  decided_by: string | null
  begun_on: string | null
  ended_on: string | null
  ended_by: 'person' | 'system' | null
  version: Generated<number>
}

interface LifeCaseWordsTable {
  case_id: string
  association_id: string
  person_id: string
  said: string
  told: Generated<string>
}

interface LifeLookTable {
  subject_id: string
  association_id: string
  looked_on: string
}
