import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accept, ask, review, send } from '../../../test/reviews/review-acts.ts'
import { createReviewWorld, type ReviewWorld } from '../../../test/reviews/review-world.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { withScope } from '../with-scope.ts'

let world: ReviewWorld
let benReview: string
let caraReview: string

beforeAll(async () => {
  world = await createReviewWorld()
  benReview = await review(world, world.ben, 1, { forColleagues: 'Ben whispers' })
  caraReview = await ask(world, world.cara, 2)
  await accept(world, world.cara, caraReview)
})

afterAll(() => world.database.drop())

/** What somebody can select of the reviews, whatever pages would show. */
function select(person: SignedIn) {
  const { database, association } = world
  return withScope(database.db, { personId: person.id, associationId: association.id }, async (tx) => ({
    reviews: (await tx.selectFrom('review').select('id').execute()).map(({ id }) => nameOf(id)).toSorted(),
    versions: (await tx.selectFrom('review_version').select('review_id').execute()).map((row) =>
      nameOf(row.review_id),
    ),
    drafts: (await tx.selectFrom('review_draft').select('review_id').execute()).length,
    applications: (await tx.selectFrom('application').select('id').execute()).length,
    submissions: (await tx.selectFrom('submission').select('number').execute()).length,
    entries: (
      await tx.selectFrom('portfolio_entry').select('id').where('person_id', '=', world.rosa.id).execute()
    ).length,
  }))
}

function nameOf(id: string): string {
  return id === benReview ? 'ben' : id === caraReview ? 'cara' : 'other'
}

const nothing = { reviews: [], versions: [], drafts: 0, applications: 0, submissions: 0, entries: 0 }
const theApplication = { applications: 1, submissions: 1, entries: 2 }

describe('what the database shows of reviews', () => {
  test('another’s review cannot be selected before the own one is in', async () => {
    await send(world, world.cara, caraReview, { act: 'save', draftVersion: '0' })

    expect(await select(world.cara)).toEqual({
      reviews: ['cara'],
      versions: [],
      drafts: 1,
      ...theApplication,
    })
    expect(await select(world.ben)).toEqual({
      reviews: ['ben', 'cara'],
      versions: ['ben'],
      drafts: 0,
      ...theApplication,
    })
  })

  test('a reviewer to whom nothing was given sees nothing, and neither does an advisor', async () => {
    expect(await select(world.finn)).toEqual(nothing)
    expect(await select(world.ida)).toEqual(nothing)
  })

  test('the applicant sees no review, even with a role of staff beside', async () => {
    const own = { ...nothing, ...theApplication }
    expect(await select(world.rosa)).toEqual(own)

    const { database, association } = world
    await withScope(database.db, { associationId: association.id }, (tx) =>
      tx
        .insertInto('association_role')
        .values({ association_id: association.id, person_id: world.rosa.id, role: 'coordinator' })
        .execute(),
    )
    expect(await select(world.rosa)).toEqual(own)
    await withScope(database.db, { associationId: association.id }, (tx) =>
      tx
        .deleteFrom('association_role')
        .where('person_id', '=', world.rosa.id)
        .where('role', '=', 'coordinator')
        .execute(),
    )
  })

  test('staff see what is in; who reviews too sees that after the own review', async () => {
    const all = { reviews: ['ben', 'cara'], versions: ['ben'], drafts: 0, ...theApplication }
    expect(await select(world.dana)).toEqual(all)
    expect(await select(world.hana)).toEqual(all)

    const { database, association, applicationId, rosa, dana, hana } = world
    await withScope(database.db, { personId: dana.id, associationId: association.id }, (tx) =>
      tx
        .insertInto('review')
        .values({
          ...{ id: randomUUID(), association_id: association.id, application_id: applicationId, round: 1 },
          ...{ applicant_id: rosa.id, reviewer_id: hana.id, place: 3, assigned_by: dana.id },
          ...{ assigned_at: new Date(), due_on: '2026-12-19' },
        })
        .execute(),
    )
    expect(await select(hana)).toEqual({ ...all, reviews: ['ben', 'cara', 'other'], versions: [] })
  })

  test('without the role of a reviewer nothing is left but the own words', async () => {
    const { database, association, ben } = world
    const roleOf = { association_id: association.id, person_id: ben.id, role: 'reviewer' } as const
    await withScope(database.db, { associationId: association.id }, (tx) =>
      tx.deleteFrom('association_role').where('person_id', '=', ben.id).execute(),
    )
    expect(await select(ben)).toEqual({ ...nothing, reviews: ['ben'], versions: ['ben'] })
    await withScope(database.db, { associationId: association.id }, (tx) =>
      tx.insertInto('association_role').values(roleOf).execute(),
    )
  })

  test('once an application has been over for long, its portfolio is closed', async () => {
    const { database, association, dana, ben } = world
    const end = (since: string) =>
      withScope(database.db, { personId: dana.id, associationId: association.id }, (tx) =>
        tx
          .updateTable('application')
          .set({ state: 'withdrawn', state_since: new Date(since) })
          .execute(),
      )
    await end(new Date(Date.now() - 80 * 86_400_000).toISOString())
    expect((await select(ben)).entries).toBe(2)
    await end(new Date(Date.now() - 100 * 86_400_000).toISOString())
    expect(await select(ben)).toMatchObject({ applications: 0, submissions: 0, entries: 0 })
    await withScope(database.db, { personId: dana.id, associationId: association.id }, (tx) =>
      tx.updateTable('application').set({ state: 'in-review', state_since: new Date() }).execute(),
    )
  })
})

describe('what the database takes', () => {
  const write = (person: SignedIn, parts: Record<string, unknown>) => {
    const { database, association, applicationId, rosa } = world
    return withScope(database.db, { personId: person.id, associationId: association.id }, (tx) =>
      tx
        .insertInto('review')
        .values({
          ...{ id: randomUUID(), association_id: association.id, application_id: applicationId, round: 1 },
          ...{ applicant_id: rosa.id, reviewer_id: world.finn.id, place: 3, assigned_by: person.id },
          ...{ assigned_at: new Date(), due_on: '2026-12-19' },
          ...parts,
        })
        .execute(),
    )
  }

  test.each<[string, () => Promise<unknown>]>([
    ['a review that a reviewer assigns', () => write(world.ben, {})],
    ['one in the name of another coordinator', () => write(world.dana, { assigned_by: world.eli.id })],
    ['one for somebody who does not review', () => write(world.dana, { reviewer_id: world.ida.id })],
    ['one of another applicant', () => write(world.dana, { applicant_id: world.ida.id })],
    ['one that the applicant has a hand in', () => write(world.rosa, {})],
  ])('not %s', async (_, attempt) => {
    await expect(attempt()).rejects.toThrow('row-level security')
  })

  test('no version of somebody else’s review, and no change of one that was submitted', async () => {
    const { database, association, applicationId, rosa, cara, ben } = world
    const scope = { personId: cara.id, associationId: association.id }
    const version = {
      ...{ review_id: benReview, number: 2, association_id: association.id, application_id: applicationId },
      ...{ round: 1, applicant_id: rosa.id, reviewer_id: cara.id, at: new Date(), reason: 'So' },
      body: '{}',
    }
    await expect(
      withScope(database.db, scope, (tx) => tx.insertInto('review_version').values(version).execute()),
    ).rejects.toThrow('row-level security')
    await expect(
      withScope(database.db, { ...scope, personId: ben.id }, (tx) =>
        tx.updateTable('review_version').set({ reason: 'Other' }).execute(),
      ),
    ).rejects.toThrow('permission denied')
  })
})
