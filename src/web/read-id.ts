import { z } from 'zod'
import { NotFound } from '../domain/errors.ts'

/** Any id that the database holds: that of a question is a hash, with no version of a UUID in it. */
const IdSchema = z.guid()

/** An id out of an address or a form. What is no id names nothing. */
export function readId(text: string | undefined): string {
  const id = IdSchema.safeParse(text)
  if (!id.success) throw new NotFound()
  return id.data
}
