import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node'
import type { Cell, ColumnKind, ExportTable } from '../../domain/portfolio-export/export-table.ts'
import { tabulatePortfolio } from '../../domain/portfolio-export/tabulate-portfolio.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Day } from '../../standards/day.ts'
import { en } from './messages/en.ts'

/**
 * A portfolio as a spreadsheet, a sheet a section. Text is text whatever it begins with, so nothing that
 * somebody typed is ever run as a formula; days are dates and hours are figures, to sort and add up.
 */
export async function writeXlsx(portfolio: Portfolio, asOf: Day): Promise<Buffer> {
  const tables = tabulatePortfolio(portfolio, en.words)
  return writeExcelFile([personSheet(portfolio, asOf), ...tables.map(sheetOf)], {
    fontFamily: 'Calibri',
    fontSize: 11,
  }).toBuffer()
}

const widths: Readonly<Record<ColumnKind, number>> = { text: 30, day: 12, number: 10, id: 12 }

/** Spreadsheets count days from 1900, and get the first two months of it wrong. */
const firstDay: Day = '1900-03-01'
const longestCell = 32_767

function personSheet({ person }: Portfolio, asOf: Day): Sheet<never> {
  const rows: readonly (readonly [string, Cell])[] = [
    [en.person.name, person?.name ?? null],
    [en.person.email, person?.email ?? null],
    [en.person.asOf, { day: asOf }],
  ]
  return {
    sheet: en.person.sheet,
    columns: [{ width: 12 }, { width: 40 }],
    data: rows.map(([label, value]) => [heading(label), written(value)]),
  }
}

function sheetOf({ title, columns, rows }: ExportTable): Sheet<never> {
  return {
    sheet: title,
    stickyRowsCount: 1,
    columns: columns.map(({ kind, label }) => ({ width: Math.max(widths[kind], label.length + 2) })),
    data: [columns.map(({ label }) => heading(label)), ...rows.map((row) => row.map(written))],
  }
}

function heading(label: string): Row[number] {
  return { value: label, type: String, fontWeight: 'bold' }
}

function written(cell: Cell): Row[number] {
  if (cell === null) return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'string') return { value: plain(cell), type: String }
  return cell.day < firstDay
    ? { value: cell.day, type: String }
    : { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
}

/** What XML cannot hold would make the whole file unreadable. */
function plain(text: string): string {
  const printable = text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
  return printable.slice(0, longestCell).toWellFormed()
}
