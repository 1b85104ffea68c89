import { randomBytes, randomUUID } from 'node:crypto'
import { dayIn } from '../../src/domain/day-in.ts'
import type { Fields } from '../../src/domain/fields.ts'
import type { Actor, SignedIn } from '../../src/domain/rights.ts'
import { createSendMail } from '../../src/services/mail/send-mail.ts'
import type { ReminderMeans } from '../../src/services/references/remind-raters.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { insertApplication } from '../../src/store/applications/applications.ts'
import { withClient } from '../../src/store/with-client.ts'
import { withScope } from '../../src/store/with-scope.ts'
import { paths } from '../../src/web/paths.ts'
import { aKeyring } from '../mail/a-keyring.ts'
import { openedMails } from '../mail/opened-mails.ts'
import { fullSite, origin } from '../rights/full-site.ts'
import { type World as People, settlePeople } from '../store/people.ts'
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts'
import { type GottenPage, readPage } from '../web/read-page.ts'
import { recognized } from '../web/recognized.ts'
import { someFiles } from '../web/visiting.ts'

export const start = new Date('2026-11-21T17:00:00Z')
export const keyring = aKeyring()
export const standards = loadStandards()

export interface ReferenceWorld {
  readonly database: TestDatabase
  readonly people: People
  readonly rosa: SignedIn
  readonly june: SignedIn
  readonly priya: SignedIn
  readonly lena: SignedIn
  /** What the clock of the pages says. */
  now: Date
  readonly means: ReminderMeans
  get(actor: Actor, path: string): Promise<GottenPage>
  post(actor: Actor, path: string, fields: Fields, network?: string): Promise<GottenPage>
  /** A draft for a standard, of Rosa where nobody else is named. */
  apply(standard?: string, personId?: string): Promise<string>
  /** The path of the link that was mailed last to somebody. */
  linkTo(email: string): Promise<string>
  mailsTo(email: string): ReturnType<typeof openedMails>
  asOwner(statement: string): Promise<void>
  close(): Promise<void>
}

export const visitor: Actor = { kind: 'visitor' }

/** People of two associations at the whole site: Rosa and Lena apply in Virginia, June is its coordinator. */
export async function openReferenceWorld(): Promise<ReferenceWorld> {
  const database = await createTestDatabase()
  const people = await settlePeople(database)
  const { virginia, michigan } = people.associations
  const here = { id: virginia, shortId: 'vaimh', name: 'Virginia' }
  const there = { id: michigan, shortId: 'mi-aimh', name: 'Michigan' }
  const person = (id: string, name: string, roles: SignedIn['roles']): SignedIn => ({
    ...{ kind: 'person', id, name, roles, assurance: 'strong' },
    email: `${name.split(' ')[0]?.toLowerCase()}@example.org`,
  })
  const rosa = person(people.people.rosa, 'Rosa Delgado', [{ association: here, role: 'applicant' }])
  const lena = person(people.people.lena, 'Lena Okafor', [{ association: here, role: 'applicant' }])
  const june = person(people.people.june, 'June Park', [
    { association: here, role: 'coordinator' },
    { association: here, role: 'administrator' },
  ])
  const priya = person(people.people.priya, 'Priya Raman', [{ association: there, role: 'coordinator' }])
  const everybody = [rosa, lena, june, priya]
  const asOwner = (statement: string) =>
    withClient(database.as('owner'), async (client) => {
      await client.query(`begin; select set_config('attune.maintenance', 'on', true); ${statement}; commit`)
    })
  await asOwner(`insert into association_role (association_id, person_id, role)
    values ('${virginia}', '${june.id}', 'administrator')`)
  const recognize = (token: string | undefined) =>
    recognized(database.db, everybody.find(({ id }) => id === token) ?? visitor)
  const world = { now: start }
  const app = await fullSite(someFiles(database), keyring, () => world.now, { recognize })
  const send = async (actor: Actor, path: string, init: RequestInit = {}, network = '10.0.0.1') => {
    const headers = new Headers(init.headers)
    headers.set('x-forwarded-for', network)
    if (actor.kind === 'person') headers.set('cookie', `__Host-attune_session=${actor.id}`)
    return readPage(await app.request(`${origin}${path}`, { ...init, headers }))
  }
  const get = (actor: Actor, path: string) => send(actor, path)
  const mailsTo = (email: string) => openedMails(database.db, keyring, email)
  return Object.assign(world, {
    ...{ database, people, rosa, lena, june, priya, get, mailsTo, asOwner },
    means: {
      randomBytes: (size: number) => randomBytes(size),
      ...{ sendMail: createSendMail(keyring), dayOf: dayIn, library: standards },
      links: {
        reference: (secret: string) => origin + paths.reference.href(secret),
        stop: (secret: string) => origin + paths.stopReferenceReminders.href(secret),
        ofApplication: (id: string) => origin + paths.references.href(id),
      },
    },
    async post(actor: Actor, path: string, fields: Fields, network?: string) {
      const formToken = (await get(actor, paths.mine.href())).fields.formToken?.[0] ?? ''
      const body = new URLSearchParams({ formToken })
      for (const [name, values] of Object.entries(fields))
        if (name !== 'formToken') for (const value of values) body.append(name, value)
      return send(actor, path, { method: 'POST', body, headers: { origin } }, network)
    },
    async apply(standard = 'vaimh/imhm-clinical', personId = rosa.id) {
      const id = randomUUID()
      const edition = standards.getEdition(standard, '2026-11-21').edition
      const associationId = standard.startsWith('mi-aimh') ? michigan : virginia
      await asOwner(`insert into association_role (association_id, person_id, role)
        values ('${associationId}', '${personId}', 'applicant') on conflict do nothing;
        update application set state = 'withdrawn' where person_id = '${personId}' and standard = '${standard}'`)
      const given = { id, associationId, personId, standard, edition, at: start }
      await withScope(database.db, { personId, associationId }, (tx) =>
        insertApplication(tx, { ...given, registration: null, expiresOn: null }),
      )
      return id
    },
    async linkTo(email: string) {
      const mails = (await mailsTo(email)).filter(({ text }) => text?.link?.url.includes('/reference/'))
      return new URL(mails.at(-1)?.text?.link?.url ?? '').pathname
    },
    close: () => database.drop(),
  })
}

/** What somebody types to ask a rater. */
export function aRequest(change: Readonly<Record<string, string>> = {}): Fields {
  const fields = {
    id: randomUUID(),
    role: 'program-supervisor',
    name: 'Cy Moe',
    email: 'cy@example.org',
    relation: 'Has supervised my home visits since 2021',
    waiver: 'waive',
    ...change,
  }
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]))
}
