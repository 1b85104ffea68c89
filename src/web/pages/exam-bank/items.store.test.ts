import { afterAll, beforeAll, expect, test } from 'vitest'
import { choiceItem, essayItem } from '../../../../test/builders/exam-item.ts'
import { createWaysWorld, type WaysWorld } from '../../../../test/ways/ways-world.ts'
import type { ExamItem } from '../../../domain/exams/exam-item.ts'
import { paths } from '../../paths.ts'
import { fieldsOf } from './item-form.ts'

let world: WaysWorld
const items = paths.examItems.href('vaimh')

beforeAll(async () => {
  world = await createWaysWorld()
})
afterAll(() => world.database.drop())

/** Writes an item as June does, and answers the address of its page. */
async function write(item: ExamItem): Promise<string> {
  const page = await world.browse('june').get(paths.newExamItem.href('vaimh', item.kind))
  const answer = await world
    .browse('june')
    .post(paths.newExamItem.href('vaimh', item.kind), { ...page.fields, ...fieldsOf(item) })
  expect(answer.status).toBe(303)
  return answer.to?.replace(/\?.*/, '') ?? ''
}

const versions = (code: string) =>
  world.asOwner<{ version: number; prompt: string; key: string | null; holds: boolean }>(
    `select each.version, each.body ->> 'prompt' as prompt, key, each.body ? 'key' as holds
     from exam_item_versions each join exam_items on exam_items.id = each.item_id
     left join exam_item_keys on exam_item_keys.item_id = each.item_id and exam_item_keys.version = each.version
     where code = '${code}' order by each.version`,
  )

test('without an office the list says so, and an administrator opens one, once', async () => {
  const june = await world.browse('june').get(items)
  expect(june.text).toContain('An administrator of your association can open one.')
  expect((await world.browse('june').post(paths.openExamOffice.href('vaimh'), {})).status).toBe(404)
  expect((await world.browse('june').get(paths.examForms.href('vaimh'))).to).toBe(items)

  const ada = world.browse('administrator')
  expect((await ada.get(items)).text).toContain('Open an exam office')
  await Promise.all([1, 2].map(() => ada.post(paths.openExamOffice.href('vaimh'), {})))
  expect((await ada.get(items)).text).toContain('The bank is empty.')
  expect(await world.asOwner('select count(*)::int as count from exam_offices')).toEqual([{ count: 1 }])
})

test('an item is written, found by words and area, and shown with its key', async () => {
  const at = await write(choiceItem())
  await write(essayItem())
  const june = world.browse('june')

  const page = await june.get(at)
  expect(page.text).toContain('Wait and watch Key')
  expect(page.text).toContain('version 1')
  const found = await june.get(paths.examItems.href('vaimh', { words: 'father SINGS', area: 'attachment' }))
  expect(found.text).toContain('MC-1')
  expect(found.text).not.toContain('ET-1')
  expect((await june.get(paths.examItems.href('vaimh', { words: '100%' }))).text).toContain('No item fits.')
})

test('a form that needs another look keeps what was typed and names each field once', async () => {
  const at = paths.newExamItem.href('vaimh', 'multiple-choice')
  const given = { code: ['9 lives'], prompt: ['Which?'], 'choice-A': ['Same'], 'choice-B': ['Same'] }
  const page = await world.browse('june').post(at, given)

  expect(page.status).toBe(422)
  expect(page.fields).toMatchObject(given)
  expect(page.html).toContain('href="#code"')
  expect(page.html).toContain('href="#choice-A"')
  expect(page.html).toContain('href="#key"')
})

test('an edit is a new version, and the version before stays as it was', async () => {
  const at = await write(choiceItem({ code: 'MC-2' }))
  const june = world.browse('june')
  const form = await june.get(`${at}/edit`)
  const saved = await june.post(`${at}/edit`, { ...form.fields, prompt: ['Asked anew?'], key: ['C'] })
  expect(saved.to).toBe(`${at}?did=saved`)
  expect(
    (await june.post(`${at}/edit`, { ...form.fields, after: ['2'], prompt: ['Asked anew?'], key: ['C'] })).to,
  ).toBe(`${at}?did=same`)

  expect(await versions('MC-2')).toEqual([
    { version: 1, prompt: choiceItem().prompt, key: 'B', holds: false },
    { version: 2, prompt: 'Asked anew?', key: 'C', holds: false },
  ])
  const page = await june.get(at)
  expect(page.text).toContain('Version 1: Written by June Park')
})

test('of two who edit the same version one is told, and nothing is overwritten', async () => {
  const at = await write(choiceItem({ code: 'MC-3' }))
  const form = await world.browse('june').get(`${at}/edit`)
  const answers = await Promise.all([
    world.browse('june').post(`${at}/edit`, { ...form.fields, prompt: ['One?'] }),
    world.browse('administrator').post(`${at}/edit`, { ...form.fields, prompt: ['Other?'] }),
  ])

  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
  expect(answers.find(({ status }) => status === 422)?.text).toContain('A colleague changed this item')
  expect((await versions('MC-3')).map(({ version }) => version)).toEqual([1, 2])
})

test('no two items have one code, whatever the case, and a double click writes one', async () => {
  const at = paths.newExamItem.href('vaimh', 'multiple-choice')
  const page = await world.browse('june').get(at)
  const given = { ...page.fields, ...fieldsOf(choiceItem({ code: 'MC-4' })) }
  const clicks = await Promise.all([1, 2].map(() => world.browse('june').post(at, given)))
  expect(new Set(clicks.map(({ to, status }) => `${status} ${to}`)).size).toBe(1)

  const other = await world.browse('june').get(at)
  const taken = await world
    .browse('june')
    .post(at, { ...other.fields, ...fieldsOf(choiceItem({ code: 'mc-4' })) })
  expect([taken.status, taken.text.includes('Another item has this code.')]).toEqual([422, true])
})

test('a retired item says why, is edited no more, and is found among the retired alone', async () => {
  const at = await write(choiceItem({ code: 'MC-5' }))
  const june = world.browse('june')
  expect((await june.post(`${at}/retire`, {})).text).toContain('Say why the item is retired')
  await june.post(`${at}/retire`, { reason: ['Two choices can be right.'] })

  expect((await june.get(at)).text).toContain('Two choices can be right.')
  expect((await june.get(`${at}/edit`)).status).toBe(404)
  expect((await june.get(items)).text).not.toContain('MC-5')
  expect((await june.get(paths.examItems.href('vaimh', { retired: 'yes' }))).text).toContain('MC-5')
})

test('nobody but the office’s own staff finds an item, its file or its list', async () => {
  const at = await write(choiceItem({ code: 'MC-6', prompt: 'A secret question about Noor?' }))
  const theirs = at.replace('vaimh', 'mi-aimh')
  for (const [who, address] of [
    ['rosa', at],
    ['rosa', items],
    ['priya', at],
    ['priya', theirs],
    ['priya', `${theirs}/file?format=csv`],
    ['priya', `${theirs}/edit`],
  ] as const) {
    const page = await world.browse(who).get(address)
    expect([address, page.status, page.text.includes('secret question')]).toEqual([address, 404, false])
  }
  expect((await world.browse('june').get(`${at}/file?format=qti-3.0`)).html).toContain('qti-assessment-item')
})
