import type { Fields } from '../../src/domain/fields.ts'
import type { Actor, Role } from '../../src/domain/rights.ts'
import { lazily } from '../../src/evaluation/lazily.ts'
import type { Keyring } from '../../src/services/keys/keyring.ts'
import { createSendMail } from '../../src/services/mail/send-mail.ts'
import { loadStandards, type StandardsLibrary } from '../../src/standards/load-standards.ts'
import { createApp } from '../../src/web/app.tsx'
import { buildAssets } from '../../src/web/build-assets.ts'
import { paths } from '../../src/web/paths.ts'
import type { Site } from '../../src/web/site.ts'
import { aKeyring } from '../mail/a-keyring.ts'
import type { TestDatabase } from '../store/test-database.ts'
import { type GottenPage, readPage } from './read-page.ts'
import { recognized } from './recognized.ts'
import { someFiles } from './visiting.ts'

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
  database: Pick<TestDatabase, 'db'>,
  actor: Actor,
  now: Date,
  keyring = aKeyring(),
  library = standards,
  site: Partial<Site> = {},
): Browser {
  const origin = 'http://localhost'
  const application = openApplication({ database, actor, now, origin, keyring, library, site })
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
  readonly database: Pick<TestDatabase, 'db'>
  readonly actor: Actor
  readonly now: Date
  readonly origin: string
  readonly keyring: Keyring
  readonly library: StandardsLibrary
  readonly site: Partial<Site>
}

async function openApplication(parts: ApplicationParts) {
  const { database, actor, now, origin, keyring, library } = parts
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
      recognize: () => recognized(database.db, actor),
      ...parts.site,
    },
  })
}
