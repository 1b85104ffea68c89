import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anApplicationInReview,
  giveReview,
  reviewedAt,
  setPolicy,
} from '../../../../test/decisions/a-reviewed-application.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let world: World
let site: TestSite
let coordinator: SignedIn
let administrator: SignedIn
let reviewer: SignedIn
let applicationId: string
const noon = new Date('2026-11-21T17:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
  administrator = world.in('virginia', 'administrator')
  reviewer = world.in('virginia', 'reviewer')
  const others = [world.in('virginia', 'advisor'), world.rosa]
  site = await openSite(database.db, [coordinator, administrator, reviewer, ...others], noon)
})

afterAll(() => database.drop())

/** An application whose one review is in, by somebody who is on no committee. */
beforeEach(async () => {
  await asOwner(database, async (client) => {
    await client.query("update application set state = 'withdrawn', held_from = null where person_id = $1", [
      world.rosa.id,
    ])
    await client.query('delete from committee_member')
    await client.query('delete from reviewer_exclusion')
  })
  await decideBy(2)
  await seat(coordinator, administrator, reviewer)
  applicationId = await anApplicationInReview(database, {
    ...{ associationId: world.virginia, personId: world.rosa.id, grantedBy: administrator.id },
  })
  await giveReview(database, {
    ...{ associationId: world.virginia, applicationId, applicantId: world.rosa.id, round: 1 },
    ...{ reviewerId: world.in('virginia', 'advisor').id, assignedBy: coordinator.id },
    recommendation: 'defer',
  })
})

const decideBy = (committeeVotes: number) =>
  setPolicy(database, world.virginia, {
    ...{ review: { reviewers: 'one' }, decision: { by: 'committee', committeeVotes } },
  })

const seat = (...people: readonly SignedIn[]) =>
  asOwner(database, async (_, insert) => {
    for (const { id } of people)
      await insert('committee_member', {
        ...{ association_id: world.virginia, person_id: id, since: reviewedAt },
        appointed_by: administrator.id,
      })
  })

const vote = (actor: SignedIn, given: string, words = '') =>
  site.post(actor, paths.vote.href('vaimh', applicationId), { vote: given, words, decision: '1' })

const read = async (actor: SignedIn, path: string) => wordsOf((await site.get(actor, path)).page)
const decisionOf = (actor: SignedIn) => read(actor, paths.decision.href('vaimh', applicationId))
const work = (actor: SignedIn) => read(actor, paths.workbench.href('vaimh'))
const mine = (actor: SignedIn) => read(actor, paths.myVotes.href('vaimh'))
const asked = 'Rosa Delgado · Waits for your vote'

describe('a member of the committee', () => {
  test('finds what waits for the own vote among the work, with its minutes, and by the menu', async () => {
    const { page } = await site.get(reviewer, paths.workbench.href('vaimh'))
    const listed = await mine(reviewer)

    // Batches are not for reviewers, so none is offered.
    expect(page).not.toContain(paths.sittings.href('vaimh'))
    expect(wordsOf(page)).toContain(`${asked} Mentor-Clinical 1 day 15 min Vote`)
    expect(page).toContain(`href="${paths.decision.href('vaimh', applicationId)}"`)
    expect(page).toContain(`href="${paths.myVotes.href('vaimh')}"`)
    expect(listed).toContain('each about 15 minutes')
    expect(listed).toContain('Waiting for your vote Rosa Delgado , Mentor-Clinical')
  })

  test('is asked no more once the vote is in', async () => {
    await vote(reviewer, 'deferred')
    const listed = await mine(reviewer)

    expect(await work(reviewer)).not.toContain(asked)
    expect(listed).toContain('Nothing waits for your vote.')
    expect(listed).toContain('You may change your vote until the letter goes out. Rosa Delgado')
  })

  test('is not asked before the reviews are in, and not where no committee decides', async () => {
    await setPolicy(database, world.virginia, {
      ...{ review: { reviewers: 'two' }, decision: { by: 'committee' } },
    })
    const early = await work(reviewer)
    await setPolicy(database, world.virginia, { review: { reviewers: 'one' } })

    expect([early, await work(reviewer)].map((words) => words.includes(asked))).toEqual([false, false])
    expect(await mine(reviewer)).toContain('Decisions are taken by a coordinator at present')
  })

  test('who named a conflict, or whom a list of people not to review excludes, is not asked', async () => {
    await vote(administrator, 'conflict')
    await asOwner(database, (_, insert) =>
      insert('reviewer_exclusion', {
        ...{ id: randomUUID(), association_id: world.virginia, person_id: reviewer.id },
        ...{ name: 'Rosa Delgado', added_at: noon },
      }),
    )
    const words = await decisionOf(coordinator)

    expect(await work(reviewer)).not.toContain(asked)
    expect(await work(administrator)).not.toContain(asked)
    expect(await work(coordinator)).toContain(asked)
    expect(words).toContain('Not voting, because of a conflict of interest:')
    expect((await vote(reviewer, 'deferred')).status).toBe(409)
  })

  test('who gave a reference does not vote, although a reviewer may not see who gave one', async () => {
    await setPolicy(database, world.virginia, {
      review: { reviewers: 'one', seesReferences: false },
      decision: { by: 'committee' },
    })
    await asOwner(database, (_, insert) =>
      insert('reference', {
        ...{ id: randomUUID(), application_id: applicationId, association_id: world.virginia },
        ...{ person_id: world.rosa.id, role: 'colleague', rater_name: 'R', rater_email: reviewer.email },
        ...{ relation: '', is_waived: true, due_on: '2026-12-20', state_since: noon },
        ...{ requested_at: noon, sent_at: noon },
      }),
    )

    expect(await work(reviewer)).not.toContain(asked)
    expect((await vote(reviewer, 'deferred')).status).toBe(409)
  })

  test('is whoever sits there: others have neither the entry nor the page', async () => {
    await asOwner(database, (client) =>
      client.query('update committee_member set until = $2, ended_by = $1 where person_id = $1', [
        reviewer.id,
        noon,
      ]),
    )

    expect((await site.get(reviewer, paths.myVotes.href('vaimh'))).status).toBe(404)
    expect(await work(reviewer)).not.toContain('My votes')
  })
})

