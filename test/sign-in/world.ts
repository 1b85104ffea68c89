import { randomBytes, randomUUID } from 'node:crypto'
import type { Role } from '../../src/domain/rights.ts'
import { createSendMail } from '../../src/services/mail/send-mail.ts'
import { findVisitor, type Visitor } from '../../src/services/sign-in/find-visitor.ts'
import type { Circumstances, SignInMail, SignInMeans } from '../../src/services/sign-in/means.ts'
import { signInByLink } from '../../src/services/sign-in/sign-in-by-link.ts'
import { startSignIn } from '../../src/services/sign-in/start-sign-in.ts'
import { withClient } from '../../src/store/with-client.ts'
import { aKeyring } from '../mail/a-keyring.ts'
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts'

const start = new Date('2026-11-21T12:00:00Z')

export const minutes = 60_000
export const hours = 60 * minutes
export const days = 24 * hours

/** A database, a mailbox and a clock for the tests of signing in. */
export interface SignInWorld {
  readonly database: TestDatabase
  readonly means: SignInMeans
  /** What was put into the outbox. */
  readonly mails: SignInMail[]
  /** So long after the start, on a network that no other call uses. */
  at(elapsed: number): Circumstances
  addAssociation(shortId: string): Promise<string>
  /** Runs statements that see everything. */
  asOwner(...statements: string[]): Promise<Record<string, unknown>[]>
}

let networks = 0

export async function createSignInWorld(): Promise<SignInWorld> {
  const database = await createTestDatabase()
  const mails: SignInMail[] = []
  const keyring = aKeyring()
  const putIntoOutbox = createSendMail(keyring)
  const link = (name: string) => (secret: string) => `https://attune.example.org/${name}/${secret}`
  const means: SignInMeans = {
    db: database.db,
    keyring,
    async sendMail(tx, mail) {
      mails.push(mail)
      return putIntoOutbox(tx, mail)
    },
    randomBytes: (size) => randomBytes(size),
    site: {
      name: 'Attune',
      origin: 'https://attune.example.org',
      rpId: 'attune.example.org',
      links: {
        signIn: link('sign-in'),
        emailChange: link('email'),
        invitation: link('invitation'),
        setUp: link('set-up'),
      },
    },
  }
  const asOwner = (...statements: string[]) =>
    withClient(database.as('owner'), async (client) => {
      await client.query("begin; select set_config('attune.maintenance', 'on', true)")
      let rows: Record<string, unknown>[] = []
      for (const statement of statements) rows = (await client.query(statement)).rows
      await client.query('commit')
      return rows
    })
  return {
    database,
    means,
    mails,
    asOwner,
    at: (elapsed) => ({
      now: new Date(start.getTime() + elapsed),
      device: 'Firefox on Linux',
      network: `network ${++networks}`,
    }),
    async addAssociation(shortId) {
      const id = randomUUID()
      await asOwner(
        `insert into association (id, short_id, name) values ('${id}', '${shortId}', 'The ${shortId} association')`,
      )
      return id
    },
  }
}

/** What the last mail to an address carries. */
export function lastMail({ mails }: SignInWorld, to: string): { secret: string; code: string } {
  const mail = mails.findLast((candidate) => candidate.to === to)
  return {
    secret: mail?.link?.url.split('/').at(-1) ?? '',
    code: mail?.paragraphs.find((paragraph) => /^\d{6}$/.test(paragraph)) ?? '',
  }
}

/** Signs somebody in by mail; answers the secret of the session. */
export async function signIn(world: SignInWorld, email: string, at: Circumstances): Promise<string> {
  const started = await startSignIn(world.means, { email }, at)
  if (started.kind !== 'mailed') throw new Error(`No mail was sent to ${email}.`)
  const given = { linkSecret: lastMail(world, email).secret, browserSecret: started.browserSecret }
  const signedIn = await signInByLink(world.means, given, at)
  if (signedIn.kind !== 'signed-in') throw new Error(`${email} was not signed in.`)
  return signedIn.sessionSecret
}

/** The visitor behind a session that has to be live. */
export async function visitorOf(world: SignInWorld, secret: string, at: Circumstances): Promise<Visitor> {
  const visitor = await findVisitor(world.means.db, secret, at.now)
  if (!visitor) throw new Error('This session is not live.')
  return visitor
}

/** Gives a role without asking anybody. */
export async function addRole(
  world: SignInWorld,
  associationId: string,
  email: string,
  role: Role,
): Promise<void> {
  await world.asOwner(
    `insert into association_role (association_id, person_id, role)
     select '${associationId}', id, '${role}' from person where email = '${email}'`,
  )
}
