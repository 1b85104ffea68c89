import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anApplicationInReview,
  giveReview,
  reviewedAt,
  setPolicy,
} from '../../../test/decisions/a-reviewed-application.ts'
import { aKeyring } from '../../../test/mail/a-keyring.ts'
import { openedMails } from '../../../test/mail/opened-mails.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { createSendMail } from '../mail/send-mail.ts'
import { askCommittee } from './ask-committee.ts'
import { castVote } from './cast-vote.ts'

let database: TestDatabase
let world: World
let applicationId: string
const keyring = aKeyring()
const means = { sendMail: createSendMail(keyring), votesUrl: () => 'http://localhost/a/vaimh/votes' }

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  await setPolicy(database, world.virginia, {
    ...{ review: { reviewers: 'one' }, decision: { by: 'committee', committeeVotes: 2 } },
  })
  const [coordinator, administrator] = [member('coordinator'), member('administrator')]
  await asOwner(database, async (_, insert) => {
    for (const { id } of [coordinator, administrator, member('reviewer')])
      await insert('committee_member', {
        ...{ association_id: world.virginia, person_id: id, since: reviewedAt },
        appointed_by: administrator.id,
      })
  })
  applicationId = await anApplicationInReview(database, {
    ...{ associationId: world.virginia, personId: world.rosa.id, grantedBy: administrator.id },
  })
})

afterAll(() => database.drop())

const member = (role: 'coordinator' | 'administrator' | 'reviewer') => world.in('virginia', role)

function run(at: string) {
  const association = {
    ...{ id: world.virginia, shortId: 'vaimh', name: 'Virginia', timeZone: 'America/New_York' },
  }
  const now = new Date(at)
  return askCommittee(database.db, { means, association, today: at.slice(0, 10), now })
}

const vote = (actor: SignedIn) =>
  castVote(
    { db: database.db },
    { actor, associationId: world.virginia, applicationId, now: new Date('2026-11-22T17:00:00Z') },
    { vote: 'deferred', words: '', decisionNumber: 1 },
  )

async function mailed() {
  const mails = await openedMails(database.db, keyring)
  return mails
    .filter(({ kind }) => kind === 'vote-asked')
    .map(({ recipient, subject }) => `${recipient}: ${subject}`)
    .toSorted()
}

test('each member is asked once, by day, when the reviews are in, and reminded once of what still waits', async () => {
  const early = await run('2026-11-21T17:00:00Z')
  await giveReview(database, {
    ...{ associationId: world.virginia, applicationId, applicantId: world.rosa.id, round: 1 },
    ...{ reviewerId: member('reviewer').id, assignedBy: member('coordinator').id, recommendation: 'defer' },
  })
  const night = await run('2026-11-22T05:00:00Z')
  const both = await Promise.all([run('2026-11-22T15:00:00Z'), run('2026-11-22T15:00:00Z')])
  const again = await run('2026-11-22T16:00:00Z')
  const asked = await mailed()
  await vote(member('coordinator'))
  const soon = await run('2026-11-28T17:00:00Z')
  const week = [await run('2026-11-29T17:00:00Z'), await run('2026-11-30T17:00:00Z')]

  expect([early, night, both[0] + both[1], again, soon, week]).toEqual([0, 0, 2, 0, 0, [1, 0]])
  // Who reviewed is not asked.
  expect(asked).toEqual(
    [member('administrator'), member('coordinator')]
      .map(({ email }) => `${email}: Your vote is asked for at Virginia`)
      .toSorted(),
  )
  expect((await mailed()).filter((line) => line.includes('still waits'))).toEqual([
    `${member('administrator').email}: Virginia still waits for your vote`,
  ])
})

test('nobody is asked once the committee agrees, or where it decides no longer', async () => {
  await vote(member('administrator'))
  const before = await mailed()
  await asOwner(database, (client) => client.query('delete from reminder_sent'))
  const agreed = await run('2026-12-10T17:00:00Z')
  await asOwner(database, (client) => client.query('delete from committee_vote'))
  await setPolicy(database, world.virginia, { review: { reviewers: 'one' } })

  expect([agreed, await run('2026-12-10T17:00:00Z')]).toEqual([0, 0])
  expect(await mailed()).toEqual(before)
})
