import type { ExamItem } from '../../../domain/exams/exam-item.ts'
import { writeItem } from '../qti/write-item.ts'
import { writePackage } from '../qti/write-package.ts'
import { writeItemTable } from './write-item-table.ts'

export const itemFormats = ['qti-3.0', 'qti-2.1', 'csv'] as const
export type ItemFormat = (typeof itemFormats)[number]

interface ExportedItems {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Items as a file: a table, or a package of QTI. */
export function exportItems(items: readonly ExamItem[], format: ItemFormat, name: string): ExportedItems {
  if (format === 'csv')
    return { name: `${name}.csv`, mediaType: 'text/csv', bytes: Buffer.from(writeItemTable(items)) }
  const version = format === 'qti-3.0' ? '3.0' : '2.1'
  return { name: `${name}.zip`, mediaType: 'application/zip', bytes: writePackage(items, version) }
}

/** One item as a document of its own. */
export function exportItem(item: ExamItem, format: ItemFormat): ExportedItems {
  if (format === 'csv') return exportItems([item], format, item.code)
  const version = format === 'qti-3.0' ? '3.0' : '2.1'
  const bytes = Buffer.from(writeItem(item, version))
  return { name: `${item.code}.xml`, mediaType: 'application/xml', bytes }
}
