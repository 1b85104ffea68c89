import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, review } from '../../../../test/reviews/review-acts.ts'
import { createReviewWorld, noon, type ReviewWorld } from '../../../../test/reviews/review-world.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { wordsOf } from '../../../../test/web/open-site.ts'
import type { WorkKind } from '../../../domain/workbench/work-kinds.ts'
import { paths } from '../../paths.ts'

let world: ReviewWorld

beforeAll(async () => {
  world = await createReviewWorld()
})

afterAll(() => world.database.drop())

/** The rows of a kind as a coordinator reads them, and where they lead. */
async function listed(kind: WorkKind) {
  const { page } = await world.site.get(world.dana, paths.workbench.href('vaimh', { kind }))
  const [, body = ''] = /<tbody>(.*?)<\/tbody>/s.exec(page) ?? []
  const links = [...body.matchAll(/class="govuk-link at-work__who" href="([^"]+)"/g)].map(([, to]) => to)
  return { words: wordsOf(body).trim(), links }
}

const nothing = { words: '', links: [] }
const change = (sql: string, values: readonly unknown[] = []) =>
  asOwner(world.database, (client) => client.query(sql, [...values]))
const decisionPage = () => paths.decision.href('vaimh', world.applicationId)
const comparison = () => paths.comparison.href('vaimh', world.applicationId)

test('reviewers are wanted from the beginning of the review until as many are asked as policy says', async () => {
  expect(await listed('assignment')).toEqual(nothing)
  await ask(world, world.finn, 1)
  const one = await listed('assignment')
  await ask(world, world.hana, 2)

  expect(one).toEqual({
    words: 'Rosa Delgado · Wants reviewers Mentor-Clinical Today 5 min Assign for Rosa Delgado',
    links: [paths.assignReviewers.href('vaimh', [world.applicationId])],
  })
  expect(await listed('assignment')).toEqual(nothing)
})

test('a review that is late is followed up by others than its reviewer', async () => {
  expect(await listed('late-review')).toEqual(nothing)
  await change("update review set due_on = '2026-11-11' where reviewer_id = $1", [world.finn.id])
  const late = await listed('late-review')
  await change("update review set state = 'recused', recused_at = $1, recused_by = reviewer_id", [noon])

  expect(late.words).toContain(
    'Finn Moss · Has not sent a review Mentor-Clinical, was due November 11, 2026 9 days',
  )
  expect(late.links).toEqual([comparison()])
})

test('two who differ are to be settled, and a decision waits when the third is in', async () => {
  await review(world, world.ben, 1)
  expect(await listed('decision')).toEqual(nothing)
  await review(world, world.cara, 2, { recommendation: 'defer', toDo: 'More hours.' })
  const differing = [await listed('difference'), await listed('decision')]
  await change("delete from review where state = 'recused'")
  const third = await ask(world, world.finn, 3)
  const meanwhile = [await listed('difference'), await listed('decision')]
  await change(
    "update review set state = 'recused', recused_at = $2, recused_by = reviewer_id where id = $1",
    [third, noon],
  )
  await review(world, world.hana, 3)

  expect(differing[0]).toMatchObject({ links: [comparison()] })
  expect(differing[0]?.words).toContain('Rosa Delgado · Two reviewers differ')
  expect(differing[1]).toEqual(nothing)
  expect(meanwhile).toEqual([nothing, nothing])
  expect(await listed('difference')).toEqual(nothing)
  expect(await listed('decision')).toMatchObject({ links: [decisionPage()] })
  // Counted from the last review, however long it has been in review.
  await change("update application set state_since = '2026-10-01' where id = $1", [world.applicationId])
  expect((await listed('decision')).words).toContain('Today')
})

test('a reference that did not reach its rater waits once, not as a mail too', async () => {
  const [reference, mail] = [randomUUID(), randomUUID()]
  await asOwner(world.database, async (_, insert) => {
    const about = { association_id: world.association.id, person_id: world.rosa.id }
    await insert('mail', {
      ...{ id: mail, ...about, recipient: 'jo.winters@example.org', kind: 'reference', subject: 'Asked' },
      ...{ state: 'refused', created_at: noon, next_try_at: noon, give_up_at: noon },
    })
    await insert('reference', {
      ...{ id: reference, ...about, application_id: world.applicationId, role: 'supervisor' },
      ...{ rater_name: 'Jo Winters', rater_email: 'jo.winters@example.org', relation: '', is_waived: true },
      ...{ state: 'delivery-failed', state_since: noon, requested_at: noon, sent_at: noon, mail_id: mail },
      due_on: '2026-12-21',
    })
  })
  const { words, links } = await listed('reference')

  expect(words).toContain('Rosa Delgado · A rater’s mail did not arrive Jo Winters, jo.winters@example.org')
  expect(links).toEqual([paths.staffReference.href('vaimh', world.applicationId, reference)])
  expect(await listed('mail')).toEqual(nothing)
})

test('a membership waits until it is confirmed', async () => {
  const claim = randomUUID()
  const body = { association: 'vaimh', from: '2026-01-01', to: '2026-12-31' }
  await asOwner(world.database, (_, insert) =>
    insert('portfolio_entry', {
      ...{ id: claim, person_id: world.rosa.id, section: 'memberships', body: JSON.stringify(body) },
      ...{ created_at: noon, updated_at: noon },
    }),
  )
  const { words, links } = await listed('membership')
  await world.site.post(world.dana, paths.memberships.href('vaimh'), {
    ...{ entry: claim, person: world.rosa.id, memberOf: 'vaimh' },
    ...{ [`from-${claim}`]: body.from, [`to-${claim}`]: body.to },
  })

  expect(words).toContain('Rosa Delgado · Says they are a member Of VAIMH')
  expect(links).toEqual([`${paths.memberships.href('vaimh')}#claim-${claim}`])
  expect(await listed('membership')).toEqual(nothing)
})

test('an appeal waits until it is decided', async () => {
  const [appeal, letter] = [randomUUID(), randomUUID()]
  const about = {
    ...{ application_id: world.applicationId, association_id: world.association.id },
    person_id: world.rosa.id,
  }
  await asOwner(world.database, async (_, insert) => {
    await insert('letter', {
      ...{ id: letter, ...about, kind: 'deferred', subject: 'Not yet', paragraphs: '[]', sent_at: noon },
    })
    await insert('decision', {
      ...{ ...about, number: 1, standard: 'vaimh/imhm-clinical', edition: '2024-01', outcome: 'deferred' },
      ...{ reasons: '[]', to_do: '[{"code":"other","words":"More hours."}]', decided_at: noon },
      ...{ appeal_until: '2027-01-20', letter_id: letter },
    })
    await insert('appeal', {
      ...{ id: appeal, ...about, decision_number: 1, grounds: 'Two years were left out.' },
      ...{ asked_at: noon, state_since: noon },
    })
  })
  const waiting = await listed('appeal')
  await change("update appeal set state = 'withdrawn'")

  expect(waiting.words).toContain('Rosa Delgado · Appeals a decision Mentor-Clinical Today 30 min')
  expect(waiting.links).toEqual([paths.appealCase.href('vaimh', world.applicationId, appeal)])
  expect(await listed('appeal')).toEqual(nothing)
})
