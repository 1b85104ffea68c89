import type { Day } from '../../standards/day.ts'
import { type DayFault, type ListColumns, type ListLine, openList } from '../lists/open-list.ts'
import { categoryNamed } from './category-named.ts'
import { plainWords } from './provider-name.ts'
import { longestName } from './read-standing-form.ts'
import type { Statement } from './standing.ts'

/** An endorsed provider as a list has them, from all the lines that name them. */
export interface ListedEndorsed {
  /** The first line; the line of headings is 1. */
  readonly line: number
  readonly name: string
  readonly email: string | null
  readonly endorsements: readonly Statement[]
}

/** Why a line cannot be used, and the cell that is at fault. */
export interface ProviderListFault {
  readonly line: number
  readonly code:
    | 'nobody'
    | 'long-name'
    | 'no-category'
    | 'unknown-category'
    | 'no-day'
    | DayFault
    | 'ends-before'
  readonly cell: string
}

export type ProviderListRead =
  | { readonly listed: readonly ListedEndorsed[]; readonly faults: readonly ProviderListFault[] }
  /** No line of headings with somebody, a category and a first day. */
  | { readonly fault: 'no-headings' }

type Column = 'name' | 'firstName' | 'lastName' | 'email' | 'category' | 'from' | 'to'

const columns: ListColumns<Column> = {
  headings: [
    ['email', /\be ?mail\b/],
    ['firstName', /^(first|given)( name)?$/],
    ['lastName', /^(last|family|sur) ?(name)?$/],
    ['to', /\b(to|until|through|thru|end|ends|ended|expires|expiry|expiration|expired|lapsed|lapses)\b/],
    ['from', /\b(from|start|begin|since|effective|earned|awarded|endorsed on|date|day)\b/],
    ['category', /\b(category|level|credential|endorsements?|type)\b/],
    ['name', /^((full|provider|providers|supervisor) )?name$|^(provider|supervisor|person|who)$/],
  ],
  days: ['from', 'to'],
  isEnough: (has) => has('name', 'lastName') && has('category') && has('from'),
}

/** Reads a list of endorsed providers by its headings; every line that cannot be used is told with its place. */
export function readProviderList(table: readonly (readonly string[])[]): ProviderListRead {
  const lines = openList(table, columns)
  if (!lines) return { fault: 'no-headings' }
  const people = new Map<string, { line: number; name: string; email: string | null; said: Statement[] }>()
  const faults: ProviderListFault[] = []
  for (const each of lines) {
    const read = readLine(each)
    if ('code' in read) {
      faults.push({ line: each.line, ...read })
      continue
    }
    const { name, email, statement } = read
    const key = `${plainWords(name).toSorted().join(' ')} ${email ?? ''}`
    const person = people.get(key) ?? { line: each.line, name, email, said: [] }
    people.set(key, person)
    if (!person.said.some((known) => JSON.stringify(known) === JSON.stringify(statement)))
      person.said.push(statement)
  }
  const listed = [...people.values()].map(({ said, ...person }) => ({ ...person, endorsements: said }))
  return { listed, faults }
}

interface ReadLine {
  readonly name: string
  readonly email: string | null
  readonly statement: Statement
}

function readLine({ of, dayIn }: ListLine<Column>): ReadLine | Omit<ProviderListFault, 'line'> {
  const name = inOrder(of('name')) || `${of('firstName')} ${of('lastName')}`.trim()
  if (plainWords(name).length === 0) return { code: 'nobody', cell: name }
  if (name.length > longestName) return { code: 'long-name', cell: name.slice(0, 40) }
  const written = of('category')
  if (written === '') return { code: 'no-category', cell: '' }
  const category = categoryNamed(written)
  if (!category) return { code: 'unknown-category', cell: written }
  const [from, to] = [dayIn('from'), dayIn('to')]
  if (from === undefined) return { code: 'no-day', cell: '' }
  if (isFault(from)) return { code: from, cell: of('from') }
  if (isFault(to)) return { code: to, cell: of('to') }
  if (to !== undefined && to < from) return { code: 'ends-before', cell: of('to') }
  return { name, email: of('email').toLowerCase() || null, statement: { category, from, to: to ?? null } }
}

/** `Park, June` as the register writes it; letters after a comma stay where they are. */
function inOrder(name: string): string {
  const [last = '', first = '', ...letters] = name.split(',').map((part) => part.trim())
  return plainWords(first).length === 0 ? name : [`${first} ${last}`, ...letters].join(', ')
}

function isFault(day: Day | DayFault | undefined): day is DayFault {
  return day === 'not-a-day' || day === 'either-day'
}
