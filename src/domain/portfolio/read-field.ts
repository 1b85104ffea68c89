import { type Fields, listOf, textOf } from '../fields.ts'
import type { FieldFault, FieldFaultCode } from './field-fault.ts'
import { readDay } from './read-day.ts'
import { mostHours, readHours } from './read-hours.ts'
import { type Field, mostCharacters } from './section-fields.ts'

/** `value` undefined is an empty field. */
type FieldReading = { readonly value: unknown } | { readonly faults: readonly FieldFault[] }

/** What a field holds, under its own name or that of its place in a row. */
function readField(field: Field, fields: Fields, name = field.name): FieldReading {
  if (field.kind === 'rows') return readRows(field, fields)
  if (field.kind === 'choices' || field.kind === 'listed-many')
    return readMany(field, listOf(fields, name), name)
  const text = textOf(fields, name)
  if (text === '')
    return field.isAsked ? fault(name, 'required') : { value: field.kind === 'open-day' ? null : undefined }
  return readOne(field, text, name)
}

type OneField = Exclude<Field, { kind: 'rows' | 'choices' | 'listed-many' }>

function readOne(field: OneField, text: string, name: string): FieldReading {
  switch (field.kind) {
    case 'day':
    case 'open-day':
      return readDayField(text, name)
    case 'hours':
      return readHoursField(text, name)
    case 'yes-no':
      return text === 'yes' || text === 'no' ? { value: text === 'yes' } : fault(name, 'not-yes-or-no')
    case 'choice':
      return field.options.includes(text) ? { value: text } : fault(name, 'not-a-choice')
    case 'text':
    case 'listed':
    case 'provider':
      return readText(text, name)
    default:
      return field satisfies never
  }
}

/** A day that may be meant either way is read as in the United States, as the field says. */
function readDayField(text: string, name: string): FieldReading {
  const reading = readDay(text)
  if (reading.kind === 'none') return fault(name, 'not-a-day')
  return { value: reading.kind === 'day' ? reading.day : reading.days['month-first'] }
}

function readHoursField(text: string, name: string): FieldReading {
  const reading = readHours(text)
  if ('hours' in reading) return { value: reading.hours }
  return fault(name, reading.fault, reading.fault === 'too-many-hours' ? mostHours : undefined)
}

function readText(text: string, name: string): FieldReading {
  if (text.includes('\u0000')) return fault(name, 'not-plain-text')
  return text.length > mostCharacters ? fault(name, 'too-long', mostCharacters) : { value: text }
}

function readMany(field: Field, chosen: readonly string[], name: string): FieldReading {
  const values = [...new Set(chosen)]
  const refused = values.find((value) =>
    field.kind === 'choices' ? !field.options.includes(value) : 'faults' in readText(value, name),
  )
  if (refused !== undefined) return fault(name, 'not-a-choice')
  return { value: values.length > 0 ? values : undefined }
}

/** Rows in the order of their numbers; those without any value are left out. */
function readRows({ name, fields: own }: Field & { kind: 'rows' }, fields: Fields): FieldReading {
  const rows = filledRows(name, own, fields).map((row) => readGroup(own, fields, `${name}.${row}.`))
  const faults = rows.flatMap((row) => ('faults' in row ? row.faults : []))
  if (faults.length > 0) return { faults }
  const values = rows.flatMap((row) => ('body' in row ? [row.body] : []))
  return { value: values.length > 0 ? values : undefined }
}

/** The numbers of the rows that hold anything, in order. */
export function filledRows(name: string, own: readonly Field[], fields: Fields): number[] {
  return rowNumbers(name, fields).filter((row) =>
    own.some((field) => textOf(fields, `${name}.${row}.${field.name}`) !== ''),
  )
}

/** The numbers of all rows that a form has for a repeated field. */
export function rowNumbers(name: string, fields: Fields): number[] {
  const numbers = Object.keys(fields).flatMap((field) => {
    const [list, row, part] = field.split('.')
    return list === name && part !== undefined && /^\d{1,3}$/.test(row ?? '') ? [Number(row)] : []
  })
  return [...new Set(numbers)].sort((a, b) => a - b)
}

export type GroupReading =
  | { readonly body: Readonly<Record<string, unknown>> }
  | { readonly faults: readonly FieldFault[] }

/** All fields together: every value that there is, or every fault. */
export function readGroup(own: readonly Field[], fields: Fields, prefix = ''): GroupReading {
  const readings = own.map((field) => [field.name, readField(field, fields, prefix + field.name)] as const)
  const faults = readings.flatMap(([, reading]) => ('faults' in reading ? reading.faults : []))
  if (faults.length > 0) return { faults }
  return {
    body: Object.fromEntries(
      readings.flatMap(([name, reading]) =>
        'value' in reading && reading.value !== undefined ? [[name, reading.value]] : [],
      ),
    ),
  }
}

function fault(field: string, code: FieldFaultCode, limit?: number): FieldReading {
  return { faults: [limit === undefined ? { field, code } : { field, code, limit }] }
}
