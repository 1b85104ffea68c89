import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillBank } from '../../../../test/exams/a-bank.ts'
import { createWaysWorld, type WaysWorld } from '../../../../test/ways/ways-world.ts'
import { paths } from '../../paths.ts'

let world: WaysWorld
let ids: ReadonlyMap<string, string>

beforeAll(async () => {
  world = await createWaysWorld()
  ids = await fillBank(world)
})
afterAll(() => world.database.drop())

const choice = { part: ['multiple-choice'], category: ['imhm-clinical'], language: ['en-US'] }
const draw = (counts: Record<string, string[]>) =>
  world.browse('june').post(paths.newExamForm.href('vaimh'), { ...choice, ...counts })

const kept = () =>
  world.asOwner<{ name: string; body: { items: { prompt: string }[] } }>(
    'select name, body from exam_forms order by name',
  )

test('the page shows what the bank has for a part and category, area by area', async () => {
  const find = { part: 'multiple-choice', category: 'imhm-clinical', language: 'en-US' }
  const page = await world.browse('june').get(paths.newExamForm.href('vaimh', find))
  expect(page.text).toContain('Attachment, separation, trauma and loss 2 in the bank')
  expect(page.text).not.toContain('Ethical practice 1 in the bank')
})

test('more than the bank has is told with the figures, and what was typed stays', async () => {
  const page = await draw({ 'count-attachment': ['3'], 'count-observation': ['1'] })
  expect([page.status, page.fields['count-attachment']]).toEqual([422, ['3']])
  expect(page.text).toContain('loss: 3 asked, 2 in the bank.')
  expect((await draw({ 'count-attachment': ['many'] })).text).toContain('Give whole figures up to 200.')
  expect((await draw({ 'count-attachment': ['0'] })).text).toContain('Ask for at least one item.')
})

test('a form is looked at, kept by two clicks once, and shows no key', async () => {
  const june = world.browse('june')
  const page = await draw({ 'count-attachment': ['2'], 'count-observation': ['1'], seed: ['spring'] })
  expect(page.text).toContain('3 items. Nothing is kept yet.')
  expect(await kept()).toEqual([])

  const keep = paths.examForms.href('vaimh')
  expect((await june.post(keep, page.fields)).text).toContain('Give the form a name')
  const named = { ...page.fields, name: ['Spring A'] }
  const clicks = await Promise.all([1, 2].map(() => june.post(keep, named)))
  expect(clicks.map(({ status }) => status)).toEqual([303, 303])
  expect((await kept()).map(({ name, body }) => [name, body.items.length])).toEqual([['Spring A', 3]])

  const shown = await june.get(clicks[0]?.to ?? '')
  expect(shown.text).toContain('The form is kept.')
  expect(shown.html).not.toContain('at-state--met')
  const item = await june.get(paths.examItem.href('vaimh', ids.get('MC-1') ?? ''))
  expect(item.text).toContain('Spring A, in version 1')
})

test('a form that the bank would not draw anymore is shown anew instead of kept', async () => {
  const june = world.browse('june')
  const page = await draw({ 'count-attachment': ['2'], seed: ['autumn'] })
  const edit = paths.editExamItem.href('vaimh', ids.get('MC-2') ?? '')
  await june.post(edit, { ...(await june.get(edit)).fields, prompt: ['Asked in other words?'] })

  const answer = await june.post(paths.examForms.href('vaimh'), { ...page.fields, name: ['Autumn A'] })
  expect([answer.status, answer.text.includes('The bank has changed since you looked')]).toEqual([422, true])
  expect(answer.text).toContain('Asked in other words?')
  const again = await june.post(paths.examForms.href('vaimh'), { ...answer.fields, name: ['Autumn A'] })
  expect(again.status).toBe(303)
})

test('an edited or retired item stays on the form as it was asked', async () => {
  const [, spring] = await kept()
  const prompts = spring?.body.items.map(({ prompt }) => prompt)
  expect(spring?.name).toBe('Spring A')
  expect(prompts).not.toContain('Asked in other words?')
  await world
    .browse('june')
    .post(paths.retireExamItem.href('vaimh', ids.get('MC-3') ?? ''), { reason: ['Known by now.'] })
  expect((await kept())[1]).toEqual(spring)
  expect((await draw({ 'count-observation': ['1'] })).text).toContain('1 asked, 0 in the bank.')
})

test('a withdrawn form says why and is withdrawn once', async () => {
  const june = world.browse('june')
  const list = await june.get(paths.examForms.href('vaimh'))
  const id = /exams\/forms\/([0-9a-f-]{36})/.exec(list.html)?.[1] ?? ''
  const withdraw = paths.withdrawExamForm.href('vaimh', id)
  expect((await june.post(withdraw, {})).status).toBe(422)
  await june.post(withdraw, { reason: ['Parts of it were passed around.'] })
  await june.post(withdraw, { reason: ['Another reason.'] })
  expect((await june.get(paths.examForm.href('vaimh', id))).text).toContain('Parts of it were passed around.')
  expect((await world.browse('priya').get(paths.examForm.href('mi-aimh', id))).status).toBe(404)
})
