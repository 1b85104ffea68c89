import { readTable } from '../../portfolio/table/read-table.ts'
import type { TableFault } from '../../portfolio/table/table.ts'
import { unzip } from '../../portfolio/table/unzip.ts'
import { readItem } from '../qti/read-item.ts'
import { manifestName, mostItems, readPackage } from '../qti/read-package.ts'
import { itemColumns } from './item-columns.ts'
import type { ItemRules, ItemsRead, ItemsRefusal } from './items-reading.ts'
import { readHeadings, readItemTable } from './read-item-table.ts'

const mostImportBytes = 4 * 1024 * 1024

interface GivenItems {
  readonly bytes: Uint8Array
  /** The name of the file, or of the field in which it was pasted. */
  readonly name: string
  readonly nameLine: (line: number) => string
}

/**
 * Reads items from a file by what it is and not by its name: a QTI package, a single QTI item, or a table as CSV or
 * workbook. Saves nothing, and names the place of everything that is faulty.
 */
export async function readItems(given: GivenItems, rules: ItemRules): Promise<ItemsRead | ItemsRefusal> {
  const bytes = Buffer.from(given.bytes)
  if (bytes.length > mostImportBytes) return { refusal: 'too-large', most: mostImportBytes }
  if (bytes.toString('latin1').trim() === '') return { refusal: 'empty' }
  if (startsAsArchive(bytes) && !isWorkbook(bytes)) return readPackage(bytes, rules)
  if (isXml(bytes)) {
    const read = readItem(given.name, bytes, rules)
    return 'item' in read
      ? { items: [read], faulty: [], leftOut: [] }
      : { items: [], faulty: [read], leftOut: [] }
  }
  const reading = await readTable(bytes, suits, delimiterOf)
  if ('fault' in reading) return refusalOf(reading)
  if (reading.table.length > mostItems) return { refusal: 'too-many', most: mostItems }
  return readItemTable(reading.table, rules, given.nameLine)
}

function startsAsArchive(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))
}

/** A workbook is an archive too. */
function isWorkbook(bytes: Buffer): boolean {
  const names: string[] = []
  unzip(bytes, (name) => names.push(name) < 0, 1, 5000)
  return names.includes('xl/workbook.xml') && !names.includes(manifestName)
}

function isXml(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 400).toString('latin1').replaceAll('\0', '')
  return /^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*</.test(start)
}

function suits(table: readonly (readonly string[])[]): number {
  return readHeadings(table[0] ?? []) ? 1 : 0
}

/** The one that parts the first line into the most headings that we know. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1)
  const known = (delimiter: string) =>
    first.split(delimiter).filter((cell) => itemColumns.includes(bare(cell))).length
  return [',', ';', '\t'].reduce((best, each) => (known(each) > known(best) ? each : best))
}

function bare(cell: string): string {
  return cell
    .replaceAll(/["\uFEFF]/g, '')
    .trim()
    .toLowerCase()
}

function refusalOf(fault: TableFault): ItemsRefusal {
  switch (fault.fault) {
    case 'empty':
      return { refusal: 'empty' }
    case 'too-large':
    case 'too-many-columns':
      return { refusal: 'too-large', most: fault.most }
    case 'too-many-lines':
      return { refusal: 'too-many', most: mostItems }
    case 'not-a-table':
    case 'old-excel':
      return { refusal: 'unknown-format' }
    default:
      return fault satisfies never
  }
}
