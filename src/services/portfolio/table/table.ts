/** Cells as text, line by line. */
export type Table = readonly (readonly string[])[]

/** Why a table is not read. The words are those of the web; `most` is the limit. */
export type TableFault =
  | { readonly fault: 'empty' | 'not-a-table' | 'old-excel' }
  | { readonly fault: 'too-large' | 'too-many-lines' | 'too-many-columns'; readonly most: number }

export type TableReading = { readonly table: Table } | TableFault

export const mostTableBytes = 2 * 1024 * 1024
export const mostLines = 2000
export const mostColumns = 60

/** Refuses what is empty or beyond the limits, and takes away blank lines at the end. */
export function boundTable(lines: readonly (readonly string[])[]): TableReading {
  const last = lines.findLastIndex((cells) => cells.some((cell) => cell.trim() !== ''))
  const table = lines.slice(0, last + 1)
  if (table.length === 0) return { fault: 'empty' }
  if (table.length > mostLines) return { fault: 'too-many-lines', most: mostLines }
  const isTooWide = table.some((cells) => cells.length > mostColumns)
  return isTooWide ? { fault: 'too-many-columns', most: mostColumns } : { table }
}
