import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { askFor, give, markOf, marksOf, mask, stateOf } from '../../../test/marking/marking-acts.ts'
import { createMarkingWorld, type MarkingWorld } from '../../../test/marking/marking-world.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import { wordsOf } from '../../../test/web/open-site.ts'
import { paths } from '../../web/paths.ts'

let world: MarkingWorld
let script: string

beforeAll(async () => {
  world = await createMarkingWorld()
})

beforeEach(async () => {
  await asOwner(world.database, async (client) => {
    for (const table of [
      'exam_mark_drafts',
      'exam_given_marks',
      'exam_marks',
      'exam_markings',
      'exam_scripts',
    ])
      await client.query(`delete from ${table}`)
    await client.query(`update exam_sittings set state = 'handed-in'`)
  })
  script = await mask(world)
})

afterAll(() => world.database.drop())

function counted(sql: string): Promise<number> {
  return asOwner(world.database, async (client) => Number((await client.query(sql)).rows[0]?.count))
}

const given = () => counted('select count(*) from exam_given_marks')

test('marks handed in twice at once count once', async () => {
  const mark = await askFor(world, script, 1, world.mara)
  const answers = await Promise.all([1, 2, 3].map(() => give(world, world.mara, mark, [4, 4])))

  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect(await given()).toBe(1)
})

test('of two forms with other marks the first counts, and the second is told so with what it held', async () => {
  const mark = await askFor(world, script, 1, world.mara)
  expect((await give(world, world.mara, mark, [4, 4], 'At the desk')).status).toBe(303)
  const path = paths.mark.href('hub', mark)
  const late = await give(world, world.mara, mark, [2, 5], 'On the train')
  const saved = await world.site.post(world.mara, path, {
    ...marksOf(world, [2, 5], 'On the train'),
    act: 'save',
  })

  for (const { status, page } of [late, saved]) {
    expect(status).toBe(409)
    const words = wordsOf(page)
    expect(words).toContain('You handed in marks for this script before')
    expect(words).toContain('Handed in, and counts 4 points')
    expect(words).toContain('In this form, not handed in 2 points')
    for (const text of ['At the desk, answer 1', 'On the train, answer 1', 'On the train for the office'])
      expect(words).toContain(text)
  }
  expect((await give(world, world.mara, mark, [4, 4], 'At the desk')).to).toBe(
    paths.myMarks.href('hub', 'given'),
  )
  expect(await given()).toBe(1)
})

test('of two markers at once the second sees the first, so that every script is compared', async () => {
  const [first, second] = [
    await askFor(world, script, 1, world.mara),
    await askFor(world, script, 2, world.nils),
  ]
  await Promise.all([give(world, world.mara, first, [4, 4]), give(world, world.nils, second, [4, 4])])

  expect(await stateOf(world, script)).toMatchObject({ state: 'settled', by: 'mean', total: 8 })
})

test('two who are too far apart at once ask one senior marker', async () => {
  const [first, second] = [
    await askFor(world, script, 1, world.mara),
    await askFor(world, script, 2, world.nils),
  ]
  await Promise.all([give(world, world.mara, first, [5, 5]), give(world, world.nils, second, [0, 0])])

  expect(await stateOf(world, script)).toMatchObject({ state: 'to-adjudicate', gap: 10 })
  expect(await counted('select count(*) from exam_marks where place = 9')).toBe(1)
})

test('a mark that is taken back while it is handed in either counts or does not, and nothing is lost between', async () => {
  const mark = await askFor(world, script, 1, world.mara)
  const [sent] = await Promise.all([
    give(world, world.mara, mark, [4, 4], 'Long thought about'),
    world.site.post(world.dana, paths.takeMarkBack.href('hub', script), { mark }),
  ])

  const state = await asOwner(world.database, async (client) =>
    String((await client.query('select state from exam_marks where id = $1', [mark])).rows[0]?.state),
  )
  expect([state, await given()]).toEqual(sent.status === 303 ? ['done', 1] : ['taken-back', 0])
  if (sent.status !== 303)
    expect([sent.status, sent.page.includes('Long thought about')]).toEqual([409, true])
})

test('a senior who decides while the task is taken back settles it or leaves it open, never half', async () => {
  const [first, second] = [
    await askFor(world, script, 1, world.mara),
    await askFor(world, script, 2, world.nils),
  ]
  await give(world, world.mara, first, [5, 5])
  await give(world, world.nils, second, [0, 0])
  const task = await markOf(world, script, world.sela)
  const [sent] = await Promise.all([
    give(world, world.sela, task, [3, 3]),
    world.site.post(world.dana, paths.takeMarkBack.href('hub', script), { mark: task }),
  ])

  const expected =
    sent.status === 303 ? { state: 'settled', by: 'senior', total: 6 } : { state: 'to-adjudicate', by: null }
  expect(await stateOf(world, script)).toMatchObject(expected)
})

test('two of the office who mask the same essay at once make one script', async () => {
  await asOwner(world.database, async (client) => {
    for (const table of ['exam_markings', 'exam_scripts']) await client.query(`delete from ${table}`)
    await client.query(`update exam_sittings set state = 'handed-in'`)
  })
  const path = paths.maskScript.href('hub', world.sittingId)
  await Promise.all(
    [world.dana, world.eli].map((who) => world.site.post(who, path, { act: 'mask', words: '' })),
  )

  expect(await counted('select count(*) from exam_scripts')).toBe(1)
})

test('two of the office who ask at once ask one marker to a place', async () => {
  await Promise.all([1, 2, 3].map(() => world.site.post(world.dana, paths.askMarkers.href('hub'), {})))

  expect(await counted(`select count(*) from exam_marks where state = 'asked'`)).toBe(2)
})
