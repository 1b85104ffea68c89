import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accept, ask, review, send } from '../../../../test/reviews/review-acts.ts'
import { createReviewWorld, type ReviewWorld } from '../../../../test/reviews/review-world.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { wordsOf } from '../../../../test/web/open-site.ts'
import { paths } from '../../paths.ts'

let one: ReviewWorld
let other: ReviewWorld

beforeAll(async () => {
  one = await createReviewWorld()
  other = await createReviewWorld({ ben: 'Xaver Quandt' })
  await review(one, one.ben, 1, { forColleagues: 'Plain' })
  await review(other, other.ben, 1, {
    forColleagues: 'A secret whisper',
    'requirement.competencies': 'disagree',
    'area.attachment': 'not-shown',
    recommendation: 'defer',
    toDo: 'Much more',
  })
})

afterAll(async () => {
  await one.database.drop()
  await other.database.drop()
})

/** What is left of a page when ids and tokens are taken out. */
async function seen({ site, rosa }: ReviewWorld, path: string) {
  const { status, to, page } = await site.get(rosa, path)
  const text = `${status} ${to} ${page}`
  return text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/name="(?:form|button)Token" value="[^"]*"/g, '')
}

test('a reviewer’s name, a tick, a recommendation and a private word change nothing that the applicant gets', async () => {
  const pages = (world: ReviewWorld) => [
    paths.home.href(),
    paths.portfolio.href(),
    paths.messages.href(),
    paths.mine.href(),
    paths.competencies.href({}),
    paths.applications.href(),
    paths.application.href(world.applicationId),
    paths.submitApplication.href(world.applicationId),
    paths.comparison.href('vaimh', world.applicationId),
    paths.assignments.href('vaimh'),
    paths.myReviews.href('vaimh'),
    paths.reviewers.href('vaimh'),
  ]
  const [ofOne, ofOther] = [pages(one), pages(other)]
  for (const [index, path] of ofOne.entries())
    expect(await seen(other, ofOther[index] ?? ''), path).toBe(await seen(one, path))
})

test('a conflict keeps somebody from being asked, or wants a reason; an advisor is never asked', async () => {
  const { site, dana, ben, rosa, applicationId, database, association } = one
  await asOwner(database, async (client) => {
    await client.query(
      `insert into reviewer_exclusion (id, association_id, person_id, name, email, added_at)
       values (gen_random_uuid(), $1, $2, 'R. D.', $3, now())`,
      [association.id, one.cara.id, rosa.email],
    )
    await client.query(
      `insert into advising (association_id, advisor_id, applicant_id, since, assigned_by)
       values ($1, $2, $3, now(), $2)`,
      [association.id, one.finn.id, rosa.id],
    )
  })
  const proposal = wordsOf((await site.get(dana, paths.assignReviewers.href('vaimh', [applicationId]))).page)
  expect(proposal).toContain('Cara Voss : never reviews this applicant, by an own list')
  expect(proposal).toContain('Finn Moss : advises or advised the applicant')
  expect(proposal).toContain(`${ben.name} : has to do with this review already`)

  await expect(ask(one, one.finn, 2, { reason: 'Nobody else' })).rejects.toThrow('422')
  await expect(ask(one, one.cara, 2)).rejects.toThrow('422')
  const second = await ask(one, one.cara, 2, { reason: 'They met once, years ago' })
  await accept(one, one.cara, second)
  const sent = await send(one, one.cara, second, { recommendation: 'defer', toDo: 'More hours' })
  expect(sent.status).toBe(303)
  const staff = wordsOf((await site.get(dana, paths.comparison.href('vaimh', applicationId))).page)
  expect(staff).toContain('The first two differ, so a third reviewer settles it.')
  expect(staff).toContain('Asked all the same: They met once, years ago')
})

describe('whoever recused', () => {
  test('sees nothing of the application any more, and somebody else can be asked', async () => {
    const { site, finn, hana, applicationId } = other
    const id = await ask(other, finn, 2)
    const gone = await site.post(finn, paths.recuseReview.href('vaimh', id), {
      kinds: ['household'],
      recusal: 'We share a kitchen',
    })
    expect([gone.status, gone.to]).toEqual([303, paths.myReviews.href('vaimh', 'recused')])
    expect((await site.get(finn, paths.review.href('vaimh', id))).status).toBe(404)
    expect((await site.get(finn, paths.comparison.href('vaimh', applicationId))).status).toBe(404)
    expect((await site.get(finn, paths.myReviews.href('vaimh'))).page).not.toContain('Rosa Delgado')

    await ask(other, hana, 2)
    const staff = wordsOf((await site.get(other.dana, paths.comparison.href('vaimh', applicationId))).page)
    expect(staff).toContain('Gave it back: We share a household')
    // Who reviews too reads the others' after the own review.
    const own = await site.get(hana, paths.comparison.href('vaimh', applicationId))
    expect(wordsOf(own.page)).toContain('You have a review of your own to finish here.')
    expect(own.page).not.toContain('A secret whisper')
  })
})
