import { createHash } from 'node:crypto'

/** An id for what a form makes: the same for the same text, so that a question is known again. */
export function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}
