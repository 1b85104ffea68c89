import { closest } from 'fastest-levenshtein'
import { isLetterField, letterFields } from './letter-fields.ts'
import { fieldsOf, type TemplateKind } from './letter-kinds.ts'
import { fieldPattern, type LetterTemplate, paragraphsOf } from './template.ts'

/** Where a template cannot be used: the part, and the line and character in it, counted from 1. */
export interface TemplateFault {
  readonly part: 'subject' | 'body'
  readonly line: number
  readonly column: number
  readonly code: 'unknown-field' | 'loose-brace' | 'address' | 'empty' | 'too-long' | 'many-lines'
  /** What stands there. */
  readonly found: string
  /** The field that was meant, as far as one can tell. */
  readonly meant?: string
}

const longest = { subject: 150, body: 8000 }

/** All that keeps a text from being used as a letter of this kind; none where it can be used. */
export function checkTemplate(kind: TemplateKind, { subject, body }: LetterTemplate): TemplateFault[] {
  const text = body.replace(/\r\n?/g, '\n')
  return [
    ...(kind === 'signature' ? [] : checkPart('subject', subject, kind)),
    ...checkPart('body', text, kind),
  ]
}

function checkPart(part: 'subject' | 'body', text: string, kind: TemplateKind): TemplateFault[] {
  if (paragraphsOf(text).length === 0) return [{ part, line: 1, column: 1, code: 'empty', found: '' }]
  const at = (index: number) => {
    const before = text.slice(0, index).split('\n')
    return { part, line: before.length, column: [...(before.at(-1) ?? '')].length + 1 }
  }
  const faults: (TemplateFault & { readonly index: number })[] = []
  const add = (index: number, fault: Pick<TemplateFault, 'code' | 'found' | 'meant'>) =>
    faults.push({ ...at(index), ...fault, index })
  for (const { index, 0: found, 1: name = '' } of text.matchAll(fieldPattern)) {
    const fault = checkField(kind, part, name)
    if (fault) add(index, { found, ...fault })
  }
  const rest = text.replace(fieldPattern, (field) => ' '.repeat(field.length))
  for (const { index, 0: found } of rest.matchAll(/[{}]+/g)) add(index, { code: 'loose-brace', found })
  for (const { index, 0: found } of rest.matchAll(/\b(?:https?:\/\/|www\.)\S*/gi))
    add(index, { code: 'address', found })
  if (text.length > longest[part]) add(longest[part], { code: 'too-long', found: '' })
  return faults.sort((a, b) => a.index - b.index).map(({ index: _, ...fault }) => fault)
}

function checkField(
  kind: TemplateKind,
  part: 'subject' | 'body',
  name: string,
): Pick<TemplateFault, 'code' | 'meant'> | undefined {
  const allowed = fieldsOf(kind)
  const isKnown = allowed.some((field) => field === name)
  if (isKnown) return part === 'subject' && !isForSubject(name) ? { code: 'many-lines' } : undefined
  return { code: 'unknown-field', meant: closest(name.toLowerCase(), [...allowed]) }
}

/** A subject is one line, so a text of many cannot stand in it. */
function isForSubject(name: string): boolean {
  return isLetterField(name) && (letterFields[name] === 'line' || letterFields[name] === 'day')
}
