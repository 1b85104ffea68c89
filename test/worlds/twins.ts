import { randomBytes, randomUUID } from 'node:crypto'
import { createDiskStore } from '../../src/services/files/disk-store.ts'
import type { Keyring } from '../../src/services/keys/keyring.ts'
import { hashSecret } from '../../src/services/sign-in/secrets.ts'
import type { App } from '../../src/web/app.tsx'
import { setPolicy } from '../decisions/a-reviewed-application.ts'
import { aPdf } from '../files/a-pdf.ts'
import { aKeyring } from '../mail/a-keyring.ts'
import { before, now } from '../rights/belongings.ts'
import { fullSite } from '../rights/full-site.ts'
import { asOwner } from '../rights/owner.ts'
import { beginSession, browse, type Visits } from '../rights/visits.ts'
import { createRightsWorld, findResident, type Resident, type RightsWorld } from '../rights/world.ts'
import { aFolder } from '../store/folders.ts'
import { createTestDatabase } from '../store/test-database.ts'

/** Who asks, and who does what the secret is about. */
export const players = {
  applicant: 'applicant of virginia',
  neighbor: 'other applicant of virginia',
  advisor: 'advisor of virginia',
  marker: 'marker of virginia',
  stranger: 'coordinator of michigan',
  reviewer: 'reviewer of virginia',
  fellow: 'reviewer without a factor of virginia',
  coordinator: 'coordinator of virginia',
} as const
export type Player = keyof typeof players | 'visitor'

/** One of two worlds that were the same until people kept secrets in them. */
export interface Twin {
  readonly world: RightsWorld
  readonly keyring: Keyring
  readonly app: App
  readonly browsers: Readonly<Record<Player, Visits>>
  readonly applicant: Resident
  readonly reviewer: Resident
  /** For the application that is in review. */
  readonly reviewedReference: { readonly id: string; readonly secret: string }
  /** What the clock of the pages says. */
  now: Date
}

/** Two worlds with the same people, things, ids, links and sessions: copies of one database. */
export async function createTwins(): Promise<readonly [Twin, Twin]> {
  const keyring = aKeyring()
  const original = await createRightsWorld(keyring)
  const reviewedReference = await askRater(original)
  // A reviewer may read references elsewhere; here they are a secret for reviewers too.
  const hidden = { review: { seesReferences: false }, decision: { by: 'committee' } }
  await setPolicy(original.database, original.associationIds.virginia, hidden)
  const secrets = new Map<Player, string>()
  for (const player of Object.keys(players).filter(isPlayer)) {
    // Whoever reviews comes in only after a second factor.
    const person = {
      ...residentFor(original, player),
      ...(player === 'fellow' && { assurance: 'strong' as const }),
    }
    secrets.set(player, await beginSession(original.database, person))
  }
  await original.database.db.destroy()
  const kept = { keyring, reviewedReference, secrets }
  const twins = [await openTwin(original, kept), await openTwin(original, kept)] as const
  await original.database.drop()
  return [...twins]
}

interface Kept extends Pick<Twin, 'keyring' | 'reviewedReference'> {
  readonly secrets: ReadonlyMap<Player, string>
}

async function openTwin(original: RightsWorld, { keyring, reviewedReference, secrets }: Kept): Promise<Twin> {
  const database = await createTestDatabase(original.database)
  const store = createDiskStore(aFolder())
  for (const { objects } of original.residents) await store.put(objects.file, aPdf())
  const files = { ...original.files, db: database.db, store }
  const world = { ...original, database, files }
  const time = { now }
  const app = await fullSite(files, keyring, () => time.now)
  const open = (player: Player, network: string) => browse(app, { network, secret: secrets.get(player) })
  const browsers = {
    visitor: await open('visitor', '10.9.0.1'),
    applicant: await open('applicant', '10.9.1.1'),
    neighbor: await open('neighbor', '10.9.2.1'),
    advisor: await open('advisor', '10.9.3.1'),
    marker: await open('marker', '10.9.4.1'),
    stranger: await open('stranger', '10.9.5.1'),
    reviewer: await open('reviewer', '10.9.6.1'),
    fellow: await open('fellow', '10.9.7.1'),
    coordinator: await open('coordinator', '10.9.8.1'),
  }
  const [applicant, reviewer] = [residentFor(world, 'applicant'), residentFor(world, 'reviewer')]
  return Object.assign(time, { world, keyring, app, browsers, applicant, reviewer, reviewedReference })
}

/** A rater for the application that is in review, whose applicant waived access. */
async function askRater(world: RightsWorld): Promise<Twin['reviewedReference']> {
  const applicant = residentFor(world, 'applicant')
  const [id, secret] = [randomUUID(), randomBytes(32).toString('base64url')]
  const of = { association_id: world.associationIds.virginia, person_id: applicant.id }
  await asOwner(world.database, async (_, insert) => {
    await insert('reference', {
      ...{ ...of, id, application_id: applicant.objects.reviewed, role: 'colleague', rater_name: 'Cy Moe' },
      ...{ rater_email: 'cy@example.org', relation: 'We teach', is_waived: true, due_on: '2026-12-20' },
      ...{ state_since: before(6), requested_at: before(6), sent_at: before(6) },
    })
    const key = { ...of, reference_id: id, holder: 'mail:cy@example.org', made_at: before(6) }
    await insert('reference_key', { ...key, secret_hash: hashSecret(secret) })
  })
  return { id, secret }
}

export function residentFor(world: RightsWorld, player: Exclude<Player, 'visitor'>): Resident {
  return findResident(world, players[player])
}

function isPlayer(name: string): name is keyof typeof players {
  return Object.hasOwn(players, name)
}
