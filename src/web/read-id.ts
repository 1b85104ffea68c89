import { z } from 'zod'
import { NotFound } from '../domain/errors.ts'

const IdSchema = z.uuid()

/** An id out of an address or a form. What is no id names nothing. */
export function readId(text: string | undefined): string {
  const id = IdSchema.safeParse(text)
  if (!id.success) throw new NotFound()
  return id.data
}
