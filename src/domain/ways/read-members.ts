import type { Day } from '../../standards/day.ts'
import { type ListColumns, type ListLine, openList } from '../lists/open-list.ts'
import type { MembershipPolicy } from '../policy/membership-policy.ts'
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

const dayColumns = ['from', 'to', 'paidOn'] as const

const columns: ListColumns<Column> = {
  headings: [
    ['email', /\be ?mail\b/],
    ['firstName', /^(first|given)( name)?$/],
    ['lastName', /^(last|family|sur) ?(name)?$/],
    ['number', /^((member(ship)?|customer) )?(number|no|nr|id)$/],
    ['to', /\b(to|until|through|thru|end|ends|expires|expiry|expiration|expired|valid to|last (day|date))\b/],
    ['paidOn', /\b(paid on|date paid|paid date|payment|paid|bought|purchased|joined|join date|renewed)\b/],
    ['from', /\b(from|start|starts|begin|begins|since|effective|first (day|date))\b/],
    ['name', /^((full|member|members) )?name$|^(member|person|who)$/],
  ],
  days: dayColumns,
  isEnough: (has) => has('email', 'name', 'lastName') && has('from', 'to', 'paidOn'),
}

/** Reads a membership list by its headings; every line that cannot be used is told with its place. */
export function readMembers(
  table: readonly (readonly string[])[],
  policy: Pick<MembershipPolicy, 'year' | 'cutOff'>,
): MembersRead {
  const lines = openList(table, columns)
  if (!lines) return { fault: 'no-headings' }
  const members: ListedMember[] = []
  const faults: MemberFault[] = []
  for (const each of lines) {
    const result = readLine(each, policy)
    if ('code' in result) faults.push({ line: each.line, ...result })
    else members.push({ line: each.line, ...result })
  }
  return { members, faults }
}

function readLine(
  { of, dayIn }: ListLine<Column>,
  policy: Pick<MembershipPolicy, 'year' | 'cutOff'>,
): Omit<ListedMember, 'line'> | Omit<MemberFault, 'line'> {
  const name = of('name') || `${of('firstName')} ${of('lastName')}`.trim()
  const email = of('email').toLowerCase()
  if (name === '' && email === '') return { code: 'nobody', cell: '' }
  const days = new Map<string, Day>()
  for (const column of dayColumns) {
    const day = dayIn(column)
    if (day === 'not-a-day' || day === 'either-day') return { code: day, cell: of(column) }
    if (day !== undefined) days.set(column, day)
  }
  const from = days.get('from') ?? days.get('paidOn')
  // A list that only says until when: the last year before that day.
  const to = days.get('to') ?? (from === undefined ? undefined : membershipEnd(policy, from))
  if (to === undefined) return { code: 'no-day', cell: '' }
  const begin = from ?? `${to.slice(0, 4)}-01-01`
  if (to < begin) return { code: 'ends-before', cell: of('to') }
  return { name, email, from: begin, to, number: of('number') }
}
