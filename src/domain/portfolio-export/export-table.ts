import type { Day } from '../../standards/day.ts'
import type { Section } from '../portfolio/entry.ts'

/** A value as a table shows it: text, a figure, a day, or nothing. */
export type Cell = string | number | { readonly day: Day } | null

/** `id` names the entry for programs and is left out where people read. */
export type ColumnKind = 'text' | 'day' | 'number' | 'id'

interface ExportColumn {
  readonly label: string
  readonly kind: ColumnKind
}

/** One section of a portfolio as a table, every field a column. */
export interface ExportTable {
  readonly section: Section
  readonly title: string
  readonly columns: readonly ExportColumn[]
  readonly rows: readonly (readonly Cell[])[]
}
