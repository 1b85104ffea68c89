import { type Fields, textOf } from '../../../domain/fields.ts'

/** How often something takes place, as the form asks it in one question. */
export const rhythms = [
  'weekly-1',
  'weekly-2',
  'weekly-3',
  'weekly-4',
  'monthly-1',
  'monthly-2',
  'monthly-3',
  'monthly-4',
  'monthly-last',
] as const

/** The form's own fields, apart from those of an entry. */
export const seriesFields = {
  rhythm: 'rhythm',
  weekday: 'weekday',
  from: 'seriesFrom',
  to: 'seriesTo',
} as const

/** The answers in the terms in which a series is read (domain/portfolio/read-series-form.ts). */
export function asSeries(fields: Fields): Fields {
  const [pattern = '', step = ''] = textOf(fields, seriesFields.rhythm).split('-')
  const weekday = fields[seriesFields.weekday] ?? []
  return pattern === 'weekly'
    ? { ...fields, pattern: [pattern], weekdays: weekday, everyWeeks: [step] }
    : { ...fields, pattern: [pattern], nth: [step] }
}

/** Faults in the order of the form, which asks for the rhythm and its range before what a session is like. */
export function inFormOrder<Fault extends { readonly field: string }>(faults: readonly Fault[]): Fault[] {
  const asked: readonly string[] = Object.values(seriesFields)
  const place = ({ field }: Fault) => (asked.includes(field) ? asked.indexOf(field) : asked.length)
  return faults.toSorted((one, other) => place(one) - place(other))
}

/** Where a fault of the series is shown in the form. */
export function seriesFieldOf(field: string): string {
  switch (field) {
    case 'pattern':
    case 'everyWeeks':
    case 'everyMonths':
    case 'nth':
      return seriesFields.rhythm
    case 'weekdays':
      return seriesFields.weekday
    default:
      return field
  }
}
