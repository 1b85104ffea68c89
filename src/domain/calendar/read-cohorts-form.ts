import { isDay } from '../../standards/day.ts'
import { type Fields, textOf } from '../fields.ts'
import { type Cohort, mostCohorts, mostInCycle } from '../policy/calendar-policy.ts'
import type { Filled } from './cycles.ts'

/** The fields of one cohort in the form; their names carry its number in the list. */
export const cohortFields = ['id', 'name', 'submissionDay', 'reviewDay', 'decisionDay', 'capacity'] as const
export type CohortField = (typeof cohortFields)[number]

export const cohortField = (field: CohortField, index: number) => `${field}-${index}`

export interface CohortProblem {
  /** As the form calls it. */
  readonly field: string
  readonly code: 'no-name' | 'same-name' | 'no-day' | 'order' | 'no-capacity' | 'has-places'
}

/**
 * Reads the cohorts of a form, one after the other: one that was emptied is taken out, unless somebody has a place in
 * it.
 */
export function readCohortsForm(
  fields: Fields,
  taken: Filled,
): { readonly cohorts: readonly Cohort[] } | { readonly problems: readonly CohortProblem[] } {
  const rows = Array.from({ length: mostCohorts }, (_, index) => readRow(fields, index)).filter(
    (row) => row !== undefined,
  )
  const filled = rows.filter(({ isEmpty }) => !isEmpty)
  const names = filled.map(({ cohort }) => cohort.name.toLowerCase())
  const problems = rows.flatMap((row) => {
    if (row.isEmpty) return (taken.get(row.cohort.id) ?? 0) > 0 ? [told('name', row.index, 'has-places')] : []
    const isSecond = names.indexOf(row.cohort.name.toLowerCase()) !== filled.indexOf(row)
    return [...row.problems, ...(isSecond ? [told('name', row.index, 'same-name')] : [])]
  })
  return problems.length > 0 ? { problems } : { cohorts: filled.map(({ cohort }) => cohort) }
}

interface Row {
  readonly index: number
  readonly isEmpty: boolean
  readonly cohort: Cohort
  readonly problems: readonly CohortProblem[]
}

const told = (field: CohortField, index: number, code: CohortProblem['code']): CohortProblem => ({
  field: cohortField(field, index),
  code,
})

function readRow(fields: Fields, index: number): Row | undefined {
  const of = (field: CohortField) => textOf(fields, cohortField(field, index))
  if (fields[cohortField('name', index)] === undefined) return undefined
  const planned = {
    submissionDay: of('submissionDay'),
    reviewDay: of('reviewDay'),
    decisionDay: of('decisionDay'),
  }
  const [name, days, capacity] = [of('name'), Object.values(planned), of('capacity') || '0']
  const cohort = { id: of('id').slice(0, 80), name, ...planned, capacity: Number(capacity) }
  const problems = [
    ...(name === '' || name.length > 80 ? [told('name', index, 'no-name')] : []),
    ...(['submissionDay', 'reviewDay', 'decisionDay'] as const).flatMap((field) =>
      isDay(of(field)) ? [] : [told(field, index, 'no-day')],
    ),
    ...findOrder(days, index),
    ...(/^\d{1,5}$/.test(capacity) && cohort.capacity <= mostInCycle
      ? []
      : [told('capacity', index, 'no-capacity')]),
  ]
  return { index, isEmpty: [name, ...days].every((text) => text === ''), cohort, problems }
}

function findOrder(days: readonly string[], index: number): CohortProblem[] {
  const [submission = '', review = '', decision = ''] = days
  if (!days.every(isDay)) return []
  if (review < submission) return [told('reviewDay', index, 'order')]
  return decision < review ? [told('decisionDay', index, 'order')] : []
}

/** The form of cohorts: those that there are, and an empty one with an id of its own. */
export function writeCohortsForm(cohorts: readonly Cohort[], freshId: string): Fields {
  const rows = cohorts.map(({ id, capacity, ...cohort }) => ({
    ...{ ...cohort, id: id || cohort.name },
    capacity: capacity === 0 ? '' : String(capacity),
  }))
  const empty = { id: freshId, name: '', submissionDay: '', reviewDay: '', decisionDay: '', capacity: '' }
  const all = rows.length < mostCohorts ? [...rows, empty] : rows
  return Object.fromEntries(
    all.flatMap((row, index) => cohortFields.map((field) => [cohortField(field, index), [row[field]]])),
  )
}
