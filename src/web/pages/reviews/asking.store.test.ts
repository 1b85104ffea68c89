import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { excuseAll } from '../../../../test/reviews/excuse-all.ts'
import { decide, handIn, log, stateOf } from '../../../../test/reviews/process-acts.ts'
import { accept, ask, everyRow, review, send } from '../../../../test/reviews/review-acts.ts'
import { createReviewWorld, library, noon, type ReviewWorld } from '../../../../test/reviews/review-world.ts'
import { hiddenIn, wordsOf } from '../../../../test/web/open-site.ts'
import { remindReviewers } from '../../../services/reviews/remind-reviewers.ts'
import { paths } from '../../paths.ts'

let world: ReviewWorld
let own: string
let other: string

beforeAll(async () => {
  world = await createReviewWorld()
  await excuseAll(world)
  own = await review(world, world.ben, 1, { recommendation: 'ask', question: 'Which month was it?' })
  other = await ask(world, world.cara, 2)
  await accept(world, world.cara, other)
})

afterAll(() => world.database.drop())

const place = () => paths.askApplicant.href('vaimh', world.applicationId)
const comparison = () => paths.comparison.href('vaimh', world.applicationId)

describe('a reviewer who asks first', () => {
  test('finds the question with staff, who put it into words that name nobody', async () => {
    const { site, dana, ben } = world
    const seen = await site.get(dana, comparison())
    expect(seen.page).toContain(place())
    const work = await site.get(dana, paths.workbench.href('vaimh', { kind: 'ask' }))
    expect(work.page).toContain(`href="${place()}"`)
    const form = await site.get(dana, place())
    const version = hiddenIn(form.page, 'version')
    expect(form.page).toContain('Which month was it?')
    expect(form.page).not.toContain('Ben')

    const naming = { version, question: 'Ben Cole asks: which month was it?', act: 'preview' }
    const refused = await site.post(dana, place(), naming)
    const empty = await site.post(dana, place(), { version, question: ' ', act: 'ask' })
    const preview = await site.post(dana, place(), { ...naming, question: 'Which month was it?' })
    expect([refused.status, empty.status, preview.status]).toEqual([422, 422, 200])
    expect(wordsOf(preview.page)).toContain('we need this from you: - Which month was it?')
    expect(await stateOf(world)).toBe('in-review')
    expect((await site.get(ben, place())).status).toBe(404)
  })

  test('has it asked once, by a letter that does not say who wants to know', async () => {
    const { site, dana, eli, rosa, applicationId } = world
    const { page } = await site.get(dana, place())
    const fields = { version: hiddenIn(page, 'version'), question: 'Which month was it?', act: 'ask' }
    const asked = await Promise.all([site.post(dana, place(), fields), site.post(eli, place(), fields)])
    expect(asked.map(({ status, to }) => [status, to])).toEqual([
      [303, comparison()],
      [303, comparison()],
    ])
    expect(
      await everyRow(world, "select step from application_request where step = 'ask-more'"),
    ).toHaveLength(1)
    expect(await everyRow(world, "select id from letter where kind = 'more-asked'")).toHaveLength(1)

    const told = await site.get(rosa, paths.application.href(applicationId))
    expect(await stateOf(world)).toBe('more-asked')
    expect(wordsOf(told.page)).toContain('Which month was it?')
    expect(told.page).not.toMatch(/Ben|Cara|Dana/)
    const letters = await everyRow<{ paragraphs: string[] }>(world, 'select paragraphs from letter')
    expect(JSON.stringify(letters)).not.toMatch(/Ben|Cara|Dana/)
  })

  test('reads the answer with what changed, and so does whoever has not finished', async () => {
    const { site, ben, cara, dana, rosa } = world
    await log(world, 'The missing month')
    site.now = new Date(noon.getTime() + 86_400_000)
    const answered = await handIn(world, 'It was May. My certificate is there now.')
    expect([answered.status, await stateOf(world)]).toEqual([303, 'in-review'])

    const mine = wordsOf((await site.get(ben, paths.myReviews.href('vaimh'))).page)
    expect(mine).toContain('The applicant answered your question: please look again')
    const work = await site.get(ben, paths.workbench.href('vaimh'))
    expect(wordsOf(work.page)).toContain('Answered your question, look again')
    expect(work.page).not.toContain('Nothing waits for you')
    const pages = [await site.get(ben, comparison()), await site.get(cara, paths.review.href('vaimh', other))]
    for (const { page } of pages) {
      expect(wordsOf(page)).toContain('It was May. My certificate is there now.')
      expect(wordsOf(page)).toContain('The portfolio changed since the review began')
      expect(wordsOf(page)).toContain('The missing month')
    }
    expect((await site.get(rosa, comparison())).status).toBe(404)
    const questions = () => site.get(dana, paths.workbench.href('vaimh', { kind: 'ask' }))
    expect((await questions()).page).not.toContain(place())
    await site.post(dana, paths.setAside.href('vaimh'), { kind: 'answer', subject: world.applicationId })
    const answers = await site.get(dana, paths.workbench.href('vaimh', { kind: 'answer' }))
    expect(answers.page).not.toContain('Rosa Delgado')
    // That somebody read it does not make it a question again, nor is the same asked twice.
    expect((await questions()).page).not.toContain(place())
    expect((await site.get(dana, place())).page).not.toContain('Which month was it?</textarea>')
  })

  test('is told of the answer by one mail, however often the clock looks', async () => {
    const { database, association } = world
    const sent: string[] = []
    const means = {
      standards: library,
      urlOf: () => 'http://localhost',
      sendMail: async (_: unknown, { to, subject }: { to: string; subject: string }) => {
        sent.push(`${to}: ${subject}`)
        return 'mail'
      },
    }
    const look = () => remindReviewers(database.db, means, association, { today: '2026-11-21', now: noon })
    await Promise.all([look(), look()])
    await look()

    expect(sent).toEqual([
      'ben.cole@example.org: Your question about an application for Mentor-Clinical, Virginia was answered',
    ])
  })

  test('recommends then, in the same round, and the review is complete', async () => {
    const { site, ben, cara, dana, applicationId } = world
    const waits = wordsOf((await site.get(dana, comparison())).page)
    expect(waits).toContain('1 review is still to come.')
    expect(waits).toContain('The applicant has answered. Whoever asked looks again.')
    const { page } = await site.get(ben, comparison())
    const fields = { version: hiddenIn(page, 'version'), recommendation: 'approve', reason: 'Answered' }
    const changed = await site.post(ben, paths.changeReview.href('vaimh', own), fields)
    expect(changed.status).toBe(303)
    await send(world, cara, other)

    const desk = wordsOf((await site.get(dana, paths.decision.href('vaimh', applicationId))).page)
    expect(desk).toContain('2 of 2 reviews are in. Together they recommend to approve.')
    expect(desk).toContain('It was May.')
    expect((await decide(world, dana)).status).toBe(303)
    expect(await stateOf(world)).toBe('approved-for-exam')
  })
})
