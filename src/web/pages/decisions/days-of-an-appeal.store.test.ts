import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anApplicationInReview,
  giveReview,
  setPolicy,
} from '../../../../test/decisions/a-reviewed-application.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { hiddenIn, openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { stepDueApplication } from '../../../services/clock/step-due-application.ts'
import { loadStandards } from '../../../standards/load-standards.ts'
import { en } from '../../messages/en.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let world: World
let site: TestSite
let administrator: SignedIn
let applicationId: string
let appealId: string
const noon = new Date('2026-11-21T17:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  administrator = world.in('virginia', 'administrator')
  const coordinator = world.in('virginia', 'coordinator')
  const reviewer = world.in('virginia', 'reviewer')
  site = await openSite(database.db, [coordinator, administrator, world.rosa], noon)
  await setPolicy(database, world.virginia, { review: { reviewers: 'one' } })
  const [associationId, applicantId] = [world.virginia, world.rosa.id]
  applicationId = await anApplicationInReview(database, {
    ...{ associationId, personId: applicantId, grantedBy: administrator.id },
  })
  await giveReview(database, {
    ...{ associationId, applicationId, applicantId, reviewerId: reviewer.id, assignedBy: coordinator.id },
    ...{
      round: 1,
      recommendation: 'defer',
      toDo: 'Log 30 hours.',
      forApplicant: 'Go on.',
      forColleagues: '',
    },
  })
  const place = paths.decision.href('vaimh', applicationId)
  const { page } = await site.get(coordinator, place)
  const kept = Object.fromEntries(
    ['version', 'decisions', 'revision'].map((name) => [name, hiddenIn(page, name)]),
  )
  const deferral = { outcome: 'deferred', reason: 'Training is missing.', toDo: 'Log 30 hours.' }
  const decided = await site.post(coordinator, place, { do: 'decide', ...kept, ...deferral })
  expect(decided.status).toBe(303)
})

afterAll(() => database.drop())

/** Each test begins ten days into an appeal, with three days left. */
beforeEach(async () => {
  appealId = randomUUID()
  await asOwner(database, async (client) => {
    await client.query(
      "update appeal set state = 'withdrawn' where application_id = $1 and state = 'asked'",
      [applicationId],
    )
  })
  const asked = await site.post(world.rosa, paths.appeal.href(applicationId), {
    id: appealId,
    grounds: 'You overlooked w1.',
  })
  expect(asked.status).toBe(303)
  await asOwner(database, async (client) => {
    await client.query("update appeal set asked_at = asked_at - interval '10 days' where id = $1", [appealId])
    await client.query("update application set expires_on = '2026-11-24' where id = $1", [applicationId])
    await client.query('delete from application_look')
  })
})

async function lastDay(): Promise<string> {
  return asOwner(database, async (client) => {
    const { rows } = await client.query<{ day: string }>(
      'select expires_on::text as day from application where id = $1',
      [applicationId],
    )
    return rows[0]?.day ?? 'none'
  })
}

const ownPage = async () => wordsOf((await site.get(world.rosa, paths.application.href(applicationId))).page)

describe('the days of an appeal', () => {
  test('do not count: the clock neither warns nor ends what waits for it, and the page says so', async () => {
    const means = {
      randomBytes: (size: number) => randomBytes(size),
      sendMail: () => Promise.reject(new Error('Nobody is to be written to.')),
      standards: loadStandards(),
      letterUrl: () => '',
      stopUrl: () => '',
    }
    const due = { applicationId, associationId: world.virginia }
    const during = ['2026-11-22', '2026-12-30'].map((day) => new Date(`${day}T17:00:00Z`))
    const stepped = []
    for (const now of during) stepped.push(await stepDueApplication(database.db, means, due, now))
    const page = await ownPage()

    expect(stepped).toEqual(['nothing', 'nothing'])
    expect(page).toContain(en.applications.days.expiresRests)
    expect(page).not.toContain('days are left')
  })

  test('are added once it is withdrawn, and the history says so', async () => {
    const withdrawn = await site.post(world.rosa, paths.withdrawAppeal.href(applicationId, appealId), {})
    const history = wordsOf((await site.get(world.rosa, paths.ownHistory.href(applicationId))).page)

    expect(withdrawn.status).toBe(303)
    expect(await lastDay()).toBe('2026-12-04')
    expect(history).toContain('The days that your appeal took were added')
  })

  test('are added once it is not upheld', async () => {
    await site.post(administrator, paths.acknowledgeAppeal.href('vaimh', applicationId, appealId), {})
    const place = paths.appealCase.href('vaimh', applicationId, appealId)
    const verdict = await site.post(administrator, place, {
      step: 'not-uphold',
      reasons: 'w1 was seen.',
      do: 'decide',
    })

    expect(verdict.status).toBe(303)
    expect(await lastDay()).toBe('2026-12-04')
    expect(await ownPage()).toContain(en.applications.days.expiresHint)
  })
})
