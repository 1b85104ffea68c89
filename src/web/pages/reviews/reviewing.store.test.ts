import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accept, ask, everyRow, send } from '../../../../test/reviews/review-acts.ts'
import { createReviewWorld, type ReviewWorld } from '../../../../test/reviews/review-world.ts'
import { wordsOf } from '../../../../test/web/open-site.ts'
import { paths } from '../../paths.ts'
import { pickFields } from './assign-page.tsx'

let world: ReviewWorld

beforeAll(async () => {
  world = await createReviewWorld()
})

afterAll(() => world.database.drop())

/** The parts of a review that stand open. */
const unfoldedIn = (page: string) =>
  [...page.matchAll(/<details class="at-folded" id="([^"]+)" open/g)].map(([, id]) => id)

describe('a review from asking to the comparison', () => {
  let first: string
  let second: string

  test('a fair proposal says why this one', async () => {
    const { site, dana, applicationId } = world
    const { status, page } = await site.get(dana, paths.assignReviewers.href('vaimh', [applicationId]))

    expect(status).toBe(200)
    expect(wordsOf(page)).toContain(
      'Has as little to do as the next and was asked as long ago; the name comes first.',
    )
    expect(wordsOf(page)).toContain('Rosa Delgado , Mentor-Clinical')
    expect(wordsOf(page)).toContain('Asking somebody begins the review: Rosa Delgado is told by letter')
    expect(page).toContain(`href="${paths.staffApplication.href('vaimh', applicationId)}"`)
  })

  test('the same person twice is refused at both places, and nobody is asked', async () => {
    const { site, dana, ben, applicationId } = world
    const picks = [1, 2].map((place) => [pickFields(applicationId, place).reviewer, ben.id])
    const fields = { application: applicationId, language: 'en', ...Object.fromEntries(picks) }
    const { status, page } = await site.post(dana, paths.assignReviewers.href('vaimh'), fields)

    expect(status).toBe(422)
    expect(page.match(/class="govuk-error-message".*?You chose the same person twice/gs)).toHaveLength(2)
    expect(page.match(new RegExp(`value="${ben.id}" selected`, 'g'))).toHaveLength(2)
    expect(await everyRow(world, 'select id from review')).toEqual([])
    expect(await everyRow(world, 'select id from mail')).toEqual([])
  })

  test('asking the first begins the review, writes to the reviewer, and names no applicant', async () => {
    first = await ask(world, world.ben, 1)
    second = await ask(world, world.cara, 2)

    const list = await world.site.get(world.dana, paths.assignments.href('vaimh'))
    expect(wordsOf(list.page)).toContain('Enough reviewers asked for now')
    const [application] = await everyRow<{ state: string }>(world, 'select state from application')
    expect(application?.state).toBe('in-review')
    const mails = await everyRow<{ recipient: string; subject: string; kind: string }>(
      world,
      'select recipient, subject, kind from mail order by recipient',
    )
    const [rosas] = mails.splice(2)
    expect(rosas).toMatchObject({ recipient: world.rosa.email, kind: 'letter' })
    expect(await everyRow(world, 'select kind from letter')).toEqual([{ kind: 'review-begun' }])
    expect(mails).toEqual([
      {
        recipient: 'ben.cole@example.org',
        subject: 'An application for Mentor-Clinical to review',
        kind: 'review-asked',
      },
      {
        recipient: 'cara.voss@example.org',
        subject: 'An application for Mentor-Clinical to review',
        kind: 'review-asked',
      },
    ])
  })

  test('the reviewer says first whether there is a conflict, and sees the portfolio only then', async () => {
    const { site, ben } = world
    const before = await site.get(ben, paths.review.href('vaimh', first))
    expect(wordsOf(before.page)).toContain('Can you take this review on?')
    expect(wordsOf(before.page)).toContain('it counts from the day you were asked')
    expect(wordsOf(before.page)).toContain('Little Steps, Inc.')
    expect(before.page).not.toContain('Watching babies')

    await accept(world, ben, first)
    const after = await site.get(ben, paths.review.href('vaimh', first))
    expect(wordsOf(after.page)).toContain('Review: Rosa Delgado')
    expect(after.page).toContain('Watching babies')
    expect(wordsOf(after.page)).toContain('it counts from the day you were asked')
    const list = await site.get(ben, paths.myReviews.href('vaimh'))
    expect(wordsOf(list.page)).toContain('Each day counts from when you were asked.')
  })

  test('each part says what is left in it, and the next one is unfolded', async () => {
    const { site, ben } = world
    const { page } = await site.get(ben, paths.review.href('vaimh', first))
    expect(unfoldedIn(page)).toEqual(['findings-judgement'])
    expect(wordsOf(page)).toContain('For a person to decide 1 to tick')
    expect(wordsOf(page)).toContain('What do you recommend? 1 to tick')

    await send(world, ben, first, { act: 'save', draftVersion: '0', 'requirement.degree': '' })
    const then = await site.get(ben, paths.review.href('vaimh', first))
    expect(unfoldedIn(then.page)).toEqual(['findings-practice'])
    expect(wordsOf(then.page)).toContain('For a person to decide All ticked')
    expect(wordsOf(then.page)).toContain('Education and practice 1 to tick')
    expect(wordsOf(then.page)).toContain('Competency areas All ticked')
  })

  test('what is half written is saved and shown again', async () => {
    const { site, ben } = world
    const saved = await send(world, ben, first, {
      forColleagues: 'So far so good',
      act: 'save',
      draftVersion: '1',
    })
    expect(saved.status).toBe(303)
    const { page } = await site.get(ben, paths.review.href('vaimh', first))
    expect(page).toContain('So far so good')

    const elsewhere = await send(world, ben, first, {
      forColleagues: 'Another window',
      act: 'save',
      draftVersion: '0',
    })
    expect(elsewhere.status).toBe(409)
    expect(elsewhere.page).toContain('Another window')
  })

  test('a review with gaps says what is missing and keeps what was typed', async () => {
    const refused = await send(world, world.ben, first, {
      'requirement.competencies': '',
      'rest.theoretical-foundations': '',
      recommendation: 'defer',
      forApplicant: 'As Cara said, more is needed.',
    })

    expect(refused.status).toBe(422)
    const said = wordsOf(refused.page)
    expect(said).toContain('Decide whether it is met: Competencies')
    expect(said).toContain(
      'Tick the areas of Theoretical foundations, or say what holds for the rest of them',
    )
    expect(said).toContain('Say what the applicant should do')
    expect(said).toContain('This names a reviewer, and the applicant may read it.')
    expect(refused.page).toContain('As Cara said, more is needed.')
    expect(unfoldedIn(refused.page)).toEqual(['findings-judgement', 'areas-theoretical-foundations'])
  })

  test('nobody sees the other review before the own one is in', async () => {
    const { site, ben, cara, applicationId } = world
    const sent = await send(world, ben, first, {
      forColleagues: 'Only for colleagues',
      forApplicant: 'Well done',
    })
    expect([sent.status, sent.to]).toEqual([303, paths.review.href('vaimh', first)])

    const early = await site.get(cara, paths.comparison.href('vaimh', applicationId))
    expect(early.status).toBe(404)
    await accept(world, cara, second)
    const own = await site.get(cara, paths.review.href('vaimh', second))
    expect(own.page).not.toContain('Only for colleagues')
    expect(own.page).not.toContain('Ben Cole')
  })

  test('once both are in, what they agree on is closed and the rest is listed', async () => {
    const { site, ben, cara, applicationId } = world
    await send(world, cara, second, { 'area.attachment': 'not-shown' })
    const { status, page } = await site.get(ben, paths.comparison.href('vaimh', applicationId))
    const said = wordsOf(page)

    expect(status).toBe(200)
    expect(said).toContain('All reviews are in: Approve.')
    const [open = '', closed = ''] = said.slice(said.indexOf('Differences')).split('Closed:')
    expect(open).toContain('Cara Voss : Not shown')
    expect(open).not.toContain('Cara Voss : Agree')
    expect(closed).toContain('on which all agree')
    const cards = await site.get(cara, paths.comparison.href('vaimh', applicationId))
    expect(wordsOf(cards.page)).toContain('Only for colleagues')
  })

  test('they talk about it, and hear what becomes of the application', async () => {
    const { site, ben, dana, applicationId } = world
    const posted = await site.post(ben, paths.remarkOnReviews.href('vaimh', applicationId), {
      remark: 'Shall we call?',
    })
    expect(posted.status).toBe(303)
    const seen = await site.get(dana, paths.comparison.href('vaimh', applicationId))
    expect(wordsOf(seen.page)).toContain('Shall we call?')

    const mine = await site.get(ben, paths.myReviews.href('vaimh'))
    expect(wordsOf(mine.page)).toContain('The application is now: in review')
  })
})

test('a pause that is over already is refused beside its last day, with what was typed', async () => {
  const { site, dana, cara } = world
  const pause = (from: string, to: string) =>
    site.post(dana, paths.addPause.href('vaimh', cara.id), { from, to })
  const past = await pause('2020-07-01', '2020-07-14')
  const kept = () => everyRow(world, 'select from_on, to_on from reviewer_pause')
  const none = await kept()

  expect(past.status).toBe(422)
  expect(past.page).toContain('<a href="#to">This pause is over already.')
  expect(past.page).toContain('value="2020-07-14"')
  expect(none).toEqual([])
  expect((await pause('2026-11-01', '2026-11-21')).status).toBe(303)
  expect(await kept()).toHaveLength(1)
})
