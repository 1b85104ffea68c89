import { bodySchemas } from '../../domain/portfolio/entry.ts'
import type { Session } from '../../domain/providers/confirmation.ts'

/** A session as it was kept when its provider was asked. */
export function readSession(body: unknown): Session {
  return bodySchemas.rsc.parse(body)
}
