import { randomUUID } from 'node:crypto'
import type { Actor } from '../../src/domain/rights.ts'
import { noScanner, type Scanner } from '../../src/services/files/clamd.ts'
import { createDiskStore } from '../../src/services/files/disk-store.ts'
import type { FileParts } from '../../src/services/files/file-parts.ts'
import { createSendMail } from '../../src/services/mail/send-mail.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { createApp } from '../../src/web/app.tsx'
import { buildAssets } from '../../src/web/build-assets.ts'
import { aKeyring } from '../mail/a-keyring.ts'
import { aFolder } from '../store/folders.ts'
import type { TestDatabase } from '../store/test-database.ts'
import { recognized } from './recognized.ts'

const origin = 'http://localhost'

/** The file store of a test, in a folder of its own. */
export function someFiles({ db }: Pick<TestDatabase, 'db'>, scanner: Scanner = noScanner): FileParts {
  return { db, store: createDiskStore(aFolder()), scanner, newId: randomUUID }
}

export interface Browser {
  get(path: string): Promise<Response>
  /** Sends a form as a page of ours would: with its token, from our origin. */
  post(path: string, fields?: Readonly<Record<string, string | File>>): Promise<Response>
}

/** A browser in which the actor is signed in, on November 21, 2026. */
export async function browserOf(database: TestDatabase, files: FileParts, actor: Actor): Promise<Browser> {
  const app = createApp({
    standards: loadStandards(),
    samples: [],
    today: () => '2026-11-21',
    assets: await buildAssets(),
    site: {
      db: database.db,
      files,
      clock: () => new Date('2026-11-21T15:00:00Z'),
      dayOf: () => '2026-11-21',
      baseUrl: origin,
      sendMail: createSendMail(aKeyring()),
      recognize: () => recognized(database.db, actor),
    },
  })
  const get = async (path: string) => app.request(origin + path)
  return {
    get,
    async post(path, fields = {}) {
      const form = new FormData()
      form.set('formToken', tokenIn(await (await get('/mine')).text()))
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      return app.request(origin + path, { method: 'POST', body: form, headers: { origin } })
    },
  }
}

function tokenIn(page: string): string {
  return /name="(?:form|button)Token" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

/** A person who is signed in with a second factor. */
export function signedIn(
  id: string,
  name: string,
  roles: Extract<Actor, { kind: 'person' }>['roles'] = [],
): Actor {
  const [first = ''] = name.toLowerCase().split(' ')
  return { kind: 'person', id, name, email: `${first}@example.org`, roles, assurance: 'strong' }
}
