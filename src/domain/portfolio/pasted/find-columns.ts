import type { LoggedSection } from '../entry.ts'
import { readDay } from '../read-day.ts'
import { readHours } from '../read-hours.ts'
import { type Column, columnHeadings, onlyAlone } from './columns.ts'
import { readSetting } from './read-words.ts'

interface ColumnsFound {
  /** The place of the line of headings in the table; null where there is none. */
  readonly header: number | null
  /** What each column holds; null for one that is left aside. */
  readonly columns: readonly (Column | null)[]
}

/** A line of headings may stand below a title and a blank line. */
const linesSearched = 6
const linesSampled = 60

/** Finds the columns by their headings, in any order; where there are none, by what they hold. */
export function findColumns(
  table: readonly (readonly string[])[],
  section: LoggedSection,
  isProvider: (name: string) => boolean,
): ColumnsFound {
  const header = table.slice(0, linesSearched).findIndex((line) => isHeader(line, section))
  if (header >= 0) return { header, columns: byHeadings(table[header] ?? [], section) }
  return { header: null, columns: byContent(table, section, isProvider) }
}

/** How many columns of a section the headings of a table name: of several sheets the one with most is meant. */
export function countNamedColumns(table: readonly (readonly string[])[], section: LoggedSection): number {
  const header = table.slice(0, linesSearched).find((line) => isHeader(line, section))
  return header ? byHeadings(header, section).filter((column) => column !== null).length : 0
}

/** Headings name columns, and none of them is a day or a figure. */
function isHeader(line: readonly string[], section: LoggedSection): boolean {
  const filled = line.filter((cell) => cell.trim() !== '')
  if (filled.length === 0 || filled.some((cell) => isDay(cell) || isHours(cell))) return false
  const found = byHeadings(line, section).filter((column) => column !== null)
  return found.length >= Math.min(2, filled.length)
}

interface Claim {
  readonly place: number
  readonly column: Column
  readonly weight: number
}

/** Each heading claims what it says best; of two that say the same, the plainer one gets it. */
function byHeadings(line: readonly string[], section: LoggedSection): (Column | null)[] {
  const claims = line
    .flatMap((heading, place) => claimsOf(heading, section).map((claim) => ({ ...claim, place })))
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
  const columns: (Column | null)[] = line.map(() => null)
  const taken = new Set<Column>()
  for (const { place, column } of claims satisfies readonly Claim[]) {
    if (columns[place] !== null || taken.has(column)) continue
    columns[place] = column
    taken.add(column)
  }
  return columns
}

/** A whole heading outweighs one that is only among the words; of those, the column that is listed first wins. */
function claimsOf(heading: string, section: LoggedSection): { column: Column; weight: number }[] {
  const words = wordsOf(heading)
  if (words === '') return []
  return columnHeadings[section].flatMap(([column, headings], place) => {
    if (headings.includes(words)) return [{ column, weight: 1000 - place }]
    const isWithin = headings.some((known) => !onlyAlone.has(known) && ` ${words} `.includes(` ${known} `))
    return isWithin ? [{ column, weight: 100 - place }] : []
  })
}

function wordsOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Without headings: days are days, figures are hours, names of providers are providers, and the rest is text. */
function byContent(
  table: readonly (readonly string[])[],
  section: LoggedSection,
  isProvider: (name: string) => boolean,
): (Column | null)[] {
  const sample = table.slice(0, linesSampled)
  const width = Math.max(0, ...sample.map(({ length }) => length))
  const left = new Map(sorts.map((sort) => [sort, [...columnsBySort[section][sort]]]))
  const found = Array.from({ length: width }, (_, place) =>
    sortOf(
      sample.map((line) => line[place]?.trim() ?? '').filter((cell) => cell !== ''),
      isProvider,
    ),
  )
  return found.map((sort) => (sort && left.get(sort)?.shift()) ?? null)
}

const sorts = ['day', 'hours', 'provider', 'setting', 'text'] as const
type Sort = (typeof sorts)[number]

const columnsBySort: Readonly<Record<LoggedSection, Readonly<Record<Sort, readonly Column[]>>>> = {
  training: {
    day: ['completedOn'],
    hours: ['clockHours'],
    provider: [],
    setting: [],
    text: ['title', 'provider', 'topics'],
  },
  rsc: {
    day: ['from', 'to'],
    hours: ['hours', 'hoursAboutSupervisionGiven'],
    provider: ['provider'],
    setting: ['setting'],
    text: ['provider'],
  },
}

function sortOf(cells: readonly string[], isProvider: (name: string) => boolean): Sort | null {
  if (cells.length === 0) return null
  const mostAre = (test: (cell: string) => boolean) => cells.filter(test).length * 2 > cells.length
  if (mostAre(isDay)) return 'day'
  if (mostAre(isHours)) return 'hours'
  if (mostAre((cell) => readSetting(cell) !== undefined)) return 'setting'
  return mostAre(isProvider) ? 'provider' : 'text'
}

function isDay(cell: string): boolean {
  return readDay(cell).kind !== 'none'
}

function isHours(cell: string): boolean {
  return 'hours' in readHours(cell)
}
