import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { accept, ask, everyRow, everything, send } from '../../../test/reviews/review-acts.ts'
import { createReviewWorld, library, noon, type ReviewWorld } from '../../../test/reviews/review-world.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import { wordsOf } from '../../../test/web/open-site.ts'
import { loadCompetencyDomains } from '../../standards/competency-areas.ts'
import { withScope } from '../../store/with-scope.ts'
import { listWork } from '../../store/workbench/list-work.ts'
import { paths } from '../../web/paths.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { recuseReview } from './answer-review.ts'
import { assignReviewers } from './assign-reviewers.ts'
import { takeReviewBack } from './discuss-review.ts'
import { remindReviewers } from './remind-reviewers.ts'
import { submitReview } from './write-review.ts'

let world: ReviewWorld
const worlds: ReviewWorld[] = []
const parts = { standards: library, domains: loadCompetencyDomains() }
const sent: string[] = []
const means = {
  sendMail: async (_: unknown, { to }: { to: string }) => {
    sent.push(to)
    return 'mail'
  },
  urlOf: () => 'http://localhost',
  letterUrl: () => 'http://localhost',
  standards: library,
}

beforeEach(async () => {
  world = await createReviewWorld()
  worlds.push(world)
  sent.length = 0
})

afterAll(async () => {
  for (const { database } of worlds) await database.drop()
})

