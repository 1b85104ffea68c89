import { CsvError, parse } from 'csv-parse/sync'
import { boundTable, mostLines, type Table, type TableReading } from './table.ts'

const delimiters = ['\t', ';', ',', '|'] as const

/** Text with delimiters: what a spreadsheet puts on the clipboard (tabs) or saves as CSV. */
export function readCsv(text: string, delimiterOf: (text: string) => string = guessDelimiter): TableReading {
  if (text.trim() === '') return { fault: 'empty' }
  const table = parseWith(delimiterOf(text), text)
  return table ? boundTable(table) : { fault: 'not-a-table' }
}

/** The delimiter that parts the first lines into the same number of cells, the more the better. */
function guessDelimiter(text: string): string {
  const start = text.split(/\r\n?|\n/, 20).join('\n')
  const scored = delimiters.map((delimiter) => {
    const widths = (parseWith(delimiter, start) ?? [])
      .map(({ length }) => length)
      .filter((width) => width > 1)
    const usual = mostFrequent(widths)
    return { delimiter, score: widths.filter((width) => width === usual).length * 100 + usual }
  })
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}

function mostFrequent(widths: readonly number[]): number {
  const groups = [...Map.groupBy(widths, (width) => width).values()].sort((a, b) => b.length - a.length)
  return groups[0]?.[0] ?? 0
}

/** Quotes are read as such where they are sound; a quote in the middle of a pasted cell is only a quote. */
function parseWith(delimiter: string, text: string): Table | undefined {
  const options = { delimiter, bom: true, relax_column_count: true, to: mostLines + 1 }
  for (const quote of ['"', false] as const) {
    try {
      return parse(text, { ...options, quote, relax_quotes: quote !== false })
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
    }
  }
  return undefined
}
