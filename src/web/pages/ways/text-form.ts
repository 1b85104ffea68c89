import { type Fields, numberOf, textOf } from '../../../domain/fields.ts'
import { hasMarkup, longestText, tidyText } from '../../../domain/ways/read-text.ts'
import { isDay } from '../../../standards/day.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import type { Messages } from '../../messages/messages.ts'
import type { PostedForm } from '../../read-form.ts'

export interface TextFormRead {
  readonly kind: string
  readonly after: number
  readonly title: string
  readonly body: string
  readonly validFrom: string
}

/** Reads the form that loads a text; the words come from the field or from a file, never from both. */
export function readTextForm(
  { fields, files }: PostedForm,
  kinds: readonly string[],
  words: Messages['ways']['texts'],
): TextFormRead | { readonly problems: readonly FieldProblem[] } {
  const [kind, title, validFrom] = [
    textOf(fields, 'kind'),
    textOf(fields, 'title'),
    textOf(fields, 'validFrom'),
  ]
  const file = files.find(({ field, bytes }) => field === 'file' && bytes.length > 0)
  const given = givenText(fields, file?.bytes)
  const problems: FieldProblem[] = []
  const refuse = (field: string, message: string) => problems.push({ field, message })
  if (!kinds.includes(kind)) refuse('kind', words.noKind)
  if (title === '' || title.length > 200) refuse('title', words.noTitle)
  if (typeof given === 'string') {
    if (given.length > longestText) refuse('body', words.longBody)
    else if (hasMarkup(given)) refuse('body', words.markup)
  } else refuse(given.field, words[given.fault])
  if (!isDay(validFrom)) refuse('validFrom', words.noDay)
  if (problems.length > 0 || typeof given !== 'string') return { problems }
  return { kind, after: numberOf(fields, `after-${kind}`), title, body: given, validFrom }
}

type TextFault = { readonly field: 'body' | 'file'; readonly fault: 'noBody' | 'both' | 'unreadable' }

function givenText(fields: Fields, file: Uint8Array | undefined): string | TextFault {
  const typed = tidyText(fields.body?.[0] ?? '')
  if (!file) return typed === '' ? { field: 'body', fault: 'noBody' } : typed
  if (typed !== '') return { field: 'file', fault: 'both' }
  const read = decode(file)
  if (read === undefined || read.includes('\u0000')) return { field: 'file', fault: 'unreadable' }
  const text = tidyText(read)
  return text === '' ? { field: 'body', fault: 'noBody' } : text
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
