import { afterAll, beforeAll, expect, test } from 'vitest'
import { accept, ask } from '../../../../test/reviews/review-acts.ts'
import { createReviewWorld, freeze, noon, type ReviewWorld } from '../../../../test/reviews/review-world.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { keepSupervisedPortfolio } from '../../../../test/web/a-supervised-portfolio.ts'
import { letProviderSay } from '../../../../test/web/let-provider-say.ts'
import { wordsOf } from '../../../../test/web/open-site.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { findApplication } from '../../../store/applications/applications.ts'
import { withScope } from '../../../store/with-scope.ts'
import { paths } from '../../paths.ts'

let world: ReviewWorld

beforeAll(async () => {
  world = await createReviewWorld()
  const { annsSession } = await keepSupervisedPortfolio(world.database, world.rosa.id, noon)
  const say = (session: string, verdict: 'confirmed' | 'doubtful') =>
    letProviderSay(world.database, { session, verdict, at: noon })
  await say(annsSession, 'doubtful')
  await say(await sessionOn('2023-01-10'), 'confirmed')
  const scope = { personId: world.rosa.id, associationId: world.association.id }
  await withScope(world.database.db, scope, async (tx) => {
    const application = await findApplication(tx, world.applicationId)
    if (application) await freeze(tx, application, 2)
  })
})

afterAll(() => world.database.drop())

function sessionOn(day: string): Promise<string> {
  return asOwner(world.database, async (client) => {
    const { rows } = await client.query(
      `select id from portfolio_entry where person_id = $1 and section = 'rsc' and body ->> 'from' = $2`,
      [world.rosa.id, day],
    )
    return String(rows[0]?.id)
  })
}

const told =
  'Of the hours that count, by the word of those who gave the supervision: Confirmed 10 hours Doubtful 20 hours Not asked yet 20 hours'

async function read(who: SignedIn, path: string) {
  const { status, page } = await world.site.get(who, path)
  expect(status).toBe(200)
  return wordsOf(page)
}

test('staff tell confirmed, doubtful and unasked hours apart on the page of an application', async () => {
  const page = await read(world.dana, paths.staffApplication.href('vaimh', world.applicationId))

  expect(page).toContain(told)
  expect(page).toMatch(/Ann Lee [^.]*March 10, 2023\s*, Doubtful 20 hours/)
  expect(page).not.toContain('It was shorter.')
})

test('so do reviewers, and whoever reads the section', async () => {
  const review = await ask(world, world.ben, 1)
  await accept(world, world.ben, review)
  expect(await read(world.ben, paths.review.href('vaimh', review))).toContain(told)

  const section = await read(world.dana, paths.applicantSection.href('vaimh', world.rosa.id, 'rsc'))
  for (const state of ['Confirmed', 'Doubtful', 'Not asked yet']) expect(section).toContain(state)
})
