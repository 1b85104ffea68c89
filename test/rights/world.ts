import { randomBytes, randomUUID } from 'node:crypto'
import type { Keyring } from '../../src/services/keys/keyring.ts'
import { sendMail } from '../../src/services/mail/send-mail.ts'
import { hashSecret } from '../../src/services/sign-in/secrets.ts'
import { insertEntries } from '../../src/store/portfolio/insert-entries.ts'
import { lockPortfolio } from '../../src/store/portfolio/lock-portfolio.ts'
import { withScope } from '../../src/store/with-scope.ts'
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts'
import { canaryEntries } from './canary-entries.ts'
import { giveProvider } from './give-provider.ts'
import { inventObjects, type Objects } from './objects.ts'
import { asOwner, type Insert } from './owner.ts'
import { type AssociationName, associations, people, type Someone } from './people.ts'

export const now = new Date('2026-11-21T12:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const soon = new Date(now.getTime() + 30 * 60_000)

/** Somebody with an account, and what is theirs. */
export interface Resident extends Someone {
  readonly id: string
  readonly email: string
  readonly objects: Objects
}

/** Two associations with people of every role, and what each of them has. */
export interface RightsWorld {
  readonly database: TestDatabase
  readonly associationIds: Readonly<Record<AssociationName, string>>
  readonly residents: readonly Resident[]
}

export async function createRightsWorld(keyring: Keyring): Promise<RightsWorld> {
  const database = await createTestDatabase()
  const associationIds = { virginia: randomUUID(), michigan: randomUUID() }
  await asOwner(database, async (_, insert) => {
    for (const name of associations)
      await insert('association', {
        id: associationIds[name],
        short_id: name,
        name: `Association of ${name}`,
      })
  })
  const world = { database, associationIds }
  const residents: Resident[] = []
  for (const person of people) residents.push(await settle(world, keyring, person))
  return { ...world, residents }
}

type Place = Pick<RightsWorld, 'database' | 'associationIds'>

/** Gives somebody an account with a role, and one thing of every kind. */
export async function settle(place: Place, keyring: Keyring, person: Someone): Promise<Resident> {
  const objects = inventObjects(person.association)
  const resident = { ...person, id: randomUUID(), email: `${person.canary}@example.org`, objects }
  const associationId = place.associationIds[person.association]
  await asOwner(place.database, async (_, insert) => {
    await insert('person', {
      id: resident.id,
      name: `Somebody ${person.canary}`,
      email: resident.email,
      welcomed_at: before(60),
    })
    await insert('association_role', {
      association_id: associationId,
      person_id: resident.id,
      role: person.role,
    })
    await giveSessions(insert, resident)
    await giveFactors(insert, keyring, resident)
    await giveLinks(insert, associationId, resident)
    await insert('form_draft', {
      person_id: resident.id,
      form_key: '/portfolio/work/new',
      fields: JSON.stringify({ employer: [person.canary] }),
      kept_at: before(5),
    })
  })
  await givePortfolio(place.database, resident)
  await asOwner(place.database, (_, insert) => giveProvider(insert, associationId, resident, before(5)))
  return { ...resident, objects: { ...objects, mail: await giveMail(place, associationId, resident) } }
}

async function giveSessions(insert: Insert, { id, objects, assurance, canary }: Resident): Promise<void> {
  await insert('session', {
    id: objects.session,
    ...aSession(id, assurance, hashSecret(randomUUID())),
    device: canary,
  })
}

/** The row of a session that was begun and proved a moment ago. */
export function aSession(personId: string, assurance: string, secretHash: string) {
  return {
    person_id: personId,
    secret_hash: secretHash,
    assurance,
    started_at: before(3),
    proved_at: before(3),
    seen_at: before(3),
    device: 'Firefox on Linux',
    network: '192.0.2.0/24',
  }
}

/** Two passkeys, so that one can be removed, and an app; and an app that waits for its first code. */
async function giveFactors(insert: Insert, keyring: Keyring, resident: Resident): Promise<void> {
  const { id, hasFactor, objects, canary } = resident
  const sealed = keyring.seal('totp-secret', id, 'JBSWY3DPEHPK3PXP')
  const app = { person_id: id, sealed_secret: sealed, added_at: before(30) }
  await insert('totp_factor', app)
  if (!hasFactor) return
  await insert('totp_factor', { ...app, confirmed_at: before(30) })
  for (const passkey of [objects.passkey, randomUUID()])
    await insert('passkey', {
      id: passkey,
      person_id: id,
      credential_id: passkey,
      credential_hash: hashSecret(passkey),
      public_key: randomBytes(8),
      counter: 0,
      transports: ['internal'],
      label: canary,
      added_at: before(30),
    })
  await insert('recovery_code', { person_id: id, code_hash: hashSecret(randomUUID()), made_at: before(30) })
}

async function giveLinks(insert: Insert, associationId: string, resident: Resident): Promise<void> {
  const { id, email, canary, objects } = resident
  await insert('email_change', {
    person_id: id,
    new_email: `new-${canary}@example.org`,
    secret_hash: hashSecret(objects.emailSecret),
    asked_at: before(5),
    expires_at: soon,
  })
  await insert('invitation', {
    id: objects.invitation,
    association_id: associationId,
    email,
    role: 'applicant',
    secret_hash: hashSecret(objects.invitationSecret),
    invited_by: id,
    invited_at: before(5),
    expires_at: soon,
  })
  await insert('sign_in_request', {
    email,
    link_hash: hashSecret(objects.linkSecret),
    browser_hash: hashSecret(randomUUID()),
    code_hash: hashSecret(randomUUID()),
    code_salt: 'salt',
    asked_at: before(5),
    expires_at: soon,
  })
  await insert('sign_in_event', {
    person_id: id,
    kind: 'signed-in-by-mail',
    at: before(5),
    device: canary,
    network: '192.0.2.0/24',
  })
}

async function givePortfolio({ db }: TestDatabase, { id, canary, objects }: Resident): Promise<void> {
  const { entries, batch } = objects
  await withScope(db, { personId: id }, async (tx) => {
    await lockPortfolio(tx, id)
    const bodies = canaryEntries(canary, entries.providers)
    const named = Object.values(bodies).map((entry) => ({ id: entries[entry.section], entry }))
    await insertEntries(tx, { personId: id, at: before(20), batch: randomUUID() }, named)
    await insertEntries(tx, { personId: id, at: before(20), batch }, [{ entry: bodies.training }])
  })
}

/** A mail of the association, refused by its server, so that staff can send it again. */
async function giveMail({ database }: Place, associationId: string, resident: Resident): Promise<string> {
  const { id: personId, email, canary } = resident
  const mail = await withScope(database.db, { associationId }, (tx) =>
    sendMail(tx, {
      to: email,
      kind: 'comment',
      subject: `About ${canary}`,
      paragraphs: [canary],
      associationId,
      personId,
    }),
  )
  await asOwner(database, (client) =>
    client.query("update mail set state = 'refused', tries = 1, server_words = '550' where id = $1", [mail]),
  )
  return mail
}
