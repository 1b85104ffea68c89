import { randomUUID } from 'node:crypto'
import { type Fields, textOf } from '../../domain/fields.ts'
import { isUuid } from '../../domain/is-uuid.ts'

/** The id that a form carries, so that sending it twice saves once; anything that is no id is replaced by a new one. */
export function idIn(fields: Fields, name: string): string {
  const id = textOf(fields, name)
  return isUuid(id) ? id : randomUUID()
}
