import type { Day } from '../../standards/day.ts'
import type { MembershipPolicy } from '../policy/membership-policy.ts'
import { settleDayOrder } from '../portfolio/pasted/settle-day-order.ts'
import { readDay } from '../portfolio/read-day.ts'
import { membershipEnd } from './membership-rules.ts'

/** A member as the association's list has them. */
export interface ListedMember {
  /** Counted from 1, with the line of headings. */
  readonly line: number
  readonly name: string
  readonly email: string
  readonly from: Day
  readonly to: Day
  readonly number: string
}

/** Why a line cannot be used, and the cell that is at fault. */
export interface MemberFault {
  readonly line: number
  readonly code: 'nobody' | 'no-day' | 'not-a-day' | 'either-day' | 'ends-before'
  readonly cell: string
}

export type MembersRead =
  | { readonly members: readonly ListedMember[]; readonly faults: readonly MemberFault[] }
  /** No line of headings with somebody and a day; what was found in the first lines. */
  | { readonly fault: 'no-headings' }

type Column = 'name' | 'firstName' | 'lastName' | 'email' | 'from' | 'to' | 'paidOn' | 'number'

const headings: Readonly<Record<Column, RegExp>> = {
  email: /\be ?mail\b/,
  firstName: /^(first|given)( name)?$/,
  lastName: /^(last|family|sur) ?(name)?$/,
  number: /^((member(ship)?|customer) )?(number|no|nr|id)$/,
  paidOn: /\b(paid on|date paid|paid date|payment|paid|bought|purchased|joined|join date|renewed)\b/,
  to: /\b(to|until|through|thru|end|ends|expires|expiry|expiration|expired|valid to)\b/,
  from: /\b(from|start|starts|begin|begins|since|effective)\b/,
  name: /^((full|member|members) )?name$|^(member|person|who)$/,
}

const linesSearched = 6

/** Reads a membership list by its headings; every line that cannot be used is told with its place. */
export function readMembers(
  table: readonly (readonly string[])[],
  policy: Pick<MembershipPolicy, 'year' | 'cutOff'>,
): MembersRead {
  const header = table.slice(0, linesSearched).findIndex((line) => hasEnough(columnsOf(line)))
  if (header < 0) return { fault: 'no-headings' }
  const columns = columnsOf(table[header] ?? [])
  const cellOf = (cells: readonly string[], column: Column) => cells[columns.get(column) ?? -1]?.trim() ?? ''
  const lines = table
    .slice(header + 1)
    .map((cells, place) => ({ cells, line: header + place + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const days = lines.flatMap(({ cells }) => dayColumns.map((column) => cellOf(cells, column)))
  const order = settleDayOrder(days.filter((day) => day !== ''))
  const read = (written: string) => {
    const reading = readDay(written)
    if (reading.kind === 'day') return reading.day
    if (reading.kind === 'none') return 'not-a-day'
    return order.because === 'contradicted' ? 'either-day' : reading.days[order.order]
  }
  const members: ListedMember[] = []
  const faults: MemberFault[] = []
  for (const { cells, line } of lines) {
    const of = (column: Column) => cellOf(cells, column)
    const result = readLine(of, read, policy)
    if ('code' in result) faults.push({ line, ...result })
    else members.push({ line, ...result })
  }
  return { members, faults }
}

const dayColumns = ['from', 'to', 'paidOn'] as const

function columnsOf(line: readonly string[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>()
  line.forEach((heading, place) => {
    const words = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    const column = columnNames.find((name) => !found.has(name) && headings[name].test(words))
    if (column) found.set(column, place)
  })
  return found
}

const columnNames: readonly Column[] = [
  'email',
  'firstName',
  'lastName',
  'number',
  'to',
  'paidOn',
  'from',
  'name',
]

function hasEnough(columns: ReadonlyMap<Column, number>): boolean {
  const has = (...names: Column[]) => names.some((name) => columns.has(name))
  return has('email', 'name', 'lastName') && has('from', 'to', 'paidOn')
}

function readLine(
  of: (column: Column) => string,
  read: (written: string) => Day | 'not-a-day' | 'either-day',
  policy: Pick<MembershipPolicy, 'year' | 'cutOff'>,
): Omit<ListedMember, 'line'> | Omit<MemberFault, 'line'> {
  const name = of('name') || `${of('firstName')} ${of('lastName')}`.trim()
  const email = of('email').toLowerCase()
  if (name === '' && email === '') return { code: 'nobody', cell: '' }
  const days = new Map<string, Day>()
  for (const column of dayColumns) {
    const written = of(column)
    if (written === '') continue
    const day = read(written)
    if (day === 'not-a-day' || day === 'either-day') return { code: day, cell: written }
    days.set(column, day)
  }
  const from = days.get('from') ?? days.get('paidOn')
  // A list that only says until when: the last year before that day.
  const to = days.get('to') ?? (from === undefined ? undefined : membershipEnd(policy, from))
  if (to === undefined) return { code: 'no-day', cell: '' }
  const begin = from ?? `${to.slice(0, 4)}-01-01`
  if (to < begin) return { code: 'ends-before', cell: of('to') }
  return { name, email, from: begin, to, number: of('number') }
}
