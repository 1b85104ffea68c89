import { type Day, isDay } from '../../standards/day.ts'
import { type Fields, textOf } from '../fields.ts'
import type { ProviderDetails } from './registered-provider.ts'
import { type Statement, StatementSchema } from './standing.ts'

export interface StandingFault {
  readonly field: string
  readonly code:
    | 'name-missing'
    | 'too-long'
    | 'kind-missing'
    | 'category-missing'
    | 'not-a-day'
    | 'ends-before-it-begins'
    | 'begins-later'
}

/** So many statements fit into one form. */
export const mostStatements = 12
export const longestName = 200

export const statementFields = (place: number) => ({
  kind: `kind-${place}`,
  category: `category-${place}`,
  from: `from-${place}`,
  to: `to-${place}`,
})

interface ReadRow {
  readonly faults: readonly StandingFault[]
  readonly statement?: { readonly kind: 'endorsed' | 'vetted'; readonly said: Statement }
}

/**
 * A provider with standing as a form of the staff gives them: a name, other names by line, and rows of statements. None
 * begins after today: hours with somebody count from the first day on, so that a slip of the year would take them all.
 */
export function readStandingForm(
  fields: Fields,
  today: Day,
): { readonly details: ProviderDetails } | { readonly faults: readonly StandingFault[] } {
  const name = textOf(fields, 'name')
  const knownNames = textOf(fields, 'knownNames')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const rows = Array.from({ length: mostStatements }, (_, place) => readRow(fields, place, today))
  const faults = [...checkNames(name, knownNames), ...rows.flatMap((row) => row.faults)]
  if (faults.length > 0) return { faults }
  const said = (kind: 'endorsed' | 'vetted') =>
    rows.flatMap(({ statement }) => (statement?.kind === kind ? [statement.said] : []))
  return { details: { name, knownNames, endorsements: said('endorsed'), vetted: said('vetted') } }
}

function checkNames(name: string, knownNames: readonly string[]): StandingFault[] {
  if (name === '') return [{ field: 'name', code: 'name-missing' }]
  if (name.length > longestName) return [{ field: 'name', code: 'too-long' }]
  return knownNames.some((each) => each.length > longestName)
    ? [{ field: 'knownNames', code: 'too-long' }]
    : []
}

/** A row is left out where nothing in it is filled in. */
function readRow(fields: Fields, place: number, today: Day): ReadRow {
  const names = statementFields(place)
  const kind = textOf(fields, names.kind)
  const category = textOf(fields, names.category)
  const from = textOf(fields, names.from)
  const to = textOf(fields, names.to)
  if (`${kind}${category}${from}${to}` === '') return { faults: [] }

  const faults: StandingFault[] = []
  if (kind !== 'endorsed' && kind !== 'vetted') faults.push({ field: names.kind, code: 'kind-missing' })
  if (category === '') faults.push({ field: names.category, code: 'category-missing' })
  if (!isDay(from)) faults.push({ field: names.from, code: 'not-a-day' })
  if (isDay(from) && from > today) faults.push({ field: names.from, code: 'begins-later' })
  if (to !== '' && !isDay(to)) faults.push({ field: names.to, code: 'not-a-day' })
  if (isDay(from) && isDay(to) && to < from) faults.push({ field: names.to, code: 'ends-before-it-begins' })
  const said = StatementSchema.safeParse({ category, from, to: to === '' ? null : to })
  if (faults.length === 0 && !said.success) faults.push({ field: names.category, code: 'category-missing' })
  if (faults.length > 0 || !said.success || (kind !== 'endorsed' && kind !== 'vetted')) return { faults }
  return { faults: [], statement: { kind, said: said.data } }
}

/** The fields that a form begins with for what is known. */
export function writeStandingForm({ name, knownNames, endorsements, vetted }: ProviderDetails): Fields {
  const statements = [
    ...endorsements.map((said) => ({ kind: 'endorsed', said })),
    ...vetted.map((said) => ({ kind: 'vetted', said })),
  ]
  const rows = statements.flatMap(({ kind, said }, place): [string, readonly string[]][] => {
    const names = statementFields(place)
    return [
      [names.kind, [kind]],
      [names.category, [said.category]],
      [names.from, [said.from]],
      [names.to, [said.to ?? '']],
    ]
  })
  return Object.fromEntries([['name', [name]], ['knownNames', [knownNames.join('\n')]], ...rows])
}
