import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aRequest } from '../../../../test/references/world.ts'
import { accept, ask, everyRow } from '../../../../test/reviews/review-acts.ts'
import { createReviewWorld, noon, type ReviewWorld } from '../../../../test/reviews/review-world.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { wordsOf } from '../../../../test/web/open-site.ts'
import { addEntry } from '../../../services/portfolio/add-entry.ts'
import { paths } from '../../paths.ts'

let world: ReviewWorld
let review: string

beforeAll(async () => {
  world = await createReviewWorld()
  review = await ask(world, world.ben, 1)
  await accept(world, world.ben, review)
})

afterAll(() => world.database.drop())

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`

/** Rosa asks somebody for a reference; what she sees without what differs in any case. */
async function invite(change: Readonly<Record<string, string>>, number: number) {
  const { site, rosa, applicationId } = world
  const fields = aRequest({ ...change, id: id(number) })
  const typed = Object.fromEntries(Object.entries(fields).map(([name, [value = '']]) => [name, value]))
  const sent = await site.post(rosa, paths.newReference.href(applicationId), typed)
  const shown = await site.get(rosa, paths.ownReference.href(applicationId, id(number)))
  return [sent.status, sent.to, shown.status, shown.page].map((each) =>
    String(each)
      .replaceAll(id(number), 'id')
      .replaceAll(change.email ?? '', 'email')
      .replaceAll(/name="(?:form|button)Token" value="[^"]*"/g, 'token'),
  )
}

test('an applicant who asks an own reviewer for a reference learns nothing by it, and staff see a conflict', async () => {
  const { site, ben, dana, rosa, applicationId } = world
  const place = paths.comparison.href('vaimh', applicationId)
  expect((await site.get(dana, place)).page).not.toContain('Possible conflict')

  const reviewer = await invite({ role: 'program-supervisor', email: 'ben.cole+work@example.org' }, 1)
  await site.post(rosa, paths.ownReference.href(applicationId, id(1)), { act: 'replace' })
  const stranger = await invite({ role: 'program-supervisor', email: 'sam.other@example.org' }, 2)
  expect(reviewer).toEqual(stranger)
  expect(reviewer[0]).toBe('303')
  const mailed = await everyRow<{ recipient: string }>(
    world,
    "select recipient from mail where kind = 'reference-request' order by recipient",
  )
  expect(mailed.map(({ recipient }) => recipient)).toEqual([
    'ben.cole+work@example.org',
    'sam.other@example.org',
  ])

  const staff = wordsOf((await site.get(dana, place)).page)
  expect(staff).toContain('Possible conflict: gives a reference for this application')
  const listed = wordsOf((await site.get(dana, paths.assignments.href('vaimh'))).page)
  expect(listed).toContain('Possible conflict: Ben Cole gives a reference for this application')
  expect((await site.get(ben, paths.review.href('vaimh', review))).page).not.toContain('Possible conflict')
  const proposed = wordsOf((await site.get(dana, paths.assignReviewers.href('vaimh', [applicationId]))).page)
  expect(proposed).toContain('Ben Cole : has to do with this review already; gives a reference')
})

test('raters, advisors and providers of reflective supervision are found before anybody is asked', async () => {
  const { site, database, association, rosa, dana, finn, hana, applicationId } = world
  await invite({ role: 'colleague', email: 'finn.moss@example.org' }, 3)
  await invite({ role: 'rsc-recipient', email: 'finn.moss@example.org' }, 4)
  await addEntry(database.db, {
    ...{ personId: rosa.id, id: randomUUID(), now: noon },
    entry: { section: 'providers', body: { name: 'Cara Voss' } },
  })
  await asOwner(database, (_, insert) =>
    insert('advising', {
      ...{ association_id: association.id, advisor_id: hana.id, applicant_id: rosa.id },
      ...{ since: noon, assigned_by: dana.id },
    }),
  )
  const proposed = wordsOf((await site.get(dana, paths.assignReviewers.href('vaimh', [applicationId]))).page)

  expect(proposed).toContain('Finn Moss : gives a reference for this application')
  expect(proposed).toContain('Cara Voss : gave the applicant reflective supervision, or the other way round')
  expect(proposed).toContain('Hana Ito : advises or advised the applicant')
  await expect(ask(world, finn, 2, { reason: 'Nobody else' })).rejects.toThrow('422')
  await expect(ask(world, hana, 2, { by: dana, reason: 'Nobody else' })).rejects.toThrow('422')
})
