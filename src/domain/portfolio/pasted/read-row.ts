import type { Day } from '../../../standards/day.ts'
import type { Fields } from '../../fields.ts'
import type { CreditFigure } from '../credits-to-hours.ts'
import type { Basis, LoggedSection, SectionBody } from '../entry.ts'
import { isLoggedSection } from '../entry.ts'
import type { FieldFault } from '../field-fault.ts'
import { readDay } from '../read-day.ts'
import { readEntryForm } from '../read-entry-form.ts'
import { readHours } from '../read-hours.ts'
import { type Column, fieldOfColumn } from './columns.ts'
import { type KnownProvider, matchProvider } from './match-provider.ts'
import { readSetting, readTick, readTopics } from './read-words.ts'
import type { DayOrderFound } from './settle-day-order.ts'

/** A fault of a row, with what stands in the cell. */
interface RowFault extends FieldFault {
  readonly written: string
}

/** Something that was read with a guess, or not at all, and that the person should look at. */
export type RowNote =
  | { readonly code: 'day-may-be-other'; readonly written: string; readonly day: Day; readonly other: Day }
  | { readonly code: 'day-is-ahead'; readonly written: string; readonly day: Day }
  | { readonly code: 'provider-read-as'; readonly written: string; readonly name: string }
  | { readonly code: 'topic-not-known'; readonly written: string }

interface RowAround {
  readonly section: LoggedSection
  readonly columns: readonly (Column | null)[]
  readonly dayOrder: DayOrderFound
  readonly providers: readonly KnownProvider[]
  /** What goes into fields that a row leaves empty, such as the one provider of all sessions. */
  readonly defaults: Fields
  readonly credits?: CreditFigure | undefined
  readonly today: Day
}

export interface RowReading {
  readonly entry: SectionBody<LoggedSection> | null
  readonly basis: Basis | null
  readonly faults: readonly RowFault[]
  readonly notes: readonly RowNote[]
}

/** What a cell comes to as a value of the form. */
interface CellReading {
  readonly values: readonly string[]
  readonly fault?: FieldFault['code']
  readonly notes?: readonly RowNote[]
}

/** Reads one row as if it had been typed into the form of its section. */
export function readRow(cells: readonly string[], around: RowAround): RowReading {
  const { section, columns, defaults, providers, credits } = around
  const fields: Record<string, readonly string[]> = {}
  const written = new Map<string, string>()
  const faults: RowFault[] = []
  const notes: RowNote[] = []
  for (const [place, column] of columns.entries()) {
    const cell = cells[place]?.trim() ?? ''
    if (column === null || cell === '') continue
    const field = fieldOfColumn(column)
    const reading = readCell(column, cell, around)
    fields[field] = [...(fields[field] ?? []), ...reading.values]
    written.set(field, cell)
    notes.push(...(reading.notes ?? []))
    if (reading.fault) faults.push({ field, code: reading.fault, written: cell })
  }
  if (section === 'training' && !written.has('completedOn') && !defaults.completedOn)
    faults.push({ field: 'completedOn', code: 'required', written: '' })

  const form = readEntryForm(
    section,
    { ...defaults, ...fields },
    { providers: providers.map(({ id }) => id), credits },
  )
  const refused = new Set(faults.map(({ field }) => field))
  const formFaults = 'faults' in form ? form.faults.filter(({ field }) => !refused.has(field)) : []
  faults.push(...formFaults.map((fault) => ({ ...fault, written: written.get(fault.field) ?? '' })))
  const isSound = faults.length === 0 && 'entry' in form && isLogged(form.entry)
  return {
    entry: isSound && isLogged(form.entry) ? form.entry : null,
    basis: isSound ? form.basis : null,
    faults,
    notes,
  }
}

function isLogged(entry: SectionBody): entry is SectionBody<LoggedSection> {
  return isLoggedSection(entry.section)
}

function readCell(column: Column, cell: string, around: RowAround): CellReading {
  switch (column) {
    case 'completedOn':
    case 'from':
    case 'to':
      return readDayCell(cell, around)
    case 'provider':
      return around.section === 'rsc' ? readProviderCell(cell, around.providers) : { values: [cell] }
    case 'setting': {
      const setting = readSetting(cell)
      return setting ? { values: [setting] } : { values: [], fault: 'not-a-choice' }
    }
    case 'topics':
      return readTopicCell(cell)
    case 'topic:dei':
    case 'topic:relationship-based':
    case 'topic:rsc-provision':
      return readTickCell(column.slice('topic:'.length), cell)
    default:
      return { values: [cell] }
  }
}

function readDayCell(cell: string, { dayOrder, today }: RowAround): CellReading {
  const reading = readDay(cell)
  if (reading.kind === 'none') return { values: [], fault: 'not-a-day' }
  if (reading.kind === 'either' && dayOrder.because === 'contradicted')
    return { values: [], fault: 'day-could-be-two' }
  const day = reading.kind === 'day' ? reading.day : reading.days[dayOrder.order]
  const notes: RowNote[] = []
  if (reading.kind === 'either' && dayOrder.because === 'usual')
    notes.push({ code: 'day-may-be-other', written: cell, day, other: reading.days['day-first'] })
  if (day > today) notes.push({ code: 'day-is-ahead', written: cell, day })
  return { values: [day], notes }
}

function readProviderCell(cell: string, providers: readonly KnownProvider[]): CellReading {
  const match = matchProvider(cell, providers)
  switch (match.kind) {
    case 'same':
      return { values: [match.provider.id] }
    case 'nearest':
      return {
        values: [match.provider.id],
        notes: [{ code: 'provider-read-as', written: cell, name: match.provider.name }],
      }
    case 'unclear':
      return { values: [], fault: 'unclear-provider' }
    case 'unknown':
      return { values: [], fault: 'unknown-provider' }
    default:
      return match satisfies never
  }
}

function readTopicCell(cell: string): CellReading {
  const { topics, unknown } = readTopics(cell)
  return { values: topics, notes: unknown.map((written) => ({ code: 'topic-not-known', written })) }
}

/** A column of ticks, or of the hours that were about the topic. */
function readTickCell(topic: string, cell: string): CellReading {
  const hours = readHours(cell)
  const isTicked = readTick(cell) ?? ('hours' in hours ? hours.hours > 0 : undefined)
  if (isTicked === undefined) return { values: [], fault: 'not-yes-or-no' }
  return { values: isTicked ? [topic] : [] }
}
