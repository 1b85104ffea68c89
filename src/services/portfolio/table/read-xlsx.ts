import readWorkbook from 'read-excel-file/node'
import { boundTable, mostColumns, mostLines, type Table, type TableReading } from './table.ts'
import { unzip, type ZippedFile } from './unzip.ts'
import { zipStored } from './zip-stored.ts'

/** A sheet of two thousand lines takes less than one. */
const mostInflated = 8 * 1024 * 1024
/** The parts of a workbook that hold its cells; drawings, macros and the rest stay unread. */
const neededParts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i
/** Sheets are often formatted far below their last line. */
const mostRowNumber = 20_000

/** How well a sheet fits what is asked for; of equals the first one is read. */
export type Suitability = (table: Table) => number

/**
 * The sheet of a workbook that fits best: formulas by their value, days as YYYY-MM-DD, times as H:MM. The archive is taken
 * apart under a limit and put together anew before the library sees it, because the library believes any size.
 */
export async function readXlsx(archive: Buffer, suits: Suitability): Promise<TableReading> {
  const files = unzip(archive, (name) => neededParts.test(name), mostInflated)
  if (files === 'damaged') return { fault: 'not-a-table' }
  if (files === 'too-large') return { fault: 'too-large', most: mostInflated }
  const beyond = files.map(findBeyond)
  if (beyond.includes('lines')) return { fault: 'too-many-lines', most: mostLines }
  if (beyond.includes('columns')) return { fault: 'too-many-columns', most: mostColumns }
  return readSound(zipStored(files), suits)
}

async function readSound(archive: Buffer, suits: Suitability): Promise<TableReading> {
  try {
    const sheets = await readWorkbook(archive)
    const readings = sheets.map(({ data }) => readCells(data))
    const weights = readings.map((reading) => ('table' in reading ? suits(reading.table) : 0))
    return readings[weights.indexOf(Math.max(...weights))] ?? { fault: 'empty' }
  } catch (error) {
    // What is wrong inside a workbook the library tells by errors of many kinds, type errors among them.
    if (error instanceof Error) return { fault: 'not-a-table' }
    throw error
  }
}

function readCells(rows: readonly (readonly unknown[])[]): TableReading {
  return boundTable(rows.map((cells) => withoutEmptyEnd(cells.map(toText))))
}

/** Cells placed far away would have everything before them filled in. */
function findBeyond({ bytes }: ZippedFile): 'lines' | 'columns' | null {
  const xml = bytes.toString('utf8')
  if ((xml.match(/<(\w+:)?row\b/g) ?? []).length > mostRowNumber) return 'lines'
  for (const [, , place = ''] of xml.matchAll(/\sr\s*=\s*(["'])(.*?)\1/gs)) {
    const [, letters = '', row] = /^([A-Z]{0,3})(\d{1,9})?$/.exec(place) ?? []
    if (row === undefined || Number(row) > mostRowNumber) return 'lines'
    if (letters.length > 2) return 'columns'
  }
  return null
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}

/** Times without a day count from December 31, 1899, or 30, by whom the file was written. */
function toText(value: unknown): string {
  if (value instanceof Date) {
    const [day, time] = value.toISOString().split('T')
    return value.getUTCFullYear() < 1901 ? `${Number(time?.slice(0, 2))}:${time?.slice(3, 5)}` : (day ?? '')
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === null || value === undefined ? '' : String(value).trim()
}
