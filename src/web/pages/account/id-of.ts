import { NotFound } from '../../../domain/errors.ts'
import type { SiteContext } from '../../visit.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The id in the address; anything that is none names nothing, and the database need not look. */
export function idOf(c: SiteContext): string {
  const id = c.req.param('id') ?? ''
  if (!uuid.test(id)) throw new NotFound()
  return id
}
