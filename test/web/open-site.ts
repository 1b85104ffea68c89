import type { SignedIn } from '../../src/domain/rights.ts'
import { createFileParts } from '../../src/services/files/file-settings.ts'
import { createSendMail } from '../../src/services/mail/send-mail.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import type { Db } from '../../src/store/tables.ts'
import { createApp } from '../../src/web/app.tsx'
import { buildAssets } from '../../src/web/build-assets.ts'
import type { Site } from '../../src/web/site.ts'
import { aKeyring } from '../mail/a-keyring.ts'
import { aFolder } from '../store/folders.ts'
import { recognized } from './recognized.ts'

export interface Answer {
  readonly status: number
  readonly to: string | null
  readonly page: string
}

/** Browsers of several people at one site. */
export interface TestSite {
  readonly get: (actor: SignedIn | undefined, path: string) => Promise<Answer>
  /** Sends a form as a page of ours carries it. */
  readonly post: (
    actor: SignedIn | undefined,
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
  ) => Promise<Answer>
  /** As anything but a browser of ours may ask. */
  readonly ask: (actor: SignedIn | undefined, path: string, init?: RequestInit) => Promise<Answer>
  /** The whole answer to a visitor, headers too. */
  readonly raw: (path: string, init?: RequestInit) => Promise<Response>
  now: Date
}

const origin = 'http://localhost'

/** The pages over a database; everybody's cookie is the own id. */
export async function openSite(
  db: Db,
  people: readonly SignedIn[],
  now: Date,
  more: Partial<Site> = {},
): Promise<TestSite> {
  const raw = async (path: string, init?: RequestInit) => app.request(`${origin}${path}`, init)
  const site: TestSite = { get, post, ask, raw, now }
  const app = createApp({
    standards: loadStandards(),
    samples: [],
    today: () => '2026-11-21',
    assets: await buildAssets(),
    site: {
      db,
      files: createFileParts(db, aFolder(), {}),
      clock: () => site.now,
      dayOf: () => '2026-11-21',
      baseUrl: origin,
      sendMail: createSendMail(aKeyring()),
      recognize: (token) => recognized(db, people.find(({ id }) => id === token) ?? { kind: 'visitor' }),
      ...more,
    },
  })

  async function ask(actor: SignedIn | undefined, path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = { ...(actor && { cookie: `attune_session=${actor.id}` }), ...init.headers }
    const answer = await app.request(`${origin}${path}`, { ...init, headers })
    return { status: answer.status, to: answer.headers.get('location'), page: await answer.text() }
  }

  function get(actor: SignedIn | undefined, path: string) {
    return ask(actor, path)
  }

  async function post(
    actor: SignedIn | undefined,
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
  ) {
    const { page } = await ask(actor, '/messages')
    const formToken = /name="(?:form|button)Token" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const body = new URLSearchParams({ formToken })
    for (const [name, value] of Object.entries(fields))
      for (const each of typeof value === 'string' ? [value] : value) body.append(name, each)
    return ask(actor, path, { method: 'POST', body, headers: { origin } })
  }

  return site
}

/** What a page says, without its markup. */
export function wordsOf(page: string): string {
  return page
    .replaceAll(/<(script|style|head)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#39;|&rsquo;/g, '’')
    .replaceAll(/\s+/g, ' ')
}

/** The value of a hidden field. */
export function hiddenIn(page: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
}
