import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askFor, mask } from '../../../../test/marking/marking-acts.ts'
import { createMarkingWorld, type MarkingWorld } from '../../../../test/marking/marking-world.ts'
import { paths } from '../../paths.ts'

let world: MarkingWorld
let script: string
let mark: string

beforeAll(async () => {
  world = await createMarkingWorld()
  script = await mask(world)
  mark = await askFor(world, script, 1, world.mara)
})

afterAll(() => world.database.drop())

type Who = 'visitor' | 'rosa' | 'mara' | 'nils' | 'dana' | 'hana'

/** Written by hand: what a visitor, the candidate, the marker, another marker, and two coordinators are answered. */
const everybody: readonly Who[] = ['visitor', 'rosa', 'mara', 'nils', 'dana', 'hana']
const table = (): readonly (readonly [string, readonly number[]])[] => [
  [paths.myMarks.href('hub'), [303, 404, 200, 200, 404, 200]],
  [paths.mark.href('hub', mark), [303, 404, 200, 404, 404, 404]],
  [paths.markText.href('hub', mark), [303, 404, 200, 404, 404, 404]],
  [paths.marker.href('hub', world.mara.id), [303, 404, 200, 404, 200, 200]],
  [paths.marker.href('hub', world.nils.id), [303, 404, 404, 200, 200, 200]],
  [paths.markingDesk.href('hub'), [303, 404, 404, 404, 200, 200]],
  [paths.maskScript.href('hub', world.sittingId), [303, 404, 404, 404, 200, 200]],
  [paths.markedScript.href('hub', script), [303, 404, 404, 404, 200, 200]],
  [paths.markers.href('hub'), [303, 404, 404, 404, 200, 200]],
  [paths.calibrations.href('hub'), [303, 404, 404, 404, 200, 200]],
  [paths.markingFigures.href('hub'), [303, 404, 404, 404, 200, 200]],
  // Not released yet, so not even there for its candidate.
  [paths.examResult.href(world.sittingId), [303, 404, 404, 404, 404, 404]],
]

const personOf = (who: Who) => (who === 'visitor' ? undefined : world[who])

test('everybody comes where the table says, and nowhere else', async () => {
  for (const [path, expected] of table()) {
    const answers = []
    for (const who of everybody) answers.push((await world.site.get(personOf(who), path)).status)
    expect(answers, path).toEqual(expected)
  }
})

test('whoever may not look may not post either, and nothing is changed by it', async () => {
  const posts: readonly (readonly [string, Record<string, string>])[] = [
    [paths.mark.href('hub', mark), { act: 'give' }],
    [paths.returnMark.href('hub', mark), { reason: 'None of my business' }],
    [paths.askMarkers.href('hub'), {}],
    [paths.askMarker.href('hub', script), { place: '2', marker: world.nils.id }],
    [paths.takeMarkBack.href('hub', script), { mark }],
    [paths.releaseScript.href('hub', script), {}],
    [paths.answerMarkAppeal.href('hub', randomUUID()), { act: 'take-up' }],
    [paths.appealMark.href(world.sittingId), { words: 'Please' }],
  ]
  for (const [path, fields] of posts)
    for (const who of [world.rosa, world.nils])
      expect((await world.site.post(who, path, fields)).status, path).toBe(404)
  expect((await world.site.get(world.mara, paths.mark.href('hub', mark))).status).toBe(200)
})

test('nobody becomes a senior marker by own settings', async () => {
  const path = paths.marker.href('hub', world.mara.id)
  const fields = { version: '0', most: '6', pausedUntil: '', senior: 'yes' }
  expect((await world.site.post(world.mara, path, fields)).status).toBe(303)

  const { page } = await world.site.get(world.dana, path)
  expect(page).toContain('value="6"')
  expect(page).not.toMatch(/name="senior" value="yes" checked/)
})

test('a setting that a colleague changed meanwhile is not overwritten unseen', async () => {
  const path = paths.marker.href('hub', world.nils.id)
  const fields = { version: '0', most: '6', pausedUntil: '' }
  const answers = await Promise.all([world.dana, world.eli].map((who) => world.site.post(who, path, fields)))

  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
})
