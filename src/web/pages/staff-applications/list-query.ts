import { type Fields, textOf } from '../../../domain/fields.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import type { ApplicationsFind } from '../../../domain/workbench/applications-find.ts'
import type { ApplicationPlace } from '../../../store/workbench/list-applications.ts'
import type { ListQuery } from '../../paths/staff-applications.ts'

/** A search as the address of the list says it. */
export function queryOf({ days, ...find }: ApplicationsFind): ListQuery {
  return { ...find, ...(days !== undefined && { days: String(days) }) }
}

/** The form of many carries the search along, apart from what is written to the applicants. */
const carried = 'find.'

/** A page of a search as hidden fields, so that a refusal shows the same page. */
export function fieldsOf(query: ListQuery): Readonly<Record<string, string>> {
  const entries = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[carried + name, value] as const],
  )
  return Object.fromEntries(entries)
}

/** What such fields say, as an address would. */
export function queryIn(fields: Fields): Readonly<Record<string, string>> {
  const names = Object.keys(fields).filter((name) => name.startsWith(carried))
  return Object.fromEntries(names.map((name) => [name.slice(carried.length), textOf(fields, name)]))
}

const momentPattern = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/

/** A moment as the database writes it. */
export function isMoment(text: string): boolean {
  return momentPattern.test(text)
}

/** The place after which a page begins, as the link to it says. */
export function readApplicationPlace(text: string | undefined): ApplicationPlace | undefined {
  const [id = '', ...moment] = text?.split(' ') ?? []
  const since = moment.join(' ')
  return isUuid(id) && isMoment(since) ? { id, since } : undefined
}
