import { fieldPattern, type LetterTemplate, paragraphsOf } from './template.ts'

export interface FilledLetter {
  readonly subject: string
  readonly paragraphs: readonly string[]
}

/** Values of fields as plain text. */
export type FilledFields = Readonly<Record<string, string>>

/**
 * Fills the fields of a template, once: what a value says is never read as a field again. A paragraph
 * with a field that has nothing to say is left out, so that no sentence ends in a gap.
 */
export function fillTemplate({ subject, body }: LetterTemplate, values: FilledFields): FilledLetter {
  const told = (name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : '')
  const fill = (text: string) => text.replace(fieldPattern, (_, name: string) => told(name))
  return {
    subject: fill(subject).replace(/\s+/g, ' ').trim(),
    paragraphs: paragraphsOf(body)
      .filter((paragraph) =>
        [...paragraph.matchAll(fieldPattern)].every(([, name = '']) => told(name).trim() !== ''),
      )
      .flatMap((paragraph) => paragraphsOf(fill(paragraph))),
  }
}
