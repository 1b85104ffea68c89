import type { Context } from 'hono'
import { z } from 'zod'

const ConnectionSchema = z.object({
  incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }),
})

/**
 * Where a request came from. What a proxy says of it counts only where the operator said that there
 * is one: then the last address in X-Forwarded-For, which that proxy wrote itself.
 */
export function clientAddress(c: Context, trustsProxy: boolean): string | undefined {
  const forwarded = trustsProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || ConnectionSchema.safeParse(c.env).data?.incoming.socket.remoteAddress
}
