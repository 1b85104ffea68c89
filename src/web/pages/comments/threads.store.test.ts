import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { hiddenIn, openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import type { Subject } from '../../../domain/comments/subject.ts'
import { type Role, roles, type SignedIn } from '../../../domain/rights.ts'
import { isMailStopped } from '../../../services/comments/digest-setting.ts'
import { makeSecret } from '../../../services/sign-in/secrets.ts'
import { insertStopLink } from '../../../store/comments/stop-links.ts'
import { withScope } from '../../../store/with-scope.ts'
import { paths } from '../../paths.ts'

const noon = new Date('2026-11-21T17:00:00Z')
const canary = 'Canary 7f3a'
let database: TestDatabase
let world: World
let site: TestSite

const staffRoles = roles.filter((role): role is Exclude<Role, 'applicant'> => role !== 'applicant')

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  const staff = staffRoles.flatMap((role) => [world.in('virginia', role), world.in('michigan', role)])
  site = await openSite(database.db, [world.rosa, world.omar, world.idle, ...staff], noon)
})

afterAll(() => database.drop())

function keyOf(subject: Subject, association = 'vaimh') {
  return { association, applicantId: world.rosa.id, subject }
}

function pathOf(subject: Subject, association = 'vaimh'): string {
  return paths.thread.href(keyOf(subject, association))
}

function say(actor: SignedIn, subject: Subject, text: string, fields: Record<string, string> = {}) {
  return site.post(actor, pathOf(subject), { id: randomUUID(), text, seenUpTo: '0', ...fields })
}

const training: Subject = { kind: 'section', section: 'training' }
const ofSection = (section: 'work' | 'rsc' | 'education' | 'leadership'): Subject => ({
  kind: 'section',
  section,
})

