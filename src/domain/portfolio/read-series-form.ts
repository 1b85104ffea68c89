import { type Day, isDay } from '../../standards/day.ts'
import { type Fields, listOf, textOf } from '../fields.ts'
import type { Basis, LoggedSection, SectionBody } from './entry.ts'
import { isLoggedSection } from './entry.ts'
import {
  expandSeries,
  type Series,
  type SeriesPattern,
  type SeriesReading,
  type Weekday,
  weekdays,
} from './expand-series.ts'
import type { FieldFault, FieldFaultCode } from './field-fault.ts'
import { readDay } from './read-day.ts'
import { type FormSurroundings, readEntryForm } from './read-entry-form.ts'

/**
 * The fields of a series beside those of the entry itself: `pattern` (`weekly` or `monthly`), `weekdays` and
 * `everyWeeks`, `weekday`, `nth` and `everyMonths`, `seriesFrom`, `seriesTo`, and `except`, any number of days.
 */
type SeriesFormReading =
  | {
      readonly series: Series
      readonly days: readonly Day[]
      /** On the first day of the series. */
      readonly entry: SectionBody<LoggedSection>
      readonly basis: Basis | null
    }
  | { readonly faults: readonly FieldFault[] }

const longestStep = 12

/** Reads the form of a series: what every session is like, and on which days they are. */
export function readSeriesForm(
  section: LoggedSection,
  fields: Fields,
  around: FormSurroundings,
): SeriesFormReading {
  const faults: FieldFault[] = []
  const refuse = (field: string, code: FieldFaultCode, limit?: number) => {
    faults.push(limit === undefined ? { field, code } : { field, code, limit })
  }
  const pattern = readPattern(fields, refuse)
  const from = readSeriesDay('seriesFrom', fields, refuse)
  const to = readSeriesDay('seriesTo', fields, refuse)
  const except = readExceptions(fields, refuse)
  const series = { pattern, from, to, except }
  const expanded = faults.length === 0 ? expandSeries(series) : undefined
  if (expanded && 'refused' in expanded) refuseSeries(expanded, refuse)

  const days = expanded && 'days' in expanded ? expanded.days : []
  const entry = readEntryForm(section, onFirstDay(section, fields, days[0] ?? from), around)
  if ('faults' in entry) return { faults: [...entry.faults, ...faults] }
  if (faults.length > 0 || !isLogged(entry.entry)) return { faults }
  return { series, days, entry: entry.entry, basis: entry.basis }
}

type Refused = Exclude<SeriesReading, { days: unknown }>

function refuseSeries({ refused, most }: Refused, refuse: Refuse): void {
  if (refused === 'no-day') refuse('pattern', 'no-day-of-series')
  else if (refused === 'too-many') refuse('seriesTo', 'too-many-days', most)
  else refuse('seriesTo', refused)
}

type Refuse = (field: string, code: FieldFaultCode, limit?: number) => void

function isLogged(entry: SectionBody): entry is SectionBody<LoggedSection> {
  return isLoggedSection(entry.section)
}

/** The day of the entry follows from the series, so that a fault in the series is told once. */
function onFirstDay(section: LoggedSection, fields: Fields, first: Day): Fields {
  const day = isDay(first) ? first : '2000-01-01'
  return section === 'rsc' ? { ...fields, from: [day], to: [''] } : { ...fields, completedOn: [day] }
}

function readPattern(fields: Fields, refuse: Refuse): SeriesPattern {
  if (textOf(fields, 'pattern') === 'monthly') {
    const [weekday] = readWeekdays('weekday', fields, refuse)
    return {
      kind: 'monthly',
      weekday: weekday ?? 1,
      nth: readNth(fields, refuse),
      everyMonths: readStep('everyMonths', fields, refuse),
    }
  }
  if (textOf(fields, 'pattern') !== 'weekly') refuse('pattern', 'required')
  return {
    kind: 'weekly',
    weekdays: readWeekdays('weekdays', fields, refuse),
    everyWeeks: readStep('everyWeeks', fields, refuse),
  }
}

function readWeekdays(name: string, fields: Fields, refuse: Refuse): Weekday[] {
  const chosen = listOf(fields, name)
  const read = weekdays.filter((weekday) => chosen.includes(String(weekday)))
  if (read.length === 0 && textOf(fields, 'pattern') !== '')
    refuse(name, chosen.length > 0 ? 'not-a-choice' : 'required')
  return read
}

function readNth(fields: Fields, refuse: Refuse): 1 | 2 | 3 | 4 | 'last' {
  const text = textOf(fields, 'nth')
  const nth = ([1, 2, 3, 4, 'last'] as const).find((each) => String(each) === text)
  if (nth === undefined) refuse('nth', text === '' ? 'required' : 'not-a-choice')
  return nth ?? 1
}

/** Every week, or every month, where nothing else is said. */
function readStep(name: string, fields: Fields, refuse: Refuse): number {
  const text = textOf(fields, name)
  const step = text === '' ? 1 : /^\d{1,2}$/.test(text) ? Number(text) : 0
  if (step < 1 || step > longestStep) refuse(name, 'not-a-choice')
  return step
}

function readSeriesDay(name: string, fields: Fields, refuse: Refuse): Day {
  const text = textOf(fields, name)
  const day = dayIn(text)
  if (day === undefined) refuse(name, text === '' ? 'required' : 'not-a-day')
  return day ?? ''
}

/** Ticked one by one, or typed below each other. */
function readExceptions(fields: Fields, refuse: Refuse): Day[] {
  const written = listOf(fields, 'except')
    .flatMap((text) => text.split(/[;\n]/))
    .filter((text) => text.trim() !== '')
  const days = written.map(dayIn)
  if (days.includes(undefined)) refuse('except', 'not-a-day')
  return days.filter((day) => day !== undefined)
}

function dayIn(text: string): Day | undefined {
  const reading = readDay(text)
  if (reading.kind === 'none') return undefined
  return reading.kind === 'day' ? reading.day : reading.days['month-first']
}
