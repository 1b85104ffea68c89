import type { Cell, ExportTable } from '../../domain/portfolio-export/export-table.ts'
import { en } from './messages/en.ts'

/** A table as the page template draws it: text only, wide columns share what is left of the width. */
interface PrintedSection {
  readonly title: string
  readonly columns: readonly { readonly label: string; readonly wide: boolean; readonly figure: boolean }[]
  readonly rows: readonly (readonly string[])[]
}

/** Text up to here keeps its own width; longer text is wrapped into what is left of the line. */
const narrow = 16

/** Tables for paper: without ids, and without the columns that nothing was filled into. */
export function printSections(tables: readonly ExportTable[]): PrintedSection[] {
  return tables.map(({ title, columns, rows }) => {
    const shown = columns
      .map(({ label, kind }, index) => ({ label, kind, texts: rows.map((row) => printed(row[index])) }))
      .filter(({ kind, texts }) => kind !== 'id' && texts.some((text) => text !== ''))
    return {
      title,
      columns: shown.map(({ label, kind, texts }) => ({
        label,
        wide: kind === 'text' && texts.some((text) => text.length > narrow),
        figure: kind === 'number',
      })),
      rows: rows.map((_, index) => shown.map(({ texts }) => texts[index] ?? '')),
    }
  })
}

function printed(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return en.figure(cell)
  return typeof cell === 'string' ? cell : en.day(cell.day)
}
