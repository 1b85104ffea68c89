import { z } from 'zod'
import type { JsonDocument } from './compose-badge.ts'

const SignedSchema = z.looseObject({ issuer: z.looseObject({ id: z.string() }), proof: z.unknown() })

/** What a signed badge says, ready to be signed once more by an issuer that may be called otherwise by now. */
export function composeUnsigned(credential: string, did: string): JsonDocument {
  const { proof: _, issuer, ...rest } = SignedSchema.parse(JSON.parse(credential))
  return { ...rest, issuer: { ...issuer, id: did } }
}
