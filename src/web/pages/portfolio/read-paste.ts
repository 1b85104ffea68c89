import { z } from 'zod'
import { type Fields, textOf } from '../../../domain/fields.ts'
import type { LoggedSection } from '../../../domain/portfolio/entry.ts'
import { countNamedColumns } from '../../../domain/portfolio/pasted/find-columns.ts'
import { readTable } from '../../../services/portfolio/table/read-table.ts'
import type { Table, TableReading } from '../../../services/portfolio/table/table.ts'
import type { PostedForm } from '../../read-form.ts'

/** The rows of an earlier answer, of a file, or of the clipboard; undefined where there are none. */
export async function readGiven(
  { fields, files }: PostedForm,
  section: LoggedSection,
): Promise<TableReading | undefined> {
  const carried = readCarried(fields)
  if (carried) return carried
  const file = files.find(({ field, bytes }) => field === 'file' && bytes.byteLength > 0)
  if (file) return readTable(file.bytes, (table) => countNamedColumns(table, section))
  const typed = fields.table?.[0] ?? ''
  return typed.trim() === '' ? undefined : readTable(typed)
}

const CellsSchema = z.array(z.array(z.string().max(2_000)).max(60)).max(2_000)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The rows as they would be pasted again. */
export function asText(table: Table): string {
  return table.map((cells) => cells.map((cell) => cell.replaceAll(/\s+/g, ' ')).join('\t')).join('\n')
}

/** Rows that were read already, as they would be pasted again. */
export function withTable(fields: Fields): Fields {
  const given = textOf(fields, 'table') === '' ? readCarried(fields) : undefined
  return given && 'table' in given ? { ...fields, table: [asText(given.table)] } : fields
}

export function readCarried(fields: Fields): TableReading | undefined {
  const carried = textOf(fields, 'cells')
  if (carried === '') return undefined
  const cells = CellsSchema.safeParse(parse(carried))
  return cells.success ? { table: cells.data } : { fault: 'not-a-table' }
}
