import type { Fields } from '../../src/domain/fields.ts'
import type { Actor, Role } from '../../src/domain/rights.ts'
import { lazily } from '../../src/evaluation/lazily.ts'
import type { Keyring } from '../../src/services/keys/keyring.ts'
import { createSendMail } from '../../src/services/mail/send-mail.ts'
import { loadStandards, type StandardsLibrary } from '../../src/standards/load-standards.ts'
import { createApp } from '../../src/web/app.tsx'
import { buildAssets } from '../../src/web/build-assets.ts'
import { paths } from '../../src/web/paths.ts'
import { aKeyring } from '../mail/a-keyring.ts'
import type { TestDatabase } from '../store/test-database.ts'
import { someFiles } from './visiting.ts'

/** A page as somebody gets it. */
export interface GottenPage {
  readonly status: number
  readonly to: string | null
  readonly cacheControl: string | null
  readonly html: string
  /** What is read on it, without marks and with single blanks. */
  readonly text: string
  /** What its forms would send as they stand, but for the buttons. */
  readonly fields: Fields
}

/** Somebody at the pages, who sends forms with the token that the pages showed. */
export interface Browser {
  get(path: string): Promise<GottenPage>
  post(path: string, fields: Fields): Promise<GottenPage>
}

interface Held {
  readonly id: string
  readonly shortId: string
  readonly name: string
}

export function aPerson(id: string, name: string, held: readonly (readonly [Held, Role])[]): Actor {
  const roles = held.map(([association, role]) => ({ association, role }))
  const email = `${name.split(' ')[0]?.toLowerCase()}@example.org`
  return { kind: 'person', id, name, email, roles, assurance: 'strong' }
}

const standards = loadStandards()
/** Two builds at once in one process would be in each other's way. */
const assets = lazily(() => buildAssets())

/** The pages of the whole application over a database of the test's own, as one person sees them at one moment. */
export function aBrowser(
  database: TestDatabase,
  actor: Actor,
  now: Date,
  keyring = aKeyring(),
  library = standards,
): Browser {
  const origin = 'http://localhost'
  const application = openApplication({ database, actor, now, origin, keyring, library })
  const request = async (path: string, init?: RequestInit) =>
    readPage(await (await application).request(`${origin}${path}`, init))
  /** Of the session, so that any form shows it; a visitor has none. */
  const showToken = async () => (await request(paths.newEntry.href('training'))).fields.formToken?.[0] ?? ''
  return {
    get: (path) => request(path),
    async post(path, fields) {
      const body = new URLSearchParams({ formToken: await showToken() })
      for (const [name, values] of Object.entries(fields))
        if (name !== 'formToken') for (const value of values) body.append(name, value)
      return request(path, { method: 'POST', body, headers: { origin } })
    },
  }
}

interface ApplicationParts {
  readonly database: TestDatabase
  readonly actor: Actor
  readonly now: Date
  readonly origin: string
  readonly keyring: Keyring
  readonly library: StandardsLibrary
}

async function openApplication({ database, actor, now, origin, keyring, library }: ApplicationParts) {
  const dayOf = (instant: Date) => instant.toISOString().slice(0, 10)
  return createApp({
    standards: library,
    samples: [],
    today: () => dayOf(now),
    assets: await assets(),
    site: {
      db: database.db,
      files: someFiles(database),
      clock: () => now,
      dayOf,
      baseUrl: origin,
      sendMail: createSendMail(keyring),
      recognize: async () => ({ actor }),
    },
  })
}

async function readPage(response: Response): Promise<GottenPage> {
  const html = await response.text()
  return {
    status: response.status,
    to: response.headers.get('location'),
    cacheControl: response.headers.get('cache-control'),
    html,
    text: plain(html.replaceAll(/<head>.*?<\/head>/gs, '').replaceAll(/<[^>]*>/g, ' ')),
    fields: readFields(html),
  }
}

function readFields(html: string): Fields {
  const fields: Record<string, string[]> = {}
  const forms = [...html.matchAll(/<form method="post".*?<\/form>/gs)].map(([form]) => form).join('')
  const keep = (name: string | undefined, value: string | undefined) => {
    if (name !== undefined) fields[name] = [...(fields[name] ?? []), value ?? '']
  }
  for (const [input] of forms.matchAll(/<input[^>]*>/g)) {
    const isChoice = /type="(radio|checkbox)"/.test(input)
    if (!isChoice || / checked=""/.test(input)) keep(attribute(input, 'name'), attribute(input, 'value'))
  }
  for (const [area, text = ''] of forms.matchAll(/<textarea[^>]*>(.*?)<\/textarea>/gs))
    keep(attribute(area, 'name'), decode(text))
  for (const [select] of forms.matchAll(/<select.*?<\/select>/gs)) {
    const chosen = /<option[^>]*selected=""[^>]*>/.exec(select)?.[0]
    keep(attribute(select, 'name'), chosen && attribute(chosen, 'value'))
  }
  return fields
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : decode(value)
}

function plain(text: string): string {
  return decode(text).replaceAll(/\s+/g, ' ')
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
