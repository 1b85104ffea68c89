import { tmpdir } from 'node:os'
import { createFileParts } from '../../src/services/files/file-settings.ts'
import { createSendMail } from '../../src/services/mail/send-mail.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { createApp } from '../../src/web/app.tsx'
import { buildAssets } from '../../src/web/build-assets.ts'
import { recognizeIn } from '../../src/web/recognize.ts'
import type { SignInWorld } from './world.ts'

/** Keeps cookies and follows nothing, so that a test sees every answer as it is. */
export interface Browser {
  get(path: string): Promise<Response>
  post(path: string, fields?: Record<string, string>): Promise<Response>
  /** The cookies that it would send. */
  readonly cookies: ReadonlyMap<string, string>
}

/** The pages over a world's database, at the moment that `clock` names. */
export async function anAppOf(world: SignInWorld, clock: () => Date, baseUrl = world.means.site.origin) {
  const { db } = world.database
  const app = createApp({
    standards: loadStandards(),
    samples: [],
    today: () => '2026-11-21',
    assets: await buildAssets(),
    site: {
      db,
      files: createFileParts(db, tmpdir(), {}),
      clock,
      dayOf: (instant) => instant.toISOString().slice(0, 10),
      baseUrl,
      sendMail: createSendMail(world.means.keyring),
      recognize: recognizeIn(db),
      signIn: {
        means: world.means,
        trustsProxy: true,
        knownAssociations: [
          { id: 'aim-early-idaho', name: 'AIM Early Idaho', hasSheets: false },
          { id: 'vaimh', name: 'Virginia Association for Infant Mental Health', hasSheets: true },
        ],
      },
    },
  })
  return (network: string): Browser => {
    const cookies = new Map<string, string>()
    const send = async (path: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers)
      headers.set('x-forwarded-for', network)
      headers.set('user-agent', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      const response = await app.request(`${baseUrl}${path}`, { ...init, headers })
      for (const line of response.headers.getSetCookie()) keepCookie(cookies, line)
      return response
    }
    const formTokens = new Map<string, string>()
    return {
      cookies,
      async get(path) {
        const response = await send(path)
        const [, token] =
          /name="(?:form|button)Token" value="([^"]+)"/.exec(await response.clone().text()) ?? []
        if (token) formTokens.set('latest', token)
        return response
      },
      post: (path, fields = {}) =>
        send(path, {
          method: 'POST',
          headers: { origin: baseUrl, 'sec-fetch-site': 'same-origin' },
          body: new URLSearchParams({ formToken: formTokens.get('latest') ?? '', ...fields }),
        }),
    }
  }
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  if (/max-age=0/i.test(line)) cookies.delete(name)
  else cookies.set(name, value)
}
