import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askFor, give, markOf, markTwice, mask, stateOf } from '../../../../test/marking/marking-acts.ts'
import { createMarkingWorld, type MarkingWorld, noon } from '../../../../test/marking/marking-world.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { wordsOf } from '../../../../test/web/open-site.ts'
import { readFields } from '../../../../test/web/read-page.ts'
import { paths } from '../../paths.ts'

let world: MarkingWorld

beforeAll(async () => {
  world = await createMarkingWorld()
})

beforeEach(() => startOver(world))

afterAll(() => world.database.drop())

/** As it was handed in. */
async function startOver({ database }: MarkingWorld) {
  await asOwner(database, async (client) => {
    for (const table of [
      ...['exam_mark_appeals', 'exam_results', 'exam_mark_drafts', 'exam_given_marks', 'exam_marks'],
      ...['exam_reference_marks', 'exam_markings', 'exam_scripts'],
    ])
      await client.query(`delete from ${table}`)
    await client.query(`update exam_sittings set state = 'handed-in'`)
  })
}

const page = async (who: 'dana' | 'mara' | 'sela' | 'rosa', path: string) =>
  wordsOf((await world.site.get(world[who], path)).page)

describe('masking', () => {
  test('shows what may tell who wrote it, and markers read a neutral mark in its place', async () => {
    const flagged = await page('dana', paths.maskScript.href('hub', world.sittingId))
    expect(flagged).toContain('“Rosa Delgado” (name)')
    expect(flagged).toContain('“Blue Ridge Steps” (employer or school)')
    expect(flagged).toContain('“rosa.delgado@example.org” (e-mail address)')

    const script = await mask(world)
    const mark = await askFor(world, script, 1, world.mara)
    const read = await page('mara', paths.mark.href('hub', mark))
    expect(read).toContain('My name is […]. At […] I listened first.')
    expect(read).not.toMatch(/rosa|delgado|ridge|virginia/i)
  })

  test('whoever masked does not mark', async () => {
    const script = await mask(world, world.sittingId, world.hana)

    await expect(askFor(world, script, 1, world.hana)).rejects.toThrow('422')
  })
})

describe('two who mark apart', () => {
  test('and agree within the gap settle the mean', async () => {
    const script = await markTwice(world, [4, 5], [5, 5])

    expect(await stateOf(world, script)).toEqual({
      ...{ state: 'settled', round: 1, by: 'mean', total: 9.5, gap: null, sitting: 'being-marked' },
    })
  })

  test('and are too far apart wait for a senior marker, who is asked at once and sees both without names', async () => {
    const script = await markTwice(world, [5, 5], [2, 1])
    expect(await stateOf(world, script)).toEqual({
      ...{ state: 'to-adjudicate', round: 1, by: null, total: null, gap: 7, sitting: 'to-adjudicate' },
    })

    const task = await markOf(world, script, world.sela)
    const seen = await page('sela', paths.mark.href('hub', task))
    expect(seen).toContain('Mara whispers, answer 1')
    expect(seen).toContain('Nils whispers for the office')
    expect(seen).not.toMatch(/Mara Quinn|Nils Berg|Rosa/)

    expect((await give(world, world.sela, task, [4, 4], 'Sela decides')).status).toBe(303)
    expect(await stateOf(world, script)).toMatchObject({ state: 'settled', by: 'senior', total: 8 })
    const desk = await page('dana', paths.markedScript.href('hub', script))
    expect(desk).toContain('Passed . 8 of 10 points, 80%. The senior marker decided.')
    for (const words of ['Mara whispers', 'Nils whispers', 'Sela decides'])
      expect(desk).toContain(`wrote to the office: ${words} for the office`)
    expect(desk).toContain('wrote to the candidate about this essay: Sela decides, answer 1')
    expect(desk).toContain('What the markers wrote to the candidate, essay by essay:')
  })
})

describe('a gap on each essay', () => {
  /** As the office sets it, on the page of its rules. */
  async function setGap(over: 'all' | 'line', points: number) {
    const path = paths.examRules.href('hub')
    const { formToken, ...fields } = readFields((await world.site.get(world.dana, path)).page)
    const saved = await world.site.post(world.dana, path, { ...fields, gap: String(points), gapOver: over })
    expect(saved.status).toBe(303)
  }

  afterEach(() => setGap('all', 2))

  test('asks a senior marker where the totals agree and one essay does not', async () => {
    const agreed = await markTwice(world, [5, 1], [1, 5])
    expect(await stateOf(world, agreed)).toMatchObject({ state: 'settled', by: 'mean', total: 6 })
    expect(await page('dana', paths.markedScript.href('hub', agreed))).toContain(
      '0 points apart over all essays; up to 2 is agreement',
    )

    await startOver(world)
    await setGap('line', 2)
    const apart = await markTwice(world, [5, 1], [1, 5])
    expect(await stateOf(world, apart)).toMatchObject({ state: 'to-adjudicate', gap: 4 })
    expect(await page('dana', paths.markedScript.href('hub', apart))).toContain(
      '4 points apart where they differ most on one essay or line of its rubric; up to 2 is agreement',
    )
  })
})

