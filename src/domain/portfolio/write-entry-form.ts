import type { Fields } from '../fields.ts'
import type { Basis, KeptSection, SectionBody } from './entry.ts'
import { type Field, type StandingAnswer, sectionFields } from './section-fields.ts'

/** The form filled in with an entry; read again it gives the same entry. */
export function writeEntryForm(entry: SectionBody<KeptSection>, basis: Basis | null = null): Fields {
  const body: Readonly<Record<string, unknown>> = entry.body
  const fields = Object.fromEntries(
    sectionFields[entry.section].flatMap((field) => writeField(field, body[field.name])),
  )
  if (entry.section === 'providers') return { ...fields, standing: [standingOf(entry.body)] }
  if (entry.section === 'rsc' && entry.body.to === entry.body.from) return { ...fields, to: [''] }
  return basis ? { ...fields, credits: [String(basis.credits)] } : fields
}

/** What is known of the standing of a provider, as the form asks it. */
export function standingOf({ endorsements, vetted }: SectionBody<'providers'>['body']): StandingAnswer {
  if (endorsements === undefined && vetted === undefined) return 'unknown'
  return (endorsements ?? []).length + (vetted ?? []).length > 0 ? 'held' : 'none'
}

function writeField(field: Field, value: unknown, prefix = ''): [string, readonly string[]][] {
  const name = prefix + field.name
  if (field.kind === 'rows')
    return Array.isArray(value) ? value.flatMap((row, place) => writeRow(field, row, place)) : []
  if (Array.isArray(value)) return [[name, value.map(String)]]
  if (typeof value === 'boolean') return [[name, [value ? 'yes' : 'no']]]
  return [[name, [value === undefined || value === null ? '' : String(value)]]]
}

function writeRow(
  list: Field & { kind: 'rows' },
  row: unknown,
  place: number,
): [string, readonly string[]][] {
  const values = new Map(typeof row === 'object' && row !== null ? Object.entries(row) : [])
  return list.fields.flatMap((field) => writeField(field, values.get(field.name), `${list.name}.${place}.`))
}
