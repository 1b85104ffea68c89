import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

/**
 * Refuses what a page of another site sends, whatever the type of its body: a browser names the site or the origin
 * of every form and every script. Behind a proxy the request itself knows only the inner address, so the address
 * that browsers use counts too.
 */
export function refuseForeignPosts(baseUrl: string): MiddlewareHandler {
  const outside = new URL(baseUrl).origin
  return async (c, next) => {
    const origin = c.req.header('origin')
    const isOurs =
      c.req.header('sec-fetch-site') === 'same-origin' ||
      origin === outside ||
      origin === new URL(c.req.url).origin
    if (!isOurs) throw new HTTPException(403)
    await next()
  }
}
