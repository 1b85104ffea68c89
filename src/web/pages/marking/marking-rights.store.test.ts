import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { askFor, markOf, mask } from '../../../../test/marking/marking-acts.ts'
import { createMarkingWorld, type MarkingWorld } from '../../../../test/marking/marking-world.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { NotFound } from '../../../domain/errors.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { listMyMarks } from '../../../services/marking/see-mark.ts'
import { seeScript } from '../../../services/marking/see-scripts.ts'
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

describe('whoever sits the exam of the office', () => {
  const prompt = 'A parent and a baby, number 1. What do you do?'
  const setCandidates = (
    state: 'approved-for-exam' | 'endorsed',
    people = [world.dana, world.eli, world.mara],
  ) =>
    asOwner(world.database, async (client) => {
      for (const { id } of people) {
        await client.query('insert into portfolio (person_id) values ($1) on conflict do nothing', [id])
        await client.query(
          `insert into application (id, association_id, person_id, standard, edition, state, state_since, opened_at, submitted_at)
            values ($1, $2, $1, 'vaimh/imhm-clinical', '2024-01', $3, now(), now(), now())
            on conflict (id) do update set state = excluded.state`,
          [id, world.associationId, state],
        )
      }
    })

  afterEach(() => setCandidates('endorsed'))

  test('finds marking closed, coordinator, administrator and marker alike, until it is over', async () => {
    const { site, dana, eli, hana, mara } = world
    const desk = table()
      .slice(4, 11)
      .map(([path]) => path)
    const marker = [paths.myMarks.href('hub'), paths.mark.href('hub', mark), paths.markText.href('hub', mark)]
    const shown = paths.maskScript.href('hub', world.sittingId)
    const seen = async (who: SignedIn, path: string) => (await site.get(who, path)).page
    expect(await seen(dana, shown)).toContain(prompt)
    expect(await seen(mara, paths.mark.href('hub', mark))).toContain(prompt)

    await setCandidates('approved-for-exam')
    for (const who of [dana, eli])
      for (const path of desk) {
        const { status, page } = await site.get(who, path)
        expect([status, page.includes(prompt)], path).toEqual([403, false])
        expect(page).toContain('Marking is closed to you')
      }
    for (const path of marker) {
      const { status, page } = await site.get(mara, path)
      expect([status, page.includes(prompt)], path).toEqual([403, false])
    }
    expect(await seen(hana, shown)).toContain(prompt)

    await setCandidates('endorsed')
    expect(await seen(dana, shown)).toContain(prompt)
  })

  test('changes nothing there either, and gets nothing from the services behind the pages', async () => {
    const { site, dana, mara } = world
    await setCandidates('approved-for-exam')
    expect((await site.post(dana, paths.askMarkers.href('hub'), {})).status).toBe(403)
    expect((await site.post(dana, paths.takeMarkBack.href('hub', script), { mark })).status).toBe(403)
    expect((await site.post(mara, paths.mark.href('hub', mark), { act: 'give' })).status).toBe(403)
    const wish = { actor: dana, associationId: world.host.id }
    await expect(
      seeScript(world.database.db, { ...wish, scriptId: script, today: '2026-11-21' }),
    ).rejects.toThrow(NotFound)
    expect(await listMyMarks(world.database.db, { ...wish, actor: mara })).toEqual({
      open: [],
      done: [],
      minutes: 0,
    })
  })

  test('is not offered as a marker either, and is refused when asked for all the same', async () => {
    const { site, dana, nils, tess, sela, hana } = world
    const others = [nils, tess, sela, hana]
    const page = paths.markedScript.href('hub', script)
    const choices = async () => {
      const html = (await site.get(dana, page)).page
      return others.map(({ name }) => new RegExp(`>${name}, ([^<]*)<`).exec(html)?.[1])
    }
    const unfit = 'has to do with this script, its candidate or this exam'
    const free = ['open: 0', 'open: 0', 'open: 0', 'open: 0']
    expect(await choices()).toEqual(free)

    await setCandidates('approved-for-exam', [nils])
    expect(await choices()).toEqual([unfit, ...free.slice(1)])
    const fields = { place: '2', marker: nils.id }
    expect((await site.post(dana, paths.askMarker.href('hub', script), fields)).status).toBe(422)

    await setCandidates('approved-for-exam', others)
    await site.post(dana, paths.askMarkers.href('hub'), {})
    for (const other of others) expect(await markOf(world, script, other)).toBe('undefined')
    await setCandidates('endorsed', others)
    expect(await choices()).toEqual(free)
  })
})

test('nobody becomes a senior marker by own settings', async () => {
  const path = paths.marker.href('hub', world.mara.id)
  const fields = { version: '0', most: '6', pausedUntil: '', senior: 'yes' }
  expect((await world.site.post(world.mara, path, fields)).status).toBe(303)

  const { page } = await world.site.get(world.dana, path)
  expect(page).toContain('value="6"')
  expect(page).not.toMatch(/name="senior" value="yes" checked/)
})

test('a senior marker changes the own settings, and stays a senior', async () => {
  const path = paths.marker.href('hub', world.sela.id)
  const versionOf = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
  const before = await world.site.get(world.sela, path)
  const fields = { version: versionOf(before.page), most: '3', pausedUntil: '2027-01-15' }
  expect((await world.site.post(world.sela, path, fields)).status).toBe(303)
  expect((await world.site.post(world.sela, path, { ...fields, most: '9' })).status).toBe(409)

  const { page } = await world.site.get(world.dana, path)
  expect(page).toContain('value="3"')
  expect(page).toContain('2027-01-15')
  expect(page).toMatch(/name="senior" value="yes" checked/)
})

test('a setting that a colleague changed meanwhile is not overwritten unseen', async () => {
  const path = paths.marker.href('hub', world.nils.id)
  const fields = { version: '0', most: '6', pausedUntil: '' }
  const answers = await Promise.all([world.dana, world.eli].map((who) => world.site.post(who, path, fields)))

  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
})
