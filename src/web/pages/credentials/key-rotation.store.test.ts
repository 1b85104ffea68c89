import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createEndorsedWorld,
  type EndorsedWorld,
  origin,
  testKeyring,
  virginia,
} from '../../../../test/credentials/endorsed-world.ts'
import { aSession } from '../../../../test/rights/belongings.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { credentialHandlers } from '../../../jobs/credential-handlers.ts'
import { createSendMail } from '../../../services/mail/send-mail.ts'
import { hashSecret } from '../../../services/sign-in/secrets.ts'
import { withClient } from '../../../store/with-client.ts'
import { paths } from '../../paths.ts'
import { recognizeIn } from '../../recognize.ts'

const proved = new Date('2026-11-21T12:00:00Z')
const id = '0190a5b2-0000-4000-8000-0000000000ad'
const secret = randomBytes(32).toString('base64url')
/** The browser of the administrator: its cookie is the secret of the session. */
const eli: SignedIn = {
  ...{ kind: 'person', id: secret, name: 'Eli Stone', email: 'eli@example.org', roles: [] },
  assurance: 'strong',
}
const path = paths.issuerKeys.href('vaimh')
let world: EndorsedWorld
let site: TestSite

beforeAll(async () => {
  world = await createEndorsedWorld()
  const { db } = world.database
  await asOwner(world.database, async (_, insert) => {
    await insert('person', { id, name: 'Eli Stone', email: 'eli@example.org', welcomed_at: proved })
    await insert('association_role', { association_id: virginia, person_id: id, role: 'administrator' })
    await insert('session', {
      ...aSession(id, 'strong', hashSecret(secret)),
      proved_at: proved,
      seen_at: proved,
    })
    await insert('totp_factor', { person_id: id, sealed_secret: 'x', added_at: proved, confirmed_at: proved })
  })
  const links = { signIn: String, emailChange: String, invitation: String, setUp: String }
  const sendMail = createSendMail(testKeyring)
  const means = { db, keyring: testKeyring, sendMail, randomBytes: (size: number) => randomBytes(size) }
  site = await openSite(db, [], after(1), {
    recognize: recognizeIn(db),
    credentials: { means: world.means, signsInJobs: true },
    signIn: {
      means: { ...means, site: { name: 'Attune', origin, rpId: 'attune.example.org', links } },
      ...{ trustsProxy: false, knownAssociations: [] },
    },
  })
})

afterAll(() => world.database.drop())

function after(minutes: number): Date {
  return new Date(proved.getTime() + minutes * 60_000)
}

const keysSoFar = () =>
  asOwner(world.database, async (client) => {
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from issuer_key')
    return rows[0]?.n
  })

test('a new key is asked for with a fresh proof of who it is', async () => {
  await world.endorse()
  site.now = after(11)
  const stale = await site.post(eli, path, { sure: 'yes' })
  expect([stale.status, stale.to, await keysSoFar()]).toEqual([303, paths.secondFactor.href(path), 1])

  site.now = after(9)
  const fresh = await site.post(eli, path, { sure: 'yes' })
  expect([fresh.to, await keysSoFar()]).toEqual([paths.issuerKeys.href('vaimh', { signed: '1' }), 2])
})

test('of many badges a job signs those of the new key, goes on where it was stopped, and the page says how far it is', async () => {
  for (let badges = 1; badges < 51; badges += 1) await world.endorse()
  site.now = after(9)
  expect((await site.post(eli, path, { sure: 'yes' })).to).toBe(path)
  expect(wordsOf((await site.get(eli, path)).page)).toContain('0 of 51 are signed with the key in use.')
  const queued = await withClient(world.database.as('jobs'), async (client) => {
    const { rows } = await client.query(
      `select key from graphile_worker.jobs where task_identifier = 'sign-badges'`,
    )
    return rows
  })
  expect(queued).toEqual([{ key: `sign-badges:${virginia}` }])

  const sign = credentialHandlers(world.database.db, world.means)['sign-badges']
  const stopping = new AbortController()
  stopping.abort()
  await expect(sign?.({ associationId: virginia }, stopping.signal)).rejects.toThrow('abort')
  await sign?.({ associationId: virginia }, new AbortController().signal)
  expect(wordsOf((await site.get(eli, path)).page)).not.toContain('Badges are being signed')
})
