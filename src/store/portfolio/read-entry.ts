import type { Selectable } from 'kysely'
import {
  type Basis,
  BasisSchema,
  type PortfolioEntry,
  type SectionBody,
  SectionBodySchema,
} from '../../domain/portfolio/entry.ts'
import type { PortfolioTables } from './tables.ts'

type EntryRow = Omit<Selectable<PortfolioTables['portfolio_entry']>, 'person_id' | 'listed_on'>

/** The columns that an entry is read from. */
export const entryColumns = [
  'id',
  'section',
  'body',
  'basis',
  'version',
  'created_at',
  'updated_at',
  'removed_at',
] as const

export function readEntry(row: EntryRow): PortfolioEntry {
  const entry: SectionBody = SectionBodySchema.parse({ section: row.section, body: row.body })
  return {
    ...entry,
    id: row.id,
    basis: readBasis(row.basis, entry),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    removedAt: row.removed_at,
  }
}

/** A basis that no longer comes to the hours of the entry was overtaken by a change of them. */
function readBasis(basis: unknown, entry: SectionBody): Basis | null {
  if (basis === null || entry.section !== 'training') return null
  const read = BasisSchema.parse(basis)
  return Math.abs(read.credits * read.hoursPerCredit - entry.body.clockHours) < 1e-6 ? read : null
}
