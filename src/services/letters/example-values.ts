import { type LetterField, letterFields } from '../../domain/letters/letter-fields.ts'
import type { Day } from '../../standards/day.ts'
import { en } from './messages/en-example.ts'

export type ExampleValues = Readonly<Record<LetterField, string | readonly string[]>>

/** What a preview is filled with: a fictional applicant, and nothing of anybody's. */
export function exampleValues(today: Day, association: string): ExampleValues {
  const days = en.days(today)
  return { ...en.values, ...days, association, signature: '' }
}

/** The fields with what each of them means, for the page on which letters are edited. */
export function explainField(field: LetterField): { readonly meaning: string; readonly kind: string } {
  return { meaning: en.meanings[field], kind: en.kinds[letterFields[field]] }
}
