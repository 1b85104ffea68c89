import { type Fields, textOf } from '../../../domain/fields.ts'
import { type Series, type SeriesPattern, weekdays } from '../../../domain/portfolio/expand-series.ts'
import { isDay } from '../../../standards/day.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import type { Messages } from '../../messages/messages.ts'

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
export type Rhythm = (typeof rhythms)[number]

/** The names of the form's own fields, apart from those of an entry. */
export const seriesFields = {
  rhythm: 'rhythm',
  weekday: 'weekday',
  from: 'seriesFrom',
  to: 'seriesTo',
} as const

/** The days that a form asks for, or what to mend in it. */
export function readSeriesForm(
  fields: Fields,
  { many: { series: words } }: Messages,
): { readonly series: Series } | { readonly problems: readonly FieldProblem[] } {
  const rhythm = rhythms.find((each) => each === textOf(fields, seriesFields.rhythm))
  const weekday = weekdays.find((each) => String(each) === textOf(fields, seriesFields.weekday))
  const [from, to] = [textOf(fields, seriesFields.from), textOf(fields, seriesFields.to)]
  const problems = [
    ...(rhythm ? [] : [{ field: seriesFields.rhythm, message: words.needsRhythm }]),
    ...(weekday ? [] : [{ field: seriesFields.weekday, message: words.needsWeekday }]),
    ...(isDay(from) ? [] : [{ field: seriesFields.from, message: words.needsDay(words.from) }]),
    ...(isDay(to) ? [] : [{ field: seriesFields.to, message: words.needsDay(words.to) }]),
  ]
  if (problems.length > 0 || !rhythm || !weekday) return { problems }
  return { series: { pattern: patternOf(rhythm, weekday), from, to, except: [] } }
}

function patternOf(rhythm: Rhythm, weekday: (typeof weekdays)[number]): SeriesPattern {
  switch (rhythm) {
    case 'weekly-1':
      return { kind: 'weekly', weekdays: [weekday], everyWeeks: 1 }
    case 'weekly-2':
      return { kind: 'weekly', weekdays: [weekday], everyWeeks: 2 }
    case 'weekly-3':
      return { kind: 'weekly', weekdays: [weekday], everyWeeks: 3 }
    case 'weekly-4':
      return { kind: 'weekly', weekdays: [weekday], everyWeeks: 4 }
    case 'monthly-1':
      return { kind: 'monthly', weekday, nth: 1, everyMonths: 1 }
    case 'monthly-2':
      return { kind: 'monthly', weekday, nth: 2, everyMonths: 1 }
    case 'monthly-3':
      return { kind: 'monthly', weekday, nth: 3, everyMonths: 1 }
    case 'monthly-4':
      return { kind: 'monthly', weekday, nth: 4, everyMonths: 1 }
    case 'monthly-last':
      return { kind: 'monthly', weekday, nth: 'last', everyMonths: 1 }
    default:
      return rhythm satisfies never
  }
}
