import { choiceLetters, type ExamItem } from '../../../domain/exams/exam-item.ts'
import { choiceColumns, itemColumns, levelColumns } from './item-columns.ts'

/** Items as CSV, a line each, with headings; spreadsheets take it for UTF-8. */
export function writeItemTable(items: readonly ExamItem[]): string {
  const lines = items.map((item) => {
    const cells = new Map(cellsOf(item))
    return itemColumns.map((column) => cells.get(column) ?? '')
  })
  return `\uFEFF${[itemColumns, ...lines].map((cells) => cells.map(quote).join(',')).join('\r\n')}\r\n`
}

function cellsOf(item: ExamItem): (readonly [string, string])[] {
  const { code, kind, area, side, language, prompt } = item
  const common = Object.entries({ code, kind, area, side, language, prompt })
  if (item.kind === 'multiple-choice')
    return [...common, ['key', item.key], ...pair(choiceColumns.slice(0, choiceLetters.length), item.choices)]
  const levels = item.rubric.map(({ points, label, text }) => `${points} ${label}: ${text}`)
  return [
    ...common,
    ['guidance', item.guidance],
    ['words from', String(item.words.from)],
    ['words to', String(item.words.to)],
    ...pair(levelColumns, levels),
  ]
}

function pair(columns: readonly string[], cells: readonly string[]): (readonly [string, string])[] {
  return cells.map((cell, index) => [columns[index] ?? '', cell])
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe, which the import takes off. */
function quote(cell: string): string {
  const guarded = /^'*[=+\-@]/.test(cell) ? `'${cell}` : cell
  return `"${guarded.replaceAll('"', '""')}"`
}
