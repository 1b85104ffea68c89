import { sql } from 'kysely'
import { z } from 'zod'
import { roles } from '../../domain/rights.ts'
import type { Db } from '../tables.ts'

const Instant = z.string().transform((text) => new Date(text))

/** A session with its person, as `whose_session` of the database tells it (migrations/0053-where-typing-stands.sql). */
const KnownSessionSchema = z.object({
  session: z
    .object({
      id: z.string(),
      personId: z.string(),
      assurance: z.enum(['mailed', 'strong']),
      startedAt: Instant,
      provedAt: Instant,
      seenAt: Instant,
      endedAt: Instant.nullable().transform((instant) => instant ?? undefined),
      device: z.string(),
      network: z.string(),
    })
    .readonly(),
  person: z
    .object({ id: z.string(), name: z.string(), email: z.string(), isWelcomed: z.boolean() })
    .readonly(),
  roles: z
    .array(
      z
        .object({
          role: z.enum(roles),
          association: z
            .object({ id: z.string(), shortId: z.string(), name: z.string(), timeZone: z.string() })
            .readonly(),
        })
        .readonly(),
    )
    .readonly(),
  hasFactor: z.boolean(),
  /** Threads with something unread: about one's own portfolio, and about those of others. */
  unread: z.object({ own: z.number(), ofOthers: z.number() }).readonly(),
  /** Associations on whose committee the person sits. */
  committees: z.array(z.string()).readonly(),
  /** Associations in which a sitting of the person is open. */
  sitsIn: z.array(z.string()).readonly(),
  /** Pages on which the person typed something that was not sent. */
  typedAt: z.array(z.string()).readonly(),
})
export type KnownSession = Readonly<z.infer<typeof KnownSessionSchema>>

/** All that a page asks about its visitor, in one question; whoever knows the secret needs no other scope. */
export async function whoseSession(db: Db, secretHash: string): Promise<KnownSession | undefined> {
  const { rows } = await sql<{ known: unknown }>`select whose_session(${secretHash}) as known`.execute(db)
  const known = rows[0]?.known
  return known ? KnownSessionSchema.parse(known) : undefined
}
