import { type Fields, textOf } from '../fields.ts'
import { checkEntry } from './check-entry.ts'
import { type CreditFigure, creditsToHours } from './credits-to-hours.ts'
import { type Basis, type KeptSection, type SectionBody, SectionBodySchema } from './entry.ts'
import type { FieldFault } from './field-fault.ts'
import { filledRows, type GroupReading, readGroup } from './read-field.ts'
import { readHours } from './read-hours.ts'
import { type Field, sectionFields } from './section-fields.ts'

/** What a form is read beside. */
export interface FormSurroundings {
  /** Ids of the person's providers. */
  readonly providers: readonly string[]
  /** What a college credit comes to where an association says so. */
  readonly credits?: CreditFigure | undefined
}

/** The entry that a form describes and how its hours came about, or everything that is to be mended. */
export type FormReading =
  | { readonly entry: SectionBody<KeptSection>; readonly basis: Basis | null }
  | { readonly faults: readonly FieldFault[] }

/** Reads the form of a section: every field by its kind, then what holds between fields. */
export function readEntryForm(section: KeptSection, fields: Fields, around: FormSurroundings): FormReading {
  const { basis, fields: complete } =
    section === 'training' ? fromCredits(fields, around) : { fields, basis: null }
  const reading = readGroup(sectionFields[section], complete)
  if ('faults' in reading) return { faults: inFormOrder(section, reading.faults) }
  const contradictions =
    section === 'providers' ? standingFaults(fields, reading) : creditFaults(reading, basis)
  if (contradictions.length > 0) return { faults: contradictions }

  const parsed = SectionBodySchema.parse({ section, body: bodyOf(section, fields, reading.body) })
  const faults = checkEntry(parsed, around.providers).map((fault) => inItsRow(section, fields, fault))
  return faults.length > 0 ? { faults } : { entry: keptEntry(parsed), basis }
}

function inFormOrder(section: KeptSection, faults: readonly FieldFault[]): FieldFault[] {
  const places = new Map(sectionFields[section].map(({ name }, place) => [name, place]))
  const placeOf = ({ field }: FieldFault) => places.get(field.split('.')[0] ?? '') ?? 0
  return faults.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function keptEntry(entry: SectionBody): SectionBody<KeptSection> {
  switch (entry.section) {
    case 'education':
    case 'work':
    case 'leadership':
    case 'training':
    case 'rsc':
    case 'providers':
    case 'memberships':
      return entry
    default:
      throw new Error(`There is no form for ${entry.section}.`)
  }
}

/** Hours left empty follow from credits. */
function fromCredits(
  fields: Fields,
  { credits: figure }: FormSurroundings,
): { fields: Fields; basis: Basis | null } {
  const credits = readHours(textOf(fields, 'credits'))
  if (!('hours' in credits) || credits.hours === 0) return { fields, basis: null }
  const { hours, basis } = creditsToHours(credits.hours, figure)
  const isLeftOut = textOf(fields, 'clockHours') === ''
  return { fields: isLeftOut ? { ...fields, clockHours: [String(hours)] } : fields, basis }
}

/** Hours and credits may both be given where they agree. */
function creditFaults(reading: GroupReading, basis: Basis | null): FieldFault[] {
  if (!basis || !('body' in reading)) return []
  const hours = basis.credits * basis.hoursPerCredit
  const agrees = Math.abs(Number(reading.body.clockHours) - hours) < 1e-6
  return agrees ? [] : [{ field: 'clockHours', code: 'hours-and-credits-differ', limit: hours }]
}

/** Standing that is listed is held; to list it and to deny it is a contradiction, and so is to claim it and list none. */
function standingFaults(fields: Fields, reading: GroupReading): FieldFault[] {
  if (!('body' in reading)) return []
  const isListed = reading.body.endorsements !== undefined || reading.body.vetted !== undefined
  const answer = textOf(fields, 'standing')
  const differs = isListed ? answer === 'none' || answer === 'unknown' : answer === 'held'
  return differs ? [{ field: 'standing', code: 'standing-differs' }] : []
}

/** The body without what is only part of the form, and with what follows from it. */
function bodyOf(
  section: KeptSection,
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const derived = new Set(sectionFields[section].flatMap(({ name, isDerived }) => (isDerived ? [name] : [])))
  const body = Object.fromEntries(Object.entries(values).filter(([name]) => !derived.has(name)))
  if (section === 'rsc') return { ...body, to: values.to ?? values.from }
  if (section === 'work') return { ...body, kinds: values.kinds ?? [] }
  if (section !== 'providers' || textOf(fields, 'standing') !== 'none') return body
  return { ...body, endorsements: [] }
}

/** A fault in the second row that was filled is shown in that row, however many empty ones lie before it. */
function inItsRow(section: KeptSection, fields: Fields, fault: FieldFault): FieldFault {
  const [name, place, part] = fault.field.split('.')
  const list = sectionFields[section].find(
    (field): field is Field & { kind: 'rows' } => field.kind === 'rows' && field.name === name,
  )
  if (!list || part === undefined) return fault
  return { ...fault, field: `${name}.${filledRows(list.name, list.fields, fields)[Number(place)]}.${part}` }
}
