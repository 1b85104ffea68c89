import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askFor, give, markOf, mask } from '../../../../test/marking/marking-acts.ts'
import { createMarkingWorld, type MarkingWorld, noon } from '../../../../test/marking/marking-world.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { wordsOf } from '../../../../test/web/open-site.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { paths } from '../../paths.ts'

let world: MarkingWorld

beforeAll(async () => {
  world = await createMarkingWorld()
})

afterAll(() => world.database.drop())

/** What the list of everything that waits says, and where it leads. */
async function listed(actor: SignedIn = world.dana) {
  const { page } = await world.site.get(actor, paths.workbench.href('hub'))
  const [, body = ''] = /<tbody>(.*?)<\/tbody>/s.exec(page) ?? []
  const links = [...body.matchAll(/class="govuk-link at-work__who" href="([^"]+)"/g)].map(([, to]) => to)
  return { words: wordsOf(body).trim(), links, page: wordsOf(page) }
}

const office = async () => wordsOf((await world.site.get(world.dana, paths.examOffice.href('hub'))).page)

test('an essay stands in the list whenever it waits for the office, and nowhere as what it is not', async () => {
  const { dana, mara, nils, sela, site, sittingId } = world
  const before = await listed()
  expect(before.words).toContain('Look through an essay before marking')
  expect(before.words).not.toContain('Rosa')
  expect(before.links).toEqual([paths.maskScript.href('hub', sittingId)])

  const script = await mask(world)
  const toAsk = await listed()
  expect(toAsk.words).toContain('Nobody is asked for a mark yet')
  expect(toAsk.links).toEqual([paths.markedScript.href('hub', script)])
  expect((await listed(mara)).page).toContain('Nothing is to be marked')
  const first = await askFor(world, script, 1, mara)
  const marker = (await listed(mara)).page
  expect(marker).toContain('What waits takes about')
  expect(marker).toContain('Nothing else waits for you')
  expect(marker).not.toContain('Nothing waits for you')
  expect((await listed()).links).toEqual([paths.markedScript.href('hub', script)])
  const second = await askFor(world, script, 2, nils)
  expect((await listed()).links).toEqual([])
  expect(await office()).toContain('being marked')

  await give(world, mara, first, [5, 5])
  await give(world, nils, second, [0, 0])
  expect((await listed()).words).toContain('Two marks are too far apart')
  expect(await office()).toContain('waits for a senior marker')
  await give(world, sela, await markOf(world, script, sela), [3, 3])
  const decided = await listed()
  expect(decided.words).toContain('Decided, release the result')
  expect(decided.links).toEqual([paths.markedScript.href('hub', script)])
  expect(await office()).toContain('decided: to be released')
  expect(await office()).not.toContain('senior marker')

  expect((await site.post(dana, paths.releaseScript.href('hub', script), {})).status).toBe(303)
  expect((await listed()).links).toEqual([])
})

test('what a candidate needs at the exam stands in the list until it is answered', async () => {
  const { applicationId, associationId, database, officeId, rosa } = world
  await asOwner(database, (_, insert) =>
    insert('exam_accommodations', {
      ...{ id: randomUUID(), office_id: officeId, association_id: associationId, person_id: rosa.id },
      ...{ application_id: applicationId, kind: 'extra-time', words: 'I read slowly' },
      ...{ asked_at: noon, asked_for: '2026-12-08' },
    }),
  )
  const { words, links } = await listed()
  expect(words).toContain('Asks for something at the exam Sits on December 8, 2026')
  expect(links).toEqual([paths.examAccommodations.href('hub')])
})
