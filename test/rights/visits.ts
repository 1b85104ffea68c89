import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { hashSecret } from '../../src/services/sign-in/secrets.ts'
import type { App } from '../../src/web/app.tsx'
import type { TestDatabase } from '../store/test-database.ts'
import { aSession } from './belongings.ts'
import type { Asker } from './expect-of.ts'
import { origin } from './full-site.ts'
import { asOwner } from './owner.ts'
import type { Resident, RightsWorld } from './world.ts'

/** An answer as far as rights are concerned. */
export interface Answer {
  readonly status: number
  readonly to: string
  readonly body: string
  /** Everything that came, headers too, a letter a byte. */
  readonly whole: string
}

export interface Posted {
  readonly fields: Readonly<Record<string, string>>
  /** Undefined: the browser names none. */
  readonly origin?: string | undefined
  readonly formToken?: string
}

/** A browser with or without a session. */
export interface Visits {
  get(path: string): Promise<Answer>
  post(path: string, posted: Posted): Promise<Answer>
  /** What a page of ours gives to its forms; empty for visitors. */
  readonly formToken: string
}

let networks = 0

/** A browser in which this asker has just signed in. */
export async function visitAs(app: App, { database }: RightsWorld, asker: Asker): Promise<Visits> {
  // Each browser on a network of its own: how often one network may try is told elsewhere.
  const network = `10.${(networks >> 8) & 255}.${networks++ & 255}.1`
  return browse(app, { network, secret: asker && (await beginSession(database, asker)) })
}

/** Signs somebody in. Answers what the browser's cookie says. */
export async function beginSession(database: TestDatabase, asker: Resident): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  await asOwner(database, (_, insert) =>
    insert('session', aSession(asker.id, asker.assurance, hashSecret(secret))),
  )
  return secret
}

interface Browser {
  readonly network: string
  /** Of a session; visitors have none. */
  readonly secret: string | undefined
}

export async function browse(app: App, { network, secret }: Browser): Promise<Visits> {
  const send = async (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    headers.set('x-forwarded-for', network)
    if (secret) headers.set('cookie', `__Host-attune_session=${secret}`)
    return readAnswer(await app.request(`${origin}${path}`, { ...init, headers }))
  }
  const { body } = await send('/account/name', {})
  const formToken = /name="(?:form|button)Token" value="([^"]+)"/.exec(body)?.[1] ?? ''
  return {
    formToken,
    get: (path) => send(path, {}),
    post: (path, { fields, formToken: given = formToken, origin: from }) =>
      send(path, {
        method: 'POST',
        headers: from === undefined ? {} : { origin: from },
        body: new URLSearchParams({ formToken: given, ...fields }),
      }),
  }
}

async function readAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(guardsOf(headers)).toEqual(guards)
  for (const cookie of headers.getSetCookie())
    expect(cookie).toMatch(/^__Host-[^;]+;(?=.*; Path=\/)(?=.*; HttpOnly)(?=.*; Secure)(?=.*; SameSite=Lax)/)
  return {
    ...{ status, to: headers.get('location') ?? '', body: bytes.toString() },
    whole: JSON.stringify([...headers]) + bytes.toString('latin1'),
  }
}

const guards = {
  'content-security-policy': expect.stringContaining("default-src 'none'"),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

function guardsOf(headers: Headers): Record<string, string | null> {
  return Object.fromEntries(Object.keys(guards).map((name) => [name, headers.get(name)]))
}
