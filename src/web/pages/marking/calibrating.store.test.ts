import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askFor, give, mask } from '../../../../test/marking/marking-acts.ts'
import {
  createMarkingWorld,
  handEssaysIn,
  type MarkingWorld,
  usualSecrets,
} from '../../../../test/marking/marking-world.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { wordsOf } from '../../../../test/web/open-site.ts'
import { markFields } from '../../../domain/exams/marking/read-mark-form.ts'
import { paths } from '../../paths.ts'

let world: MarkingWorld

beforeAll(async () => {
  world = await createMarkingWorld()
})

afterAll(() => world.database.drop())

const read = async (who: 'dana' | 'mara', path: string) =>
  wordsOf((await world.site.get(world[who], path)).page)

test('figures wait for enough data, and then say that they are not sure yet', async () => {
  expect(await read('dana', paths.markingFigures.href('hub'))).toContain('Too few to say: 0 of at least 5')

  for (let index = 0; index < 5; index += 1) {
    const sittingId = await anotherEssay(index)
    const script = await mask(world, sittingId)
    await give(world, world.mara, await askFor(world, script, 1, world.mara), [3, 4 - (index % 2)])
    await give(world, world.nils, await askFor(world, script, 2, world.nils), [4, 4])
  }

  const figures = await read('dana', paths.markingFigures.href('hub'))
  // One point of ten on every script, and one more on two of the five: 0.14.
  expect(figures).toContain('Mara Quinn 14 of 100 points stricter, not sure yet, from 5')
  expect(figures).toContain('Nils Berg 14 of 100 points milder, not sure yet, from 5')
  expect(figures).toContain('Tess Adair Too few to say: 0 of at least 5')
  // Ten pairs: 3-4 seven times and 4-4 three times. Every mark of the other is 4, so chance agrees as well.
  expect(figures).toContain('Quadratic weights 0.00, not sure yet, from 10')
  expect(figures).toContain('Went to a senior marker 0 of 5 scripts')
})

/** Of another candidate of the same association. */
async function anotherEssay(index: number): Promise<string> {
  const { database, officeId, windowId, formId, itemIds, associationId } = world
  const personId = randomUUID()
  const email = `candidate-${index}@example.org`
  await asOwner(database, (_, insert) =>
    insert('person', { id: personId, name: `Candidate ${index}`, email }),
  )
  const about = { ...usualSecrets, personId, associationId, email }
  return (await handEssaysIn(database, { officeId, windowId, formId, itemIds }, about)).sittingId
}

test('everybody marks a calibration script first, and sees what it is worth after the own marks', async () => {
  const [item] = world.itemIds
  const form = {
    ...{ item, category: 'imhm-clinical', text: 'I told the mother what to do.', points: '1' },
    reasons: 'It gives advice before it listens.',
  }
  const path = paths.calibrations.href('hub')
  expect((await world.site.post(world.dana, path, { ...form, points: '9' })).status).toBe(422)
  expect((await world.site.post(world.dana, path, form)).to).toBe(paths.calibrations.href('hub', 'written'))

  const script = await mask(world)
  await expect(askFor(world, script, 1, world.mara)).rejects.toThrow('422')
  const desk = await read('dana', paths.markedScript.href('hub', script))
  expect(desk).toContain('Mara Quinn, has calibration scripts to mark first')

  const { page } = await world.site.get(world.mara, paths.myMarks.href('hub'))
  expect(wordsOf(page)).toContain('calibration: everybody marks it first')
  const [, calibration = ''] = /name="script" value="([^"]+)"/.exec(page) ?? []
  const begun = await world.site.post(world.mara, paths.beginCalibration.href('hub'), { script: calibration })
  const again = await world.site.post(world.mara, paths.beginCalibration.href('hub'), { script: calibration })
  expect([begun.status, again.to]).toEqual([303, begun.to])
  const before = wordsOf((await world.site.get(world.mara, begun.to ?? '')).page)
  expect(before).not.toContain('It gives advice before it listens.')

  await world.site.post(world.mara, begun.to ?? '', {
    ...{ [markFields.points(item, 'answer')]: '3', [markFields.comment(item)]: 'Ask first', act: 'give' },
  })
  const after = wordsOf((await world.site.get(world.mara, begun.to ?? '')).page)
  expect(after).toContain('What was agreed 1 point : Level 1')
  expect(after).toContain('It gives advice before it listens.')
  await askFor(world, script, 1, world.mara)
})

test('what is typed is kept, and not overwritten from another window unseen', async () => {
  const task = await asOwner(world.database, async (client) => {
    const { rows } = await client.query(
      `select id from exam_marks where marker_id = $1 and state = 'asked'`,
      [world.mara.id],
    )
    return String(rows[0]?.id)
  })
  const path = paths.mark.href('hub', task)
  const save = (forOffice: string, draftVersion: string) =>
    world.site.post(world.mara, path, { act: 'save', forOffice, draftVersion })

  expect((await save('From the desk', '0')).status).toBe(303)
  const late = await save('From the train', '0')
  expect([late.status, late.page.includes('From the train')]).toEqual([409, true])
  expect(await read('mara', path)).toContain('From the desk')
  expect((await save('From the train', '1')).status).toBe(303)
})

test('whoever gives a script back sees it no more, and the office reads why', async () => {
  const { page } = await world.site.get(world.mara, paths.myMarks.href('hub'))
  const [, path = ''] = /href="(\/a\/hub\/marking\/scripts\/[^"]+)"/.exec(page) ?? []
  const answer = await world.site.post(world.mara, `${path}/return`, { reason: 'I know this family' })
  expect(answer.to).toBe(paths.myMarks.href('hub', 'returned'))

  expect((await world.site.get(world.mara, path)).status).toBe(404)
  const desk = await world.site.get(world.dana, paths.markingDesk.href('hub'))
  const [, script = ''] =
    /href="(\/a\/hub\/exams\/marking\/scripts\/[^"]+)"[^>]*>[^<]*<\/a><span[^>]*>[^<]*being marked/.exec(
      desk.page,
    ) ?? []
  expect(wordsOf((await world.site.get(world.dana, script)).page)).toContain('I know this family')
})
