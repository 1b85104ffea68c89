import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aKeyring } from '../../../../test/mail/a-keyring.ts'
import { ask, review } from '../../../../test/reviews/review-acts.ts'
import { createReviewWorld, library, noon, type ReviewWorld } from '../../../../test/reviews/review-world.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { wordsOf } from '../../../../test/web/open-site.ts'
import { tellFreedPeople } from '../../../services/applications/tell-freed-people.ts'
import { createSendMail } from '../../../services/mail/send-mail.ts'
import { paths } from '../../paths.ts'

let world: ReviewWorld

beforeAll(async () => {
  world = await createReviewWorld()
})
afterAll(() => world.database.drop())

const rowsOf = (sql: string) => asOwner(world.database, async (client) => (await client.query(sql)).rows)

test('withdrawing takes along what waits for others, and tells them once', async () => {
  const about = { association_id: world.association.id, person_id: world.rosa.id }
  await review(world, world.ben, 1)
  await ask(world, world.cara, 2)
  await asOwner(world.database, (_, insert) =>
    insert('reference', {
      ...{ id: randomUUID(), ...about, application_id: world.applicationId, role: 'colleague' },
      ...{ rater_name: 'Jo Winters', rater_email: 'jo.winters@example.org', relation: '', is_waived: true },
      ...{ state: 'opened', state_since: noon, requested_at: noon, sent_at: noon, due_on: '2026-12-21' },
    }),
  )
  const waiting = wordsOf((await world.site.get(world.cara, paths.workbench.href('vaimh'))).page)
  await world.site.post(world.rosa, paths.withdrawApplication.href(world.applicationId), {})
  await world.site.post(world.rosa, paths.withdrawApplication.href(world.applicationId), {})
  const after = wordsOf((await world.site.get(world.cara, paths.workbench.href('vaimh'))).page)
  const means = { sendMail: createSendMail(aKeyring()), standards: library }
  const tell = () => tellFreedPeople(world.database.db, means, world.association.id, noon)
  const [one = 0, other = 0] = await Promise.all([tell(), tell()])

  expect(waiting).toContain('Asked of you to review')
  expect(after).not.toContain('Asked of you to review')
  expect(await rowsOf('select place, state from review order by place')).toEqual([
    { place: 1, state: 'recommended' },
    { place: 2, state: 'recused' },
  ])
  expect(await rowsOf('select state from reference')).toEqual([{ state: 'expired' }])
  expect(one + other).toBe(2)
  expect(
    await rowsOf(
      "select recipient, subject from mail where subject ~ 'withdrawn|not needed' and kind <> 'application-work' order by 1",
    ),
  ).toEqual([
    {
      recipient: 'cara.voss@example.org',
      subject: 'The application for Mentor-Clinical, Virginia was withdrawn',
    },
    { recipient: 'jo.winters@example.org', subject: 'The reference for Rosa Delgado is not needed any more' },
    {
      recipient: 'rosa.delgado@example.org',
      subject: 'Your application for Mentor-Clinical, Virginia was withdrawn',
    },
  ])
  expect(
    await rowsOf(
      "select kind, is_open from record_entry where kind in ('reference-ended', 'review-recused') order by kind",
    ),
  ).toEqual([
    { kind: 'reference-ended', is_open: true },
    { kind: 'review-recused', is_open: false },
  ])
})