const fieldsOf = (changed: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(Object.entries(everything(changed)).map(([name, value]) => [name, [value]]))

function submitting(reviewId: string, actor = world.ben) {
  const { database, association } = world
  return submitReview(database.db, parts, {
    ...{ actor, associationId: association.id, reviewId, now: noon },
    ...{ fields: fieldsOf(), formKey: `/a/vaimh/reviews/${reviewId}` },
  })
}

describe('two at once', () => {
  test('a review that is sent twice counts once', async () => {
    const id = await ask(world, world.ben, 1)
    await accept(world, world.ben, id)

    expect(await Promise.all([submitting(id), submitting(id), submitting(id)])).toEqual([
      { submitted: true },
      { submitted: true },
      { submitted: true },
    ])
    expect(await everyRow(world, 'select number from review_version')).toEqual([{ number: 1 }])
    expect(
      await everyRow(world, "select kind from record_entry where kind = 'review-submitted'"),
    ).toHaveLength(1)
  })

  test('two reviewers who finish at once are both counted in what waits', async () => {
    const tallied = () => everyRow(world, 'select pair, open, finished, opinions from review_tally')
    const [one, two] = [await ask(world, world.ben, 1), await ask(world, world.cara, 2)]
    await accept(world, world.ben, one)
    await accept(world, world.cara, two)
    expect(await tallied()).toEqual([{ pair: 2, open: 2, finished: 0, opinions: 0 }])

    await Promise.all([submitting(one), submitting(two, world.cara)])

    expect(await tallied()).toEqual([{ pair: 2, open: 0, finished: 2, opinions: 1 }])
  })

  test('two coordinators who assign fill each place once, and begin the review once', async () => {
    const { database, association, applicationId, dana, eli, ben, cara } = world
    const assign = (actor: typeof dana, reviewerId: string, id: string) =>
      assignReviewers(database.db, library, means, {
        ...{ actor, association, language: 'en', now: noon, today: '2026-11-21' },
        categoryName: (standard) => standard,
        picks: [{ id, applicationId, place: 1, reviewerId, reason: '' }],
      })
    const outcomes = await Promise.all([
      assign(dana, ben.id, '11111111-1111-4111-8111-111111111111'),
      assign(eli, cara.id, '22222222-2222-4222-8222-222222222222'),
      assign(eli, ben.id, '33333333-3333-4333-8333-333333333333'),
    ])

    expect(outcomes.flat().toSorted()).toEqual(['assigned', 'taken', 'taken'])
    expect(await everyRow(world, 'select place from review')).toEqual([{ place: 1 }])
    expect(
      await everyRow(world, "select kind from record_entry where kind like '%begin-review'"),
    ).toHaveLength(1)
    expect(sent.toSorted()).toEqual([expect.stringMatching(/^(ben|cara)\./), world.rosa.email])
  })

  test('of submitting and recusing one counts, and the other is told', async () => {
    const { database, association, ben } = world
    const id = await ask(world, ben, 1)
    await accept(world, ben, id)
    const recusing = recuseReview(database.db, {
      ...{ actor: ben, associationId: association.id, reviewId: id, now: noon },
      ...{ kinds: ['employer'], reason: '', formKey: `/a/vaimh/reviews/${id}` },
    }).catch(() => 'gone')
    const [submitted, recused] = await Promise.all([submitting(id).catch(() => 'gone'), recusing])
    const [row] = await everyRow<{ state: string; versions: number }>(
      world,
      'select state, (select count(*)::int from review_version) as versions from review',
    )

    const isSubmitted = typeof submitted === 'object' && 'submitted' in submitted && submitted.submitted
    expect(row).toEqual(
      isSubmitted ? { state: 'recommended', versions: 1 } : { state: 'recused', versions: 0 },
    )
    expect(recused === 'recused').toBe(!isSubmitted)
  })

  test('what was written for a review that is taken back meanwhile is shown once more', async () => {
    const { database, association, applicationId, ben, dana } = world
    const id = await ask(world, ben, 1)
    await accept(world, ben, id)
    await takeReviewBack(database.db, {
      ...{ actor: dana, association, applicationId, reviewId: id, reason: 'Too late' },
      ...{ now: noon, today: '2026-11-21' },
    })

    const late = await send(world, ben, id, { forColleagues: 'All my words' })
    expect(late.status).toBe(409)
    expect(late.page).toContain('All my words')
    expect(late.page).not.toContain('Rosa Delgado')
    expect(await everyRow(world, 'select state from review')).toEqual([{ state: 'recused' }])
  })
})

test('reminders go once each before the day, none before they are due, and none after the review is in', async () => {
  const { database, association, ben, cara } = world
  const first = await ask(world, ben, 1)
  await ask(world, cara, 2)
  const remind = (today: string) => remindReviewers(database.db, means, association, { today, now: noon })

  expect(await remind('2026-12-11')).toBe(0)
  const atOnce = await Promise.all([remind('2026-12-12'), remind('2026-12-12')])
  expect(atOnce.reduce((sum, each) => sum + each)).toBe(2)
  expect(await remind('2026-12-13')).toBe(0)
  await accept(world, ben, first)
  await send(world, ben, first)
  expect(await remind('2026-12-18')).toBe(1)
  expect(await remind('2026-12-19')).toBe(0)
  expect(sent.toSorted()).toEqual(['ben.cole@example.org', 'cara.voss@example.org', 'cara.voss@example.org'])
  await withScope(database.db, { associationId: association.id }, async (tx) => {
    expect(await tx.selectFrom('reminder_sent').select('key').orderBy('key').execute()).toHaveLength(3)
  })
})

test('a mail that cannot be written keeps none of the others from leaving, and leaves the next time', async () => {
  const { database, association, ben, cara } = world
  await ask(world, ben, 1)
  await ask(world, cara, 2)
  const remind = (failing: boolean) =>
    remindReviewers(
      database.db,
      {
        ...means,
        sendMail: async (tx, mail) => {
          if (failing && mail.to === ben.email) throw new Error('no room')
          return means.sendMail(tx, mail)
        },
      },
      association,
      { today: '2026-12-12', now: noon },
    )

  await expect(remind(true)).rejects.toThrow('1 of 2 failed.')
  expect(sent).toEqual([cara.email])
  expect(await remind(false)).toBe(1)
  expect(sent).toEqual([cara.email, ben.email])
})

test('the day of a review moves past a rest of the association, and so do its reminders', async () => {
  const { database, association, ben, dana, site } = world
  await ask(world, ben, 1)
  const remind = (today: string) => remindReviewers(database.db, means, association, { today, now: noon })
  const shown = async () => wordsOf((await site.get(ben, paths.myReviews.href('vaimh'))).page)
  expect(await shown()).toContain('December 19, 2026')
  await asOwner(database, (_, insert) =>
    insert('holiday', {
      ...{ id: randomUUID(), association_id: association.id, from_day: '2026-12-17', to_day: '2026-12-27' },
      ...{ set_by: dana.id, set_at: noon },
    }),
  )

  expect(await shown()).toContain('December 28, 2026')
  const late = (today: string) =>
    withScope(database.db, { personId: dana.id, associationId: association.id }, async (tx) => {
      const reader = { associationId: association.id, readerId: dana.id, today }
      const review = (await loadPolicy(tx, association.id)).review
      return (await listWork(tx, { ...reader, review, kinds: ['late-review'], limit: 5, most: 0 })).items
        .length
    })
  expect([await late('2026-12-27'), await late('2026-12-28'), await late('2026-12-29')]).toEqual([0, 0, 1])
  expect([await remind('2026-12-12'), await remind('2026-12-17'), await remind('2026-12-26')]).toEqual([
    0, 0, 0,
  ])
  expect([await remind('2026-12-28'), await remind('2026-12-29')]).toEqual([1, 0])
})