describe('release', () => {
  test('tells the candidate how each area went and what every marker said, whatever the result', async () => {
    const script = await markTwice(world, [2, 4], [2, 4])
    const released = await world.site.post(world.dana, paths.releaseScript.href('hub', script), {})
    expect([released.status, released.to]).toEqual([303, paths.markingDesk.href('hub', 'released')])

    const result = await page('rosa', paths.examResult.href(world.sittingId))
    expect(result).toContain('You did not pass this part this time. 60% of the points.')
    expect(result).toContain('Mara whispers, answer 1')
    expect(result).toContain('Nils whispers, answer 2')
    expect(result).not.toMatch(/for the office|Mara Quinn|Nils Berg/)
    const mail = await asOwner(
      world.database,
      async (client) =>
        (await client.query(`select recipient, subject from mail where kind = 'exam-news'`)).rows,
    )
    expect(mail).toEqual([{ recipient: world.rosa.email, subject: 'Your result for the essay part is here' }])
  })

  test('does not happen before it is decided, and happens once', async () => {
    const script = await mask(world)
    const path = paths.releaseScript.href('hub', script)
    await world.site.post(world.dana, path, {})
    expect(await stateOf(world, script)).toMatchObject({ state: 'being-marked' })

    await give(world, world.mara, await askFor(world, script, 1, world.mara), [4, 4])
    await give(world, world.nils, await askFor(world, script, 2, world.nils), [4, 4])
    await Promise.all([world.site.post(world.dana, path, {}), world.site.post(world.eli, path, {})])
    const results = await asOwner(
      world.database,
      async (client) => (await client.query('select score::float, passed from exam_results')).rows,
    )
    expect(results).toEqual([{ score: 0.8, passed: true }])
  })
})

describe('an appeal', () => {
  const appeal = (id: string) =>
    world.site.post(world.rosa, paths.appealMark.href(world.sittingId), { id, words: 'Please look again' })
  const id = '0f0f0f0f-1111-4111-8111-111111111111'

  /** One of the two who have not marked it: which one is settled by ids, which are random. */
  async function freshMarker(script: string) {
    const asked = await asOwner(
      world.database,
      async (client) =>
        (await client.query('select marker_id from exam_marks where script_id = $1 and round = 2', [script]))
          .rows,
    )
    const found = [world.tess, world.hana].find(({ id }) => id === asked[0]?.marker_id)
    if (!found) throw new Error('Neither of the two was asked.')
    return found
  }

  async function released(points: readonly [number, number]) {
    const script = await markTwice(world, points, points)
    await world.site.post(world.dana, paths.releaseScript.href('hub', script), {})
    return script
  }

  test('is marked by somebody fresh who sees nothing of the first marks, and can raise the result', async () => {
    const script = await released([3, 4])
    expect((await appeal(id)).status).toBe(303)
    await world.site.post(world.dana, paths.answerMarkAppeal.href('hub', id), { act: 'take-up' })
    expect(await stateOf(world, script)).toMatchObject({
      state: 'being-marked',
      round: 2,
      sitting: 'released',
    })

    const marker = await freshMarker(script)
    const fresh = await markOf(world, script, marker)
    const read = await world.site.get(marker, paths.mark.href('hub', fresh))
    expect([read.status, read.page.includes('whispers')]).toEqual([200, false])
    await give(world, marker, fresh, [5, 5], 'A fresh look')
    expect(await stateOf(world, script)).toMatchObject({ state: 'to-adjudicate', gap: 3 })
    await give(world, world.sela, await markOf(world, script, world.sela), [5, 4], 'Sela decides')
    await world.site.post(world.dana, paths.releaseScript.href('hub', script), {})

    const result = await page('rosa', paths.examResult.href(world.sittingId))
    expect(result).toContain('You passed this part. 90% of the points.')
    expect(result).toContain('Your essays were marked again.')
  })

  test('that is declined says why, and cannot be made twice or too late', async () => {
    await released([3, 3])
    await appeal(id)
    const path = paths.answerMarkAppeal.href('hub', id)
    expect((await world.site.post(world.dana, path, { act: 'decline', answer: '' })).status).toBe(422)
    await world.site.post(world.dana, path, { act: 'decline', answer: 'Both marks agree with the rubric' })

    expect(await page('rosa', paths.examResult.href(world.sittingId))).toContain(
      'Both marks agree with the rubric',
    )
    expect((await appeal('0f0f0f0f-2222-4222-8222-222222222222')).status).toBe(303)
    const count = await asOwner(
      world.database,
      async (client) => (await client.query('select count(*)::int as count from exam_mark_appeals')).rows,
    )
    expect(count).toEqual([{ count: 1 }])
  })

  test('comes too late after the days of the association', async () => {
    await released([3, 3])
    world.site.now = new Date(noon.getTime() + 61 * 86_400_000)
    const answer = await appeal(id)
    world.site.now = noon

    expect(answer.status).toBe(422)
    expect(wordsOf(answer.page)).toContain('The time for an appeal is over.')
  })
})
