import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anApplicationInReview, giveReview, setPolicy } from '../../test/decisions/a-reviewed-application.ts'
import { asOwner } from '../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../test/store/test-database.ts'
import { makeWorld, type World } from '../../test/store/two-associations.ts'
import { openSite, type TestSite, wordsOf } from '../../test/web/open-site.ts'
import { recognized } from '../../test/web/recognized.ts'
import type { SignedIn } from '../domain/rights.ts'
import { paths } from './paths.ts'

let database: TestDatabase
let world: World
let site: TestSite
let coordinator: SignedIn
let administrator: SignedIn
let applicationId: string
let isSessionOver = false
const origin = 'http://localhost'
const words = 'Three of us read it & <none> of us agree.'
const shown = 'Three of us read it &amp; &lt;none&gt; of us agree.'
const kept = 'what you typed is still here'

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
  administrator = world.in('virginia', 'administrator')
  const people = [coordinator, administrator]
  site = await openSite(database.db, people, new Date('2026-11-21T17:00:00Z'), {
    recognize: async (token) => {
      const person = people.find(({ id }) => id === token)
      if (isSessionOver && person)
        return { actor: { kind: 'visitor' }, unread: 0, sitsIn: [], formerPersonId: person.id }
      return recognized(database.db, person ?? { kind: 'visitor' })
    },
  })
  await setPolicy(database, world.virginia, {
    review: { reviewers: 'one' },
    decision: { by: 'committee', committeeVotes: 2 },
  })
  const reviewer = world.in('virginia', 'reviewer')
  applicationId = await anApplicationInReview(database, {
    ...{ associationId: world.virginia, personId: world.rosa.id, grantedBy: administrator.id },
  })
  await giveReview(database, {
    ...{ associationId: world.virginia, applicationId, applicantId: world.rosa.id },
    ...{ reviewerId: reviewer.id, assignedBy: coordinator.id, round: 1, recommendation: 'defer' },
    ...{ toDo: 'Log more hours.', forApplicant: 'Rich notes.', forColleagues: 'None.' },
  })
  for (const person of [coordinator, administrator])
    await site.post(administrator, paths.committee.href('vaimh'), { person: person.id })
})

afterAll(() => database.drop())

beforeEach(() =>
  asOwner(database, async (client) => {
    await client.query('delete from form_draft')
    await client.query('alter table committee_vote disable trigger user')
    await client.query('delete from committee_vote')
    await client.query('alter table committee_vote enable trigger user')
  }),
)

const page = () => paths.decision.href('vaimh', applicationId)
const voting = () => paths.vote.href('vaimh', applicationId)
const pageOf = async (actor: SignedIn) => (await site.get(actor, page())).page

/** Votes from the page of the decision, as a browser does. */
async function sendVote(actor: SignedIn, fields: Record<string, string> = {}) {
  const { page: html } = await site.get(actor, '/messages')
  const formToken = /name="(?:form|button)Token" value="([^"]+)"/.exec(html)?.[1] ?? ''
  return site.ask(actor, voting(), {
    method: 'POST',
    body: new URLSearchParams({ formToken, vote: 'deferred', words, decision: '1', ...fields }),
    headers: { origin, referer: `${origin}${page()}?did=voted` },
  })
}

describe('what was typed and not sent', () => {
  test('because the session was over stands in the form again, on the page where that form is', async () => {
    isSessionOver = true
    const answer = await sendVote(coordinator).finally(() => {
      isSessionOver = false
    })
    const again = await pageOf(coordinator)

    expect([answer.status, answer.to]).toEqual([303, paths.signIn.href(`${page()}?did=voted`)])
    expect(wordsOf(again)).toContain(kept)
    expect(again).toContain(shown)
    expect(again).toMatch(/<input type="radio"[^>]*name="vote"[^>]*value="deferred" checked=""/)
    expect(await pageOf(administrator)).not.toContain(shown)
  })

  test('is forgotten once it is sent', async () => {
    isSessionOver = true
    await sendVote(coordinator).finally(() => {
      isSessionOver = false
    })
    const sent = await sendVote(coordinator)

    expect(sent.to).toContain('did=voted')
    expect(wordsOf(await pageOf(coordinator))).not.toContain(kept)
  })

  test('is let go of by the button beside it', async () => {
    isSessionOver = true
    await sendVote(coordinator).finally(() => {
      isSessionOver = false
    })
    const dropped = await site.post(coordinator, paths.drafts.href(), { draftOf: voting(), act: 'drop' })

    expect(dropped.status).toBe(303)
    expect(await pageOf(coordinator)).not.toContain(shown)
  })

  test('because this page was opened before signing in anew is kept, and that is said', async () => {
    const refused = await sendVote(coordinator, { formToken: 'of another session' })

    expect(refused.status).toBe(403)
    expect(wordsOf(refused.page)).toContain('What you typed is kept')
    expect(refused.page).toContain(`href="${page()}?did=voted">Back to the form`)
    expect(await pageOf(coordinator)).toContain(shown)
  })

  test('because something broke is kept', async () => {
    await asOwner(database, (client) => client.query('revoke insert on committee_vote from attune_app'))
    const broken = await sendVote(coordinator).finally(() =>
      asOwner(database, (client) => client.query('grant insert on committee_vote to attune_app')),
    )

    expect(broken.status).toBe(500)
    expect(wordsOf(broken.page)).toContain('What you typed is kept')
    expect(await pageOf(coordinator)).toContain(shown)
  })

  test('says which state of things it was typed about, so that nobody answers what was never read', async () => {
    isSessionOver = true
    await sendVote(coordinator, { decision: '7' }).finally(() => {
      isSessionOver = false
    })
    const again = await pageOf(coordinator)
    const carried = [...again.matchAll(/name="decision" value="(\d+)"/g)].map(([, number]) => number)

    expect(carried).toEqual(['7', '1'])
    expect((await sendVote(coordinator, { decision: '7' })).status).toBe(409)
  })

  test('is nothing where a single button was pressed', async () => {
    isSessionOver = true
    await site
      .ask(coordinator, voting(), {
        method: 'POST',
        body: new URLSearchParams({ buttonToken: 'any', vote: 'deferred' }),
        headers: { origin, referer: origin + page() },
      })
      .finally(() => {
        isSessionOver = false
      })

    expect(wordsOf(await pageOf(coordinator))).not.toContain(kept)
  })
})
