import type { Day } from '../../standards/day.ts'
import { settleDayOrder } from '../portfolio/pasted/settle-day-order.ts'
import { readDay } from '../portfolio/read-day.ts'

export type DayFault = 'not-a-day' | 'either-day'

/** A line of a list that somebody keeps elsewhere, cell by cell. */
export interface ListLine<Column extends string> {
  /** Counted from 1, with the line of headings. */
  readonly line: number
  /** What stands in a column, without blanks around it; empty where there is none. */
  readonly of: (column: Column) => string
  /** The day that stands in a column, or why it is none; undefined where nothing does. */
  readonly dayIn: (column: Column) => Day | DayFault | undefined
}

/** What the columns of a list are recognized by, the first that fits first. */
export interface ListColumns<Column extends string> {
  readonly headings: readonly (readonly [Column, RegExp])[]
  readonly days: readonly Column[]
  /** Whether a line with these columns is the line of headings. */
  readonly isEnough: (has: (...names: Column[]) => boolean) => boolean
}

const linesSearched = 6

/** Opens a list by its headings; undefined where the first lines have none. Blank lines are left out. */
export function openList<Column extends string>(
  table: readonly (readonly string[])[],
  { headings, days, isEnough }: ListColumns<Column>,
): readonly ListLine<Column>[] | undefined {
  const all = table.slice(0, linesSearched).map((cells) => columnsOf(cells, headings))
  const header = all.findIndex((found) => isEnough((...names) => names.some((name) => found.has(name))))
  const columns = all[header]
  if (!columns) return undefined
  const cellOf = (cells: readonly string[], column: Column) => cells[columns.get(column) ?? -1]?.trim() ?? ''
  const lines = table
    .slice(header + 1)
    .map((cells, place) => ({ cells, line: header + place + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const written = lines.flatMap(({ cells }) => days.map((column) => cellOf(cells, column)))
  const read = dayReader(written.filter((day) => day !== ''))
  return lines.map(({ cells, line }) => ({
    line,
    of: (column) => cellOf(cells, column),
    dayIn: (column) => {
      const cell = cellOf(cells, column)
      return cell === '' ? undefined : read(cell)
    },
  }))
}

function columnsOf<Column extends string>(
  line: readonly string[],
  headings: ListColumns<Column>['headings'],
): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>()
  line.forEach((heading, place) => {
    const words = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    const [column] = headings.find(([name, pattern]) => !found.has(name) && pattern.test(words)) ?? []
    if (column) found.set(column, place)
  })
  return found
}

/** Days of one list are written one way: which, all of them tell together. */
function dayReader(written: readonly string[]): (cell: string) => Day | DayFault {
  const order = settleDayOrder(written)
  return (cell) => {
    const reading = readDay(cell)
    if (reading.kind === 'day') return reading.day
    if (reading.kind === 'none') return 'not-a-day'
    return order.because === 'contradicted' ? 'either-day' : reading.days[order.order]
  }
}
