import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { excuseAll } from '../../../../test/reviews/excuse-all.ts'
import { chosenIn, decide, handIn, log, stateOf } from '../../../../test/reviews/process-acts.ts'
import { accept, ask, review, send } from '../../../../test/reviews/review-acts.ts'
import { createReviewWorld, type ReviewWorld } from '../../../../test/reviews/review-world.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { wordsOf } from '../../../../test/web/open-site.ts'
import { paths } from '../../paths.ts'

let world: ReviewWorld
const worlds: ReviewWorld[] = []

beforeEach(async () => {
  world = await createReviewWorld()
  worlds.push(world)
  await excuseAll(world)
  await review(world, world.ben, 1, { ...deferral, forColleagues: 'Ben whispers' })
  await review(world, world.cara, 2, deferral)
  expect((await decide(world, world.dana)).status).toBe(303)
})

afterAll(async () => {
  for (const { database } of worlds) await database.drop()
})

const deferral = { recommendation: 'defer', toDo: 'One more training', forApplicant: 'Nearly there' }
const comparison = (round?: number) => paths.comparison.href('vaimh', world.applicationId, round)
const proposal = () => paths.assignReviewers.href('vaimh', [world.applicationId])

describe('an application that was deferred', () => {
  test('is amended, submitted again, reviewed in a new round and approved', async () => {
    const { site, ben, cara, dana, finn, applicationId } = world
    expect(await stateOf(world)).toBe('deferred')
    await log(world, 'Watching parents')
    expect((await handIn(world, 'I have logged another one.')).status).toBe(303)

    const proposed = wordsOf((await site.get(dana, proposal())).page)
    expect(proposed).toContain('Ben Cole (knows it from an earlier review; 0 reviews open')
    expect(proposed).toContain('Finn Moss (0 reviews open')
    const again = await ask(world, ben, 1)
    const second = await ask(world, finn, 2)
    await accept(world, finn, second)
    const fresh = await site.get(finn, paths.review.href('vaimh', second))
    expect(fresh.page).toContain('Watching parents')
    expect((await site.get(finn, comparison(1))).status).toBe(404)

    const before = wordsOf((await site.get(dana, paths.decision.href('vaimh', applicationId))).page)
    expect(before).toContain('No review is in yet.')
    await accept(world, ben, again)
    expect((await send(world, ben, again)).status).toBe(303)
    expect((await send(world, finn, second, { forApplicant: 'Well done' })).status).toBe(303)
    const page = (await site.get(dana, paths.decision.href('vaimh', applicationId))).page
    expect(wordsOf(page)).toContain('2 of 2 reviews are in. Together they recommend to approve.')
    expect(chosenIn(page, 'outcome')).toEqual(['approved-for-exam'])
    expect(wordsOf(page)).toContain('Met by an exception')
    expect((await decide(world, dana)).status).toBe(303)
    expect(await stateOf(world)).toBe('approved-for-exam')

    const now = wordsOf((await site.get(dana, comparison())).page)
    const former = wordsOf((await site.get(dana, comparison(1))).page)
    expect(now).toContain('All reviews are in: Approve.')
    expect(now).not.toContain('Ben whispers')
    expect(former).toContain('All reviews are in: Defer.')
    expect(former).toContain('Ben whispers')
    expect((await site.get(cara, comparison())).page).toContain('Ben whispers')
    expect([
      (await site.get(cara, comparison(2))).status,
      (await site.get(finn, comparison(1))).status,
    ]).toEqual([404, 404])
  })

  test('leaves a review that was never finished behind, and the new round does not wait for it', async () => {
    const { site, ben, hana, database, applicationId } = world
    await handIn(world)
    const left = await ask(world, hana, 1)
    await accept(world, hana, left)
    await asOwner(database, async (client) => {
      await client.query("update application set state = 'deferred', version = version + 1 where id = $1", [
        applicationId,
      ])
    })
    await handIn(world)
    await review(world, ben, 1, { forColleagues: 'Round three' })

    const mine = wordsOf((await site.get(hana, paths.myReviews.href('vaimh'))).page)
    const late = await send(world, hana, left, { forColleagues: 'My late words' })
    expect(mine).toContain('Nothing is waiting for you.')
    expect([late.status, late.page.includes('My late words')]).toEqual([409, true])
    expect((await site.get(hana, comparison())).page).toContain('Round three')
  })
})

describe('an appeal that is upheld', () => {
  beforeEach(async () => {
    const { site, rosa, eli, applicationId } = world
    const id = randomUUID()
    await site.post(rosa, paths.appeal.href(applicationId), { id, grounds: 'You overlooked it.' })
    await site.post(eli, paths.acknowledgeAppeal.href('vaimh', applicationId, id), {})
    const verdict = { step: 'uphold', reasons: 'It does count.', do: 'decide' }
    const upheld = await site.post(eli, paths.appealCase.href('vaimh', applicationId, id), verdict)
    expect([upheld.status, await stateOf(world)]).toEqual([303, 'in-review'])
  })

  test('leads to a new round by others than before, who approve', async () => {
    const { site, ben, dana, finn, hana, applicationId } = world
    const page = wordsOf((await site.get(dana, proposal())).page)
    expect(page).toContain('An appeal was upheld, so others review it than before.')
    expect(page).toContain('Ben Cole : reviewed it before, and after an appeal others do')
    await expect(ask(world, ben, 1, { reason: 'Knows it well' })).rejects.toThrow('422')

    const before = wordsOf((await site.get(dana, paths.decision.href('vaimh', applicationId))).page)
    expect(before).toContain('No review is in yet.')
    expect(before).toContain('Wait for the reviews')
    await review(world, finn, 1)
    const second = await ask(world, hana, 2)
    await accept(world, hana, second)
    // Whoever has a review to finish reads no former ones before, staff or not.
    expect((await site.get(hana, comparison(1))).page).not.toContain('Ben whispers')
    await send(world, hana, second)
    expect((await site.get(hana, comparison(1))).page).toContain('Ben whispers')
    expect((await site.get(finn, comparison(1))).status).toBe(404)
    expect((await site.get(ben, comparison(2))).status).toBe(404)
    expect((await decide(world, dana)).status).toBe(303)
    expect(await stateOf(world)).toBe('approved-for-exam')
  })

  test('shows the applicant the same whoever is asked next', async () => {
    const { site, rosa, finn, applicationId } = world
    await ask(world, finn, 1)
    const { page } = await site.get(rosa, paths.application.href(applicationId))

    expect(page).not.toContain('Finn')
    expect(page).not.toContain('Ben Cole')
  })
})
