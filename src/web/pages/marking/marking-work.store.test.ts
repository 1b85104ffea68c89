import { afterAll, beforeAll, expect, test } from 'vitest'
import { askFor, give, markOf, markTwice, mask } from '../../../../test/marking/marking-acts.ts'
import {
  createMarkingWorld,
  handEssaysIn,
  type MarkingWorld,
  usualSecrets,
} from '../../../../test/marking/marking-world.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { wordsOf } from '../../../../test/web/open-site.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { paths } from '../../paths.ts'

let world: MarkingWorld

beforeAll(async () => {
  world = await createMarkingWorld()
})

afterAll(() => world.database.drop())

/** What the list of work says of a kind, and where it leads. */
async function listed(kind: string, actor: SignedIn = world.dana) {
  const { page } = await world.site.get(actor, paths.workbench.href('hub', { kind }))
  const [, body = ''] = /<tbody>(.*?)<\/tbody>/s.exec(page) ?? []
  const links = [...body.matchAll(/class="govuk-link at-work__who" href="([^"]+)"/g)].map(([, to]) => to)
  return { words: wordsOf(body).trim(), links }
}

const nothing = { words: '', links: [] }
const change = (sql: string) => asOwner(world.database, (client) => client.query(sql))

test('a gap waits until a senior decided, and marks that are late until they are in', async () => {
  expect(await listed('marking-gap')).toEqual(nothing)
  const script = await markTwice(world, [5, 5], [0, 0])
  const gap = await listed('marking-gap')
  expect(gap.words).toContain('Two marks are too far apart Waits for a senior marker Today')
  expect(gap.words).not.toContain('Rosa')
  expect(gap.links).toEqual([paths.markedScript.href('hub', script)])

  expect(await listed('late-marking')).toEqual(nothing)
  await change("update exam_marks set due_on = '2026-11-12' where state = 'asked'")
  const late = await listed('late-marking')
  expect(late.words).toContain('Sela Woods · Has not marked an essay Was due November 12, 2026')
  expect(late.links).toEqual([paths.markedScript.href('hub', script)])

  await give(world, world.sela, await markOf(world, script, world.sela), [3, 3])
  expect(await listed('marking-gap')).toEqual(nothing)
  expect(await listed('late-marking')).toEqual(nothing)
})

test('a marker is told the day until which it waits', async () => {
  const more = { ...usualSecrets, associationId: world.associationId, personId: world.rosa.id }
  await change("update application set state = 'withdrawn'")
  const { sittingId } = await handEssaysIn(world.database, world, more)
  const mark = await askFor(world, await mask(world, sittingId), 1, world.tess)
  const home = wordsOf((await world.site.get(world.tess, paths.myMarks.href('hub'))).page)
  const page = wordsOf((await world.site.get(world.tess, paths.mark.href('hub', mark))).page)

  expect(home).toContain('due December 12, 2026')
  expect(page).toContain('Hand it in by December 12, 2026.')
})