describe('the page of a thread', () => {
  test('shows the entry that it is about, and a form', async () => {
    const subject: Subject = { kind: 'entry', section: 'training', entryId: world.trainingId }
    const { status, page } = await site.get(world.in('virginia', 'advisor'), pathOf(subject))

    expect(status).toBe(200)
    expect(wordsOf(page)).toContain('Watching babies')
    expect(wordsOf(page)).toContain('Nobody has written anything here yet.')
    expect(page).toContain(`action="${pathOf(subject)}"`)
  })

  test('shows what was posted, in paragraphs and never as markup, and leads back to where it was written', async () => {
    const posted = await say(world.in('virginia', 'advisor'), training, '<b>Look</b>\n\nat March', {
      backTo: '/somewhere',
    })
    const { page } = await site.get(world.rosa, pathOf(training))

    expect(posted).toMatchObject({
      status: 303,
      to: expect.stringMatching(/^\/somewhere#comment-[0-9a-f-]{36}$/),
    })
    expect(page).toContain('<p class="at-comment__text">&lt;b&gt;Look&lt;/b&gt;</p>')
    expect(page).toContain('<p class="at-comment__text">at March</p>')
    expect(wordsOf(page)).toContain('Ana Ruiz Virginia , advisor, Nov 21, 2026, 12:00 PM EST New')
  })

  test('leads nowhere else than to a place of this site', async () => {
    const { to } = await say(world.rosa, training, 'Hello', { backTo: '//evil.example.org' })

    expect(to).toMatch(/^\/messages#comment-/)
  })

  test('comes back with what was typed where there is something to mend', async () => {
    const long = 'x'.repeat(5_001)
    const [empty, tooLong] = [await say(world.rosa, training, '  '), await say(world.rosa, training, long)]

    expect(empty.status).toBe(422)
    expect(empty.page).toContain('<a href="#comment-vaimh-section">Write something first.</a>')
    expect(tooLong.status).toBe(422)
    expect(wordsOf(tooLong.page)).toContain('Shorten your comment to 5,000 characters')
    expect(tooLong.page).toContain(long)
  })

  test('keeps a draft under its address, and shows it again', async () => {
    const draftOf = pathOf(ofSection('leadership'))
    await site.post(world.rosa, paths.drafts.href(), { draftOf, text: 'Half a thought' })
    const { page } = await site.get(world.rosa, draftOf)

    expect(page).toContain('Half a thought</textarea>')
    expect(wordsOf(page)).toContain('what you typed is still here')
  })

  test('offers to take back one’s own fresh comment, and says that it was', async () => {
    const subject = ofSection('work')
    await say(world.rosa, subject, canary)
    const shown = await site.get(world.rosa, pathOf(subject))
    const ofAdvisor = await site.get(world.in('virginia', 'advisor'), pathOf(subject))
    const path = paths.takeBack.href(keyOf(subject))
    const comment = hiddenIn(shown.page, 'comment')
    const taken = await site.post(world.rosa, path, { comment, backTo: pathOf(subject) })
    const after = await site.get(world.in('virginia', 'advisor'), pathOf(subject))

    expect(ofAdvisor.page).not.toContain(path)
    expect(taken).toMatchObject({ status: 303, to: pathOf(subject) })
    expect(wordsOf(after.page)).toContain('This comment was taken back.')
    expect(after.page).not.toContain(canary)
  })

  test('says that a comment stays after a quarter of an hour', async () => {
    const subject = ofSection('education')
    await say(world.rosa, subject, 'Said')
    const comment = hiddenIn((await site.get(world.rosa, pathOf(subject))).page, 'comment')
    site.now = new Date(noon.getTime() + 15 * 60_000)
    const { status, page } = await site.post(world.rosa, paths.takeBack.href(keyOf(subject)), { comment })
    site.now = noon

    expect(comment).not.toBe('')
    expect(status).toBe(409)
    expect(wordsOf(page)).toContain('This comment stays')
  })

  test('is settled and opened again with a button', async () => {
    const path = paths.settleThread.href(keyOf(training))
    const back = { backTo: pathOf(training) }
    await site.post(world.in('virginia', 'coordinator'), path, { settled: 'yes', ...back })
    const settled = await site.get(world.rosa, pathOf(training))
    await site.post(world.rosa, path, { settled: 'no', ...back })

    expect(wordsOf(settled.page)).toContain('Settled on Nov 21, 2026, 12:00 PM EST.')
    expect(wordsOf((await site.get(world.rosa, pathOf(training))).page)).toContain('Mark as settled')
  })
})

describe('every address of a thread', () => {
  const subject = ofSection('rsc')
  const places = () =>
    [paths.thread, paths.readThread, paths.settleThread, paths.takeBack].map(({ href }) =>
      href(keyOf(subject)),
    )

  async function statuses(actor: SignedIn | undefined): Promise<number[]> {
    const fields = { id: randomUUID(), text: 'x', comment: randomUUID(), upTo: '1', settled: 'no' }
    const posts = await Promise.all(places().map((path) => site.post(actor, path, fields)))
    const got = await site.get(actor, pathOf(subject))
    return [got, ...posts].map(({ status, page }) => (page.includes(canary) ? -1 : status))
  }

  test('is not found by anybody who takes no part, whatever the role', async () => {
    await say(world.rosa, subject, canary)
    const outside = [
      world.omar,
      world.idle,
      world.in('virginia', 'reviewer'),
      world.in('virginia', 'marker'),
      ...staffRoles.map((role) => world.in('michigan', role)),
    ]
    for (const actor of outside)
      expect.soft(await statuses(actor), actor.name).toEqual([404, 404, 404, 404, 404])
    expect(wordsOf((await site.get(world.in('virginia', 'advisor'), pathOf(subject))).page)).toContain(canary)
  })

  test('asks a visitor to sign in', async () => {
    expect(await statuses(undefined)).toEqual([303, 303, 303, 303, 303])
  })

  test('is not found for a subject, a person or an association that there is not', async () => {
    const { id } = world.rosa
    const wrong = [
      `/threads/vaimh/${id}/nothing`,
      `/threads/vaimh/${randomUUID()}/rsc`,
      '/threads/vaimh/rosa/rsc',
      `/threads/elsewhere/${id}/rsc`,
      `/threads/vaimh/${id}/rsc-${world.trainingId}`,
      `/threads/vaimh/${id}/training-${randomUUID()}`,
    ]

    expect(await Promise.all(wrong.map(async (path) => (await site.get(world.rosa, path)).status))).toEqual(
      wrong.map(() => 404),
    )
  })
})

describe('the messages', () => {
  test('list what is new first, with who wrote it last, and nothing is new after reading', async () => {
    const subject: Subject = { kind: 'portfolio' }
    await say(world.in('virginia', 'coordinator'), subject, 'Shall we talk on Monday?')
    const before = wordsOf((await site.get(world.rosa, paths.messages.href())).page)
    const thread = await site.get(world.rosa, pathOf(subject))
    await site.post(world.rosa, paths.readThread.href(keyOf(subject)), {
      upTo: hiddenIn(thread.page, 'upTo'),
    })
    const after = wordsOf((await site.get(world.rosa, paths.messages.href())).page)

    expect(before).toContain('Dana Hill Virginia , Nov 21, 2026, 12:00 PM EST : Shall we talk on Monday?')
    expect(before).toMatch(/New .*The portfolio as a whole with Virginia New .*Read before/)
    expect(after).toMatch(/Read before .*The portfolio as a whole with Virginia 1 comment/)
  })

  test('of an association are for its staff and advisors; an advisor sees whom he or she advises', async () => {
    const path = paths.associationMessages.href('vaimh')
    const see = async (actor: SignedIn) => {
      const { status, page } = await site.get(actor, path)
      return status === 200 ? wordsOf(page).includes('Shall we talk') : status
    }
    const answers = await Promise.all(staffRoles.map((role) => see(world.in('virginia', role))))

    expect(Object.fromEntries(staffRoles.map((role, index) => [role, answers[index]]))).toEqual({
      advisor: true,
      reviewer: 404,
      marker: 404,
      coordinator: true,
      administrator: true,
    })
    expect(await see(world.idle)).toBe(false)
    expect(await see(world.rosa)).toBe(404)
    expect(await see(world.in('michigan', 'administrator'))).toBe(404)
  })

  test('lead staff to the messages of their association, with how many are new', async () => {
    const { page } = await site.get(world.in('virginia', 'administrator'), paths.messages.href())

    expect(wordsOf(page)).toMatch(/Virginia: \d+ new/)
  })

  test('are counted in the navigation of every page', async () => {
    const actor = world.in('virginia', 'administrator')
    const { page } = await site.get(actor, paths.messages.href())
    const [, count] = /Virginia: (\d+) new/.exec(wordsOf(page)) ?? []

    expect(wordsOf((await site.get(actor, paths.portfolio.href())).page)).toContain(`Messages (${count} new)`)
    expect(wordsOf((await site.get(world.omar, paths.portfolio.href())).page)).toMatch(/Messages Omar/)
  })

  test('say whether mail tells of them, and change it', async () => {
    const words = async () => wordsOf((await site.get(world.rosa, paths.messages.href())).page)
    const before = await words()
    await site.post(world.rosa, paths.digest.href(), { stopped: 'yes' })
    const stopped = await words()
    await site.post(world.rosa, paths.digest.href(), { stopped: 'no' })

    expect(before).toContain('You get one mail a day at most')
    expect(stopped).toContain('You get no mail about new comments')
    expect(await words()).toBe(before)
  })
})

describe('the link that stops the mails', () => {
  async function linkFor(actor: SignedIn): Promise<string> {
    const { secret, hash } = makeSecret((size) => randomBytes(size))
    await withScope(database.db, { personId: actor.id }, (tx) => insertStopLink(tx, hash, actor.id, noon))
    return paths.stopDigest.href(secret)
  }
  const isStopped = (actor: SignedIn) => isMailStopped(database.db, actor.id)

  test('asks first, changes nothing by being looked at, and needs no sign-in', async () => {
    const actor = world.in('virginia', 'advisor')
    const link = await linkFor(actor)
    const looked = await site.get(undefined, link)
    const before = await isStopped(actor)
    const pressed = await site.post(undefined, link, {})

    expect(wordsOf(looked.page)).toContain('Stop the mails about new comments?')
    expect(before).toBe(false)
    expect(pressed.status).toBe(200)
    expect(wordsOf(pressed.page)).toContain('You will get no more mails about new comments')
    expect(await isStopped(actor)).toBe(true)
  })

  test('works where a mail program presses it, which comes from no page of ours', async () => {
    const actor = world.in('virginia', 'coordinator')
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    const { status } = await site.ask(undefined, await linkFor(actor), { method: 'POST', body })

    expect(status).toBe(200)
    expect(await isStopped(actor)).toBe(true)
  })

  test('is not found where nobody was sent it', async () => {
    const link = paths.stopDigest.href(randomBytes(32).toString('base64url'))
    const answers = [await site.get(undefined, link), await site.post(undefined, link, {})]

    expect(answers.map(({ status }) => status)).toEqual([404, 404])
  })
})

test('a comment is not posted by a page of another site', async () => {
  const headers = { origin: 'https://evil.example.org' }
  const body = new URLSearchParams({ id: randomUUID(), text: canary })
  const { status } = await site.ask(world.rosa, pathOf(ofSection('rsc')), { method: 'POST', body, headers })

  expect(status).toBe(403)
})
