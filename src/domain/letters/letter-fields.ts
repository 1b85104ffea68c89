/**
 * What a letter can be told, and how: `line` stays on one line, `text` keeps its line breaks, `list` becomes
 * lines with a dash, `day` is a calendar day that is written out.
 */
export const letterFields = {
  applicant: 'line',
  category: 'line',
  association: 'line',
  signature: 'text',
  rater: 'line',
  reviewer: 'line',
  /** Who holds the Endorsement that is renewed. */
  holder: 'line',
  /** Of a renewal, written out. */
  period: 'line',
  'submitted-day': 'day',
  'due-day': 'day',
  'appeal-day': 'day',
  /** Of the letter that this one takes the place of. */
  'replaces-day': 'day',
  /** What somebody of the association wrote for this one letter. */
  message: 'text',
  'what-to-do': 'list',
  reasons: 'list',
} as const satisfies Readonly<Record<string, 'line' | 'text' | 'list' | 'day'>>

export type LetterField = keyof typeof letterFields

interface ValueOf {
  readonly line: string
  readonly text: string
  readonly list: readonly string[]
  /** Empty where there is no such day. */
  readonly day: string
}

export type FieldValue<Name extends LetterField> = ValueOf[(typeof letterFields)[Name]]

export function isLetterField(name: string): name is LetterField {
  return Object.hasOwn(letterFields, name)
}
