import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setPolicy } from '../../../../test/decisions/a-reviewed-application.ts'
import { excuseAll } from '../../../../test/reviews/excuse-all.ts'
import { handIn, log } from '../../../../test/reviews/process-acts.ts'
import { accept, ask, review } from '../../../../test/reviews/review-acts.ts'
import { createReviewWorld, noon, type ReviewWorld } from '../../../../test/reviews/review-world.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { wordsOf } from '../../../../test/web/open-site.ts'
import { addEntry } from '../../../services/portfolio/add-entry.ts'
import { removeEntry } from '../../../services/portfolio/remove-entry.ts'
import { paths } from '../../paths.ts'

let world: ReviewWorld
let open: string
const membership = randomUUID()

/** A membership that nobody confirmed is submitted, where the association asks for one. */
beforeAll(async () => {
  world = await createReviewWorld()
  const { database, association, rosa, applicationId } = world
  await setPolicy(database, association.id, {
    membership: { asked: 'required' },
    decision: { by: 'committee', committeeVotes: 1 },
  })
  await asOwner(database, (_, insert) =>
    insert('committee_member', {
      ...{ association_id: association.id, person_id: world.finn.id, since: noon },
      appointed_by: world.dana.id,
    }),
  )
  await excuseAll(world)
  const body = { association: 'vaimh', from: '2026-01-01', to: '2026-12-31' }
  await addEntry(database.db, {
    ...{ personId: rosa.id, id: membership, now: noon },
    entry: { section: 'memberships', body },
  })
  await asOwner(database, async (client) => {
    await client.query("update application set state = 'returned', version = version + 1 where id = $1", [
      applicationId,
    ])
  })
  expect((await handIn(world)).status).toBe(303)
  await review(world, world.ben, 1, { 'requirement.membership': 'cannot-tell' })
  open = await ask(world, world.cara, 2)
  await accept(world, world.cara, open)
})

afterAll(() => world.database.drop())

test('everybody on it sees what changed since the review began, and only the findings that it moved', async () => {
  const { site, database, ben, cara, dana, finn, rosa, applicationId } = world
  const pages = [
    [cara, paths.review.href('vaimh', open)],
    [ben, paths.comparison.href('vaimh', applicationId)],
    [dana, paths.comparison.href('vaimh', applicationId)],
    [dana, paths.decision.href('vaimh', applicationId)],
    // A member of the committee who is no staff.
    [finn, paths.decision.href('vaimh', applicationId)],
  ] as const
  const look = () =>
    Promise.all(pages.map(async ([actor, path]) => wordsOf((await site.get(actor, path)).page)))
  for (const page of await look()) expect(page).not.toContain('The portfolio changed')
  await log(world, 'Watching parents')
  await removeEntry(database.db, { personId: rosa.id, now: noon, id: membership, version: 1 })

  for (const page of await look()) {
    const [, change = ''] = page.split('The portfolio changed since the review began')
    expect(change).toContain('Watching parents Training, added')
    expect(change).toContain('Memberships, removed')
    // It was a claim when it was submitted, and counts as one now.
    expect(change).toContain('Membership A person decides, now Not met')
  }
})

test('the applicant hears of none of these pages', async () => {
  const { site, rosa, applicationId } = world
  const paths_ = [paths.comparison, paths.decision, paths.askApplicant]
  const statuses = await Promise.all(
    paths_.map(async (each) => (await site.get(rosa, each.href('vaimh', applicationId))).status),
  )

  expect(statuses).toEqual([404, 404, 404])
})
