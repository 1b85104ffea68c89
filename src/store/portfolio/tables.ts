import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { ChangeKind } from '../../domain/portfolio/change.ts'
import type { Section } from '../../domain/portfolio/entry.ts'

/** A portfolio is kept by its person; the staff of an association see those of its applicants. */
export interface PortfolioTables {
  readonly portfolio: PortfolioTable
  readonly portfolio_entry: PortfolioEntryTable
  readonly portfolio_change: PortfolioChangeTable
  readonly form_draft: FormDraftTable
}

/** Written as JSON text, read as it was parsed; what it holds is checked when it is read. */
type Json = ColumnType<unknown, string, string>
type OpenJson = ColumnType<unknown, string | null, string | null>

interface PortfolioTable {
  person_id: string
  /** Raised by every change of an entry, and never the same twice. */
  revision: Generated<number>
  /** The standard that the person works toward, where it was said. */
  aim: Generated<string | null>
  /** How many entries there are, and when one of them was changed last; kept by the database. */
  entry_count: GeneratedAlways<number>
  changed_at: GeneratedAlways<Date | null>
}

interface PortfolioEntryTable {
  id: Generated<string>
  person_id: string
  section: Section
  body: Json
  basis: OpenJson
  listed_on: string | null
  version: Generated<number>
  created_at: Date
  updated_at: Date
  removed_at: Date | null
}

interface PortfolioChangeTable {
  id: GeneratedAlways<number>
  entry_id: string
  person_id: string
  version: number
  kind: ChangeKind
  body_before: OpenJson
  body_after: OpenJson
  by_person: string
  changed_at: Date
  batch: string
}

interface FormDraftTable {
  person_id: string
  form_key: string
  stands_at: string | null
  fields: Json
  kept_at: Date
}
