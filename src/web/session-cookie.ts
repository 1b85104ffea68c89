import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const thirtyDays = 30 * 24 * 60 * 60

/** The prefix that browsers honor needs https; on this machine's own address plain http is in use. */
function isSecureSite(baseUrl: string): boolean {
  return baseUrl.startsWith('https:')
}

function nameOf(baseUrl: string, name: string): string {
  return isSecureSite(baseUrl) ? `__Host-${name}` : name
}

/** A cookie of ours, that scripts cannot read and other sites cannot send with a form. */
export function giveCookie(
  c: Context,
  baseUrl: string,
  name: string,
  value: string,
  maxAge = thirtyDays,
): void {
  setCookie(c, nameOf(baseUrl, name), value, {
    path: '/',
    httpOnly: true,
    secure: isSecureSite(baseUrl),
    sameSite: 'Lax',
    maxAge,
  })
}

export function readCookie(c: Context, baseUrl: string, name: string): string | undefined {
  return getCookie(c, nameOf(baseUrl, name))
}

export function dropCookie(c: Context, baseUrl: string, name: string): void {
  deleteCookie(c, nameOf(baseUrl, name), {
    path: '/',
    httpOnly: true,
    secure: isSecureSite(baseUrl),
    sameSite: 'Lax',
  })
}

/** Outlives the session, so that what is typed after its end can still be kept for the same person. */
export const sessionCookie = 'attune_session'
