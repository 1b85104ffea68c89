import { checkItem } from '../../../domain/exams/check-item.ts'
import { tidyLine } from '../../../domain/exams/item-text.ts'
import type { Table } from '../../portfolio/table/table.ts'
import { choiceColumns, itemColumns, levelColumns, neededColumns } from './item-columns.ts'
import {
  defaultWords,
  type FaultyItem,
  type FoundItem,
  type ItemNote,
  type ItemRules,
  type ItemsRead,
  type ItemsRefusal,
} from './items-reading.ts'

/** The columns of a line of headings, and undefined for a line that is none. */
export function readHeadings(cells: readonly string[]): readonly string[] | undefined {
  const headings = cells.map((cell) =>
    cell
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  )
  return neededColumns.every((column) => headings.includes(column)) ? headings : undefined
}

/** Reads items from a table whose first line names the columns; `nameLine` says where a line is. */
export function readItemTable(
  [first = [], ...lines]: Table,
  rules: ItemRules,
  nameLine: (line: number) => string,
): ItemsRead | ItemsRefusal {
  const headings = readHeadings(first)
  if (!headings) return { refusal: 'no-headings' }
  const looked = lines.flatMap((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return []
    const named = new Map(headings.map((heading, column) => [heading, unguard(cells[column] ?? '')]))
    return [readLine(nameLine(index + 2), named, rules)]
  })
  return {
    items: looked.filter((each) => 'item' in each),
    faulty: looked.filter((each) => 'faults' in each),
    leftOut: headings.filter((heading) => heading !== '' && !itemColumns.includes(heading)),
  }
}

type Line = ReadonlyMap<string, string>

function readLine(place: string, line: Line, { areas, defaults }: ItemRules): FoundItem | FaultyItem {
  const cell = (column: string) => (line.get(column) ?? '').trim()
  const notes: ItemNote[] = []
  const filled = (column: 'area' | 'side' | 'language') => {
    if (cell(column) === '') notes.push({ code: `default-${column}`, detail: defaults[column] })
    return cell(column) || defaults[column]
  }
  const kind = cell('kind') || (cell('key') ? 'multiple-choice' : 'extended-text')
  const common = {
    ...{ kind, code: cell('code'), area: filled('area'), side: filled('side'), language: filled('language') },
    prompt: cell('prompt'),
  }
  const own = kind === 'multiple-choice' ? choicesOf(cell, notes) : essayOf(cell, notes, defaults.rubric)
  const checked = checkItem({ ...common, ...own }, areas)
  if ('item' in checked) return { place, item: checked.item, notes }
  return { place, faults: checked.faults.map((code) => ({ code, detail: '' })) }
}

type Cells = (column: string) => string

function choicesOf(cell: Cells, notes: ItemNote[]) {
  noteFilled(cell, ['guidance', 'words from', 'words to', ...levelColumns], notes)
  const last = choiceColumns.findLastIndex((column) => cell(column) !== '')
  // An empty cell in between is a choice without words, which is a fault.
  return { choices: choiceColumns.slice(0, last + 1).map(cell), key: cell('key').toUpperCase() }
}

function essayOf(cell: Cells, notes: ItemNote[], usual: ItemRules['defaults']['rubric']) {
  noteFilled(cell, [...choiceColumns, 'key'], notes)
  const levels = levelColumns.map(cell).filter((level) => level !== '')
  const hasWords = cell('words from') !== '' || cell('words to') !== ''
  if (levels.length === 0) notes.push({ code: 'default-rubric', detail: '' })
  if (!hasWords) notes.push({ code: 'default-words', detail: '' })
  return {
    guidance: cell('guidance'),
    rubric: levels.length === 0 ? usual : levels.map(readLevel),
    words: hasWords ? { from: numberIn(cell('words from')), to: numberIn(cell('words to')) } : defaultWords,
  }
}

function noteFilled(cell: Cells, columns: readonly string[], notes: ItemNote[]): void {
  for (const column of columns) if (cell(column) !== '') notes.push({ code: 'not-kept', detail: column })
}

/** As it is written, or as a person types it: "4 Clear: what the level means". */
export function readLevel(text: string) {
  const [, points = '', label = '', words = ''] = /^\s*(\d{1,9})\s([^:]*):(.*)$/s.exec(text) ?? []
  return { points: numberIn(points), label: tidyLine(label), text: words.trim() }
}

/** -1, which no schema takes, for what is no number. */
function numberIn(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : -1
}

/** See `writeItemTable`. */
function unguard(cell: string): string {
  return /^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell
}
