import { z } from 'zod'

/** What a form sent, by the name of the field; a box that may be ticked several times gives a list. */
export const FormFieldsSchema = z
  .record(z.string(), z.union([z.string(), z.array(z.string()).readonly()]))
  .readonly()
export type FormFields = z.infer<typeof FormFieldsSchema>

/** Why a field is refused. The words are those of the web. */
export const fieldFaultCodes = [
  'required',
  'too-long',
  'not-plain-text',
  'not-a-day',
  'day-could-be-two',
  'ends-before-it-begins',
  'not-hours',
  'below-zero',
  'too-many-hours',
  'hours-and-credits-differ',
  'more-than-the-session',
  'not-a-choice',
  'not-yes-or-no',
  'unknown-provider',
  'unclear-provider',
  'standing-differs',
] as const
export type FieldFaultCode = (typeof fieldFaultCodes)[number]

/** `limit` is the figure that the words may name: the most hours that fit, the most characters. */
export interface FieldFault {
  readonly field: string
  readonly code: FieldFaultCode
  readonly limit?: number
}

export function textOf(fields: FormFields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (value === undefined) return ''
  return (typeof value === 'string' ? value : (value[0] ?? '')).trim()
}

/** Every value that was chosen under a name, each once. */
export function valuesOf(fields: FormFields, name: string): string[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (value === undefined) return []
  const all = typeof value === 'string' ? [value] : value
  return [...new Set(all.map((each) => each.trim()).filter((each) => each !== ''))]
}
