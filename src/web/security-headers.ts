import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const policyName = 'Content-Security-Policy'

/** Scripts only from our own file, nothing from elsewhere, no framing. HSTS belongs to the proxy that speaks https. */
const usual = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
  // `no-referrer` would make browsers send `Origin: null` with every form.
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
})

/** The usual headers; an answer that came with a policy of its own, such as a stored file, keeps that one. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  let own: string | null = null
  await usual(c, async () => {
    await next()
    own = c.res.headers.get(policyName)
  })
  if (own !== null) c.res.headers.set(policyName, own)
}
