import type { Day } from '../../../standards/day.ts'
import type { Fields } from '../../fields.ts'
import type { CreditFigure } from '../credits-to-hours.ts'
import type { LoggedSection, PortfolioEntry } from '../entry.ts'
import type { Column } from './columns.ts'
import { findColumns } from './find-columns.ts'
import { findRepeats, type RepeatOf } from './find-repeats.ts'
import { matchProvider } from './match-provider.ts'
import { type RowReading, readRow } from './read-row.ts'
import { type DayOrderFound, settleDayOrder } from './settle-day-order.ts'

export interface PastedTable {
  readonly section: LoggedSection
  readonly table: readonly (readonly string[])[]
  /** All sessions or trainings, and all providers, of the portfolio. */
  readonly existing: readonly PortfolioEntry[]
  readonly today: Day
  /** What goes into fields that the table leaves empty. */
  readonly defaults?: Fields
  /** What each column holds, where the person said so. */
  readonly columns?: readonly (Column | null)[] | undefined
  readonly credits?: CreditFigure | undefined
}

export interface PastedRow extends RowReading {
  /** Counted from 1, as spreadsheets do. */
  readonly line: number
  readonly cells: readonly string[]
  readonly repeats: RepeatOf
}

export interface PastedRows {
  readonly header: number | null
  readonly columns: readonly (Column | null)[]
  readonly dayOrder: DayOrderFound
  /** Every line that holds anything, faulty or not. */
  readonly rows: readonly PastedRow[]
  /** Names of providers whom the portfolio does not hold, each once. */
  readonly unknownProviders: readonly string[]
}

/** Reads a pasted table into rows: each with its entry, or with every fault; nothing is guessed without a note. */
export function readPastedRows(pasted: PastedTable): PastedRows {
  const { section, table, existing, defaults = {}, credits, today } = pasted
  const providers = existing.flatMap((entry) =>
    entry.section === 'providers' ? [{ id: entry.id, name: entry.body.name ?? '' }] : [],
  )
  const found = findColumns(table, section, (name) => matchProvider(name, providers).kind !== 'unknown')
  const columns = pasted.columns ?? found.columns
  const lines = table
    .map((cells, index) => ({ cells, line: index + 1 }))
    .filter(({ cells, line }) => line > (found.header ?? -1) + 1 && cells.some((cell) => cell.trim() !== ''))
  const dayOrder = settleDayOrder(
    lines.flatMap(({ cells }) => cells.filter((_, place) => isDayColumn(columns[place]))),
  )
  const around = { section, columns, dayOrder, providers, defaults, credits, today }
  const rows = lines.map((line) => ({ ...line, ...readRow(line.cells, around) }))
  const repeats = findRepeats(rows, existing)
  return {
    header: found.header,
    columns,
    dayOrder,
    rows: rows.map((row, index) => ({ ...row, repeats: repeats[index] ?? null })),
    unknownProviders: unknownNames(rows),
  }
}

function isDayColumn(column: Column | null | undefined): boolean {
  return column === 'completedOn' || column === 'from' || column === 'to'
}

function unknownNames(rows: readonly RowReading[]): string[] {
  const faults = rows.flatMap(({ faults }) => faults)
  return [
    ...new Set(
      faults.flatMap(({ code, written }) => (code === 'unknown-provider' && written ? [written] : [])),
    ),
  ]
}