describe('a coordinator', () => {
  beforeEach(() =>
    asOwner(database, (client) =>
      client.query('delete from committee_member where person_id = $1', [coordinator.id]),
    ),
  )

  test('sees whom an application waits for, and decides once the committee agrees', async () => {
    await vote(administrator, 'deferred')
    const before = await work(coordinator)
    const turn = await read(coordinator, paths.staffApplication.href('vaimh', applicationId))
    await vote(reviewer, 'deferred')
    const after = await work(coordinator)

    expect(before).not.toContain('All reviews are in')
    expect(before).toContain('With the committee')
    expect(before).toContain(`1 of 2 have voted. Yet to vote: ${reviewer.name}.`)
    expect(turn).toContain(
      `A committee decides once the reviews are in. 1 of 2 have voted. Yet to vote: ${reviewer.name}.`,
    )
    expect(after).toContain('Rosa Delgado · All reviews are in')
    expect(after).not.toContain('With the committee')
  })

  test('reads on the page of the decision what agrees, who has yet to vote, and what a tie comes to', async () => {
    await vote(administrator, 'deferred', 'Hours are thin.')
    const words = await decisionOf(coordinator)

    expect(words).toContain('once 2 members have voted for it and no other outcome has as many votes')
    expect(words).toContain('A tie decides nothing, and nobody has a casting vote')
    expect(words).toContain(`1 of 2 have voted. Yet to vote: ${reviewer.name}.`)
    expect(words).toContain('Votes so far: Deferred, with what to do: 1.')
    expect(words).toContain('Hours are thin.')
  })

  test('reads a vote that was changed as a change, there and in the history', async () => {
    await vote(administrator, 'approved-for-exam', 'All is there.')
    await vote(administrator, 'deferred', 'On second thought, no.')
    const page = await decisionOf(coordinator)
    const history = await read(coordinator, paths.staffHistory.href('vaimh', applicationId))

    expect(page).toContain(`${administrator.name} : Deferred, with what to do`)
    expect(page).toContain('from “Eligible for the exam” to “Deferred, with what to do”.')
    expect(page).toContain('Said before: All is there.')
    expect(page).toContain('Votes so far: Deferred, with what to do: 1.')
    expect(history).toContain(
      'Changed the vote in the committee from “Eligible for the exam” to “Deferred, with what to do”',
    )
    expect(history).toContain('Voted in the committee: Eligible for the exam')
  })
})

describe('a committee', () => {
  test('that ties says so and how to go on, to administrators with the ways', async () => {
    await asOwner(database, (client) =>
      client.query('delete from committee_member where person_id = $1', [coordinator.id]),
    )
    await vote(administrator, 'approved-for-exam')
    await vote(reviewer, 'deferred')
    const { page } = await site.get(administrator, paths.decision.href('vaimh', applicationId))

    expect(wordsOf(page)).toContain('All have voted, and two outcomes or more have as many votes.')
    expect(wordsOf(page)).toContain('An administrator can appoint one more member')
    expect(page).toContain(`href="${paths.committee.href('vaimh')}"`)
    expect(await work(coordinator)).toContain('2 of 2 have voted. It is a tie.')
  })

  test('of which fewer may vote than have to agree says so', async () => {
    await decideBy(3)
    await vote(reviewer, 'conflict')

    expect(await decisionOf(administrator)).toContain(
      '3 members have to agree, and 2 may vote on this applicant.',
    )
  })

  test('that nobody is on is told beside what waits for it', async () => {
    await asOwner(database, (client) => client.query('delete from committee_member'))

    expect(await work(coordinator)).toContain('Nobody on the committee may vote on it.')
    expect(await decisionOf(coordinator)).toContain('2 members have to agree, and 0 may vote')
    expect(await read(administrator, paths.committee.href('vaimh'))).toContain(
      '2 members have to agree, and 0 sit here.',
    )
    expect(await read(administrator, paths.waysPart.href('vaimh', 'decision'))).toContain(
      'Appoint members of the committee',
    )
  })

  test('keeps in sight of staff and members how it voted, once it is decided, and out of the applicant’s', async () => {
    await vote(administrator, 'deferred', 'Hours are thin.')
    await vote(reviewer, 'deferred')
    const page = paths.decision.href('vaimh', applicationId)
    const { page: form } = await site.get(coordinator, page)
    const seen = Object.fromEntries(
      [...form.matchAll(/name="(version|decisions|revision)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value ?? '',
      ]),
    )
    const deferral = { outcome: 'deferred', reason: 'Training is missing.', toDo: 'Log 30 hours.' }
    const decided = await site.post(coordinator, page, { do: 'decide', ...seen, ...deferral })
    const own = [
      paths.application.href(applicationId),
      paths.ownHistory.href(applicationId),
      paths.mine.href(),
    ]
    const applicants = await Promise.all(own.map((path) => site.get(world.rosa, path)))

    expect(decided.status).toBe(303)
    for (const actor of [coordinator, reviewer]) {
      const words = await decisionOf(actor)
      expect(words).toContain('How the committee voted')
      expect(words).toContain('Hours are thin.')
    }
    expect((await site.get(world.rosa, page)).status).toBe(404)
    expect(applicants.some(({ page: shown }) => /Hours are thin|committee voted/.test(shown))).toBe(false)
  })
})
