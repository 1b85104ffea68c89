import { type FilledLetter, fillTemplate } from '../../domain/letters/fill-template.ts'
import { isLetterField, letterFields } from '../../domain/letters/letter-fields.ts'
import type { LetterKind, LetterValues } from '../../domain/letters/letter-kinds.ts'
import type { LetterTemplate } from '../../domain/letters/template.ts'
import { oneLine } from '../../domain/mail/one-line.ts'
import { listTemplates } from '../../store/letters/letter-templates.ts'
import { getAssociation } from '../../store/people/associations.ts'
import type { Tx } from '../../store/tables.ts'
import { en } from './messages/en.ts'

export interface LetterOrder<Kind extends LetterKind> {
  readonly associationId: string
  readonly kind: Kind
  readonly fields: LetterValues<Kind>
}

/**
 * A letter in the association's own words, or else in ours. The scope must be the association's; what comes
 * back goes to sendMail as it is, with the one link that the sender adds.
 */
export async function composeLetter<Kind extends LetterKind>(
  tx: Tx,
  { associationId, kind, fields }: LetterOrder<Kind>,
): Promise<FilledLetter> {
  const own = await listTemplates(tx, associationId, [kind, 'signature'])
  const wordsOf = (name: string) => own.find((one) => one.kind === name)?.template
  const { name: association } = await getAssociation(tx, associationId)
  return setLetter(wordsOf(kind) ?? en.letters[kind], wordsOf('signature') ?? en.signature, {
    ...fields,
    association,
  })
}

/** A letter by the words given: what an editor previews is what goes out. */
export function setLetter(
  words: LetterTemplate,
  signature: LetterTemplate,
  fields: Readonly<Record<string, string | readonly string[]>>,
): FilledLetter {
  const told = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, tellField(name, value)]),
  )
  const signed = fillTemplate(signature, told).paragraphs.join('\n\n')
  return fillTemplate(words, { ...told, signature: signed })
}

const longestLine = 200

/** A value as plain text. A name cannot bring an address to click, nor a second line. */
function tellField(name: string, value: string | readonly string[]): string {
  const kind = isLetterField(name) ? letterFields[name] : 'line'
  if (typeof value !== 'string') return value.map((line) => `${en.dash}${line.trim()}`).join('\n')
  if (kind === 'day') return value === '' ? '' : en.day(value)
  return kind === 'text' ? value.trim() : oneLine(value.replace(/\bhttps?:\/\//gi, ''), longestLine)
}
