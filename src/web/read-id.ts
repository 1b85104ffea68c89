import { NotFound } from '../domain/errors.ts'
import { isUuid } from '../domain/is-uuid.ts'

/** An id out of an address or a form. What is no id names nothing, and the database need not look. */
export function readId(text: string | undefined): string {
  if (text === undefined || !isUuid(text)) throw new NotFound()
  return text
}
