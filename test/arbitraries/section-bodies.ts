import fc from 'fast-check'
import { type KeptSection, type SectionBody, SectionBodySchema } from '../../src/domain/portfolio/entry.ts'
import { type Field, sectionFields } from '../../src/domain/portfolio/section-fields.ts'
import { toDay } from '../../src/standards/day.ts'

const day = fc.integer({ min: 700_000, max: 760_000 }).map(toDay)
/** Text as it is typed: not empty, no blanks around it. */
const typed = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .map((text) => text.replaceAll('\u0000', '').trim())
  .filter((text) => text !== '')
const hours = fc.integer({ min: 0, max: 96 }).map((quarters) => quarters / 4)

/** Entries as a form saves them: asked fields are there, open days are null where they are empty. */
export function sectionBodies(
  section: KeptSection,
  providers: readonly string[],
): fc.Arbitrary<SectionBody<KeptSection>> {
  const fields = sectionFields[section].filter(({ isDerived, name }) => !isDerived || name === 'to')
  return record(fields, providers)
    .map((body) => inOrder(section, body))
    .map((body) => {
      const entry = SectionBodySchema.parse({ section, body })
      if (entry.section !== section) throw new Error('Another section came out.')
      return entry as SectionBody<KeptSection>
    })
}

function record(
  fields: readonly Field[],
  providers: readonly string[],
): fc.Arbitrary<Record<string, unknown>> {
  const values = Object.fromEntries(fields.map((field) => [field.name, arbitraryFor(field, providers)]))
  return fc.record<Record<string, unknown>>(values).map(withoutEmpty)
}

function arbitraryFor(field: Field, providers: readonly string[]): fc.Arbitrary<unknown> {
  const perhaps = (some: fc.Arbitrary<unknown>) =>
    field.isAsked ? some : fc.option(some, { nil: undefined })
  switch (field.kind) {
    case 'text':
    case 'listed':
      return perhaps(typed)
    case 'day':
      return day
    case 'open-day':
      return fc.option(day)
    case 'hours':
      return perhaps(hours)
    case 'yes-no':
      return fc.option(fc.boolean(), { nil: undefined })
    case 'choice':
      return perhaps(fc.constantFrom(...field.options))
    case 'choices':
      return some(field.options)
    case 'listed-many':
      return some(['relationship-based', 'rsc-provision', 'dei', 'attachment', 'infant-development'])
    case 'provider':
      return fc.constantFrom(...providers)
    case 'rows':
      return fc
        .array(record(field.fields, providers).map(daysInOrder), { maxLength: 3 })
        .map((rows) => (rows.length > 0 ? rows : undefined))
    default:
      return field satisfies never
  }
}

function some(options: readonly string[]): fc.Arbitrary<unknown> {
  return fc.subarray([...options]).map((values) => (values.length > 0 ? values : undefined))
}

function inOrder(section: KeptSection, body: Record<string, unknown>): Record<string, unknown> {
  if (section === 'rsc') {
    const { from, hoursAboutSupervisionGiven: about } = body
    const all = Number(body.hours)
    return {
      ...body,
      to: from,
      ...(about === undefined ? {} : { hoursAboutSupervisionGiven: Math.min(Number(about), all) }),
    }
  }
  return section === 'work' ? daysInOrder({ ...body, kinds: body.kinds ?? [] }) : daysInOrder(body)
}

function daysInOrder(body: Record<string, unknown>): Record<string, unknown> {
  const { from, to } = body
  return typeof from === 'string' && typeof to === 'string' && to < from
    ? { ...body, from: to, to: from }
    : body
}

function withoutEmpty(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
}
