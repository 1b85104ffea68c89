import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setPolicy } from '../../../test/decisions/a-reviewed-application.ts'
import { accept, ask } from '../../../test/reviews/review-acts.ts'
import { createReviewWorld, noon, type ReviewWorld } from '../../../test/reviews/review-world.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { paths } from '../../web/paths.ts'
import { withScope } from '../with-scope.ts'

let world: ReviewWorld

/** Ben reviews, Cara gave her review back, Finn reviews here as well and has nothing to do with Rosa. */
beforeAll(async () => {
  world = await createReviewWorld()
  const { database, association, applicationId, rosa, dana, site, cara } = world
  const of = { association_id: association.id, person_id: rosa.id }
  const reference = randomUUID()
  await asOwner(database, async (_, insert) => {
    await insert('reference', {
      ...{ ...of, id: reference, application_id: applicationId, role: 'colleague', rater_name: 'Cy Moe' },
      ...{ rater_email: 'cy@example.org', relation: '', is_waived: true, state: 'submitted' },
      ...{ state_since: noon, requested_at: noon, sent_at: noon, due_on: '2026-12-01', form_version: 0 },
      completed_on: '2026-11-20',
    })
    await insert('reference_rating', {
      ...{ ...of, reference_id: reference, is_waived: true, form_version: 0, not_enough: 0, came_by: 'mail' },
      ...{ submitted_at: noon, body: JSON.stringify({ comment: 'Canary' }) },
    })
    const rater = { association_id: association.id, rater_email: 'cy@example.org', number: 1 }
    const found = { outcome: 'vetted', category: 'imhs', since: '2020-01-01' }
    const by = { note: 'Register', decided_by: dana.id, decided_at: noon }
    await insert('rater_vetting', { ...rater, ...found, ...by })
    await insert('rater_standing', { ...rater, ...found })
  })
  await accept(world, world.ben, await ask(world, world.ben, 1))
  const given = await ask(world, cara, 2)
  await site.post(cara, paths.recuseReview.href('vaimh', given), { recusal: 'No time' })
})

afterAll(() => world.database.drop())

function select(person: SignedIn) {
  const { database, association } = world
  return withScope(database.db, { personId: person.id, associationId: association.id }, async (tx) => ({
    references: (await tx.selectFrom('reference').select('id').execute()).length,
    ratings: (await tx.selectFrom('reference_rating').select('body').execute()).length,
    standings: (await tx.selectFrom('rater_standing').select('outcome').execute()).length,
  }))
}

const all = { references: 1, ratings: 1, standings: 1 }
const nothing = { references: 0, ratings: 0, standings: 0 }

test('what a rater wrote is for those who review that application, and for no other reviewer', async () => {
  const { ben, cara, finn, ida, rosa, dana } = world

  expect(await select(ben)).toEqual(all)
  expect(await select(dana)).toEqual(all)
  expect(await select(finn)).toEqual(nothing)
  expect(await select(cara)).toEqual(nothing)
  expect(await select(ida)).toEqual(nothing)
  expect(await select(rosa)).toEqual({ ...all, ratings: 0 })
})

test('where the association keeps references from reviewers, the database does too', async () => {
  const { database, association, ben, dana } = world
  await setPolicy(database, association.id, { review: { seesReferences: false } })

  expect(await select(ben)).toEqual({ ...all, ratings: 0 })
  expect(await select(dana)).toEqual(all)
})
