import type { Generated, JSONColumnType } from 'kysely'
import type { AuditWait } from '../../domain/audits/audit.ts'
import type { AuditKind } from '../../domain/policy/audit-policy.ts'

/** Audits of renewals (migrations 0036 and 0039). */
export interface AuditTables {
  readonly audits: AuditTable
  readonly audit_publications: PublicationTable
  readonly audit_entries: EntryTable
  readonly audit_lines: LineTable
  readonly audit_decisions: DecisionTable
  readonly audit_letters: LetterTable
}

interface AuditTable {
  id: string
  association_id: string
  period_from: string
  period_until: string
  kind: AuditKind
  share_percent: number
  seed_source: string
  seed_from: string
  listed: number
  forced: number
  list_hash: string
  evidence_days: number
  mend_days: number
  announced_on: string
  announced_at: Date
  announced_by: string
  seed: string | null
  drawn_on: string | null
  drawn_at: Date | null
  drawn_by: string | null
}

interface PublicationTable {
  audit_id: string
  stage: 'announced' | 'drawn'
  association_id: string
  published_at: Date
  document: string
}

interface EntryTable {
  renewal_id: string
  audit_id: string
  association_id: string
  person_id: string
  salt: string
  mark: string
  is_forced: boolean
  is_drawn: Generated<boolean>
  opened_at: Date | null
  due_on: string | null
  answered_at: Date | null
  waits_for: AuditWait | null
  waits_since: Date | null
  looks_on: string | null
  version: Generated<number>
}

interface LineTable {
  renewal_id: string
  entry_id: string
  association_id: string
  section: 'training' | 'rsc'
  on_day: string | null
  hours: number
  held: 'confirmed' | 'file' | 'none'
  offered: JSONColumnType<object[]> | null
}

interface DecisionTable {
  renewal_id: string
  entry_id: string
  number: number
  association_id: string
  proven: number
  words: Generated<string>
  at_once: Generated<boolean>
  decided_by: string
  decided_at: Date
}

interface LetterTable {
  id: string
  renewal_id: string
  association_id: string
  kind: string
  subject: string
  paragraphs: JSONColumnType<string[]>
  sent_at: Date
}
