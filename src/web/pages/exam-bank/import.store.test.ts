import { afterAll, beforeAll, expect, test } from 'vitest'
import { choiceItem, essayItem } from '../../../../test/builders/exam-item.ts'
import { bankItems, fillBank } from '../../../../test/exams/a-bank.ts'
import { createWaysWorld, type WaysWorld } from '../../../../test/ways/ways-world.ts'
import { writeItemTable } from '../../../services/exams/bank/write-item-table.ts'
import { paths } from '../../paths.ts'

let world: WaysWorld
const at = paths.importExamItems.href('vaimh')
const take = paths.takeExamItems.href('vaimh')

beforeAll(async () => {
  world = await createWaysWorld()
  await fillBank(world)
})
afterAll(() => world.database.drop())

const counts = async () => {
  const [found] = await world.asOwner<{ items: number; versions: number }>(
    'select (select count(*)::int from exam_items) as items, (select count(*)::int from exam_item_versions) as versions',
  )
  return found
}

const given = writeItemTable([
  choiceItem({ code: 'MC-1' }),
  choiceItem({ code: 'mc-2', prompt: 'Asked in other words?' }),
  choiceItem({ code: 'NEW-1' }),
  essayItem({ code: 'new-1' }),
  essayItem({ code: 'MC-3' }),
]).concat('"BAD-1","multiple-choice","nowhere","both","en-US","Which?","One","Two"\r\n')

test('a preview tells of every line what it comes to, and saves nothing', async () => {
  const before = await counts()
  const page = await world.browse('june').post(at, { table: [given] })

  expect(page.status).toBe(200)
  expect(page.text).toContain('New: 1. New versions: 1. Faulty: 1. Nothing is saved yet.')
  expect(page.text).toContain('line 2: MC-1 is in the bank already, word for word.')
  expect(page.text).toContain('line 3: new version, after version 1')
  expect(page.text).toContain('line 5: new-1 came before in the file, at line 4.')
  expect(page.text).toContain('line 6: MC-3 is an item of the other kind.')
  expect(page.text).toContain('line 7: Give three to six choices')
  expect(page.text).toContain('Say which one choice is right.')
  expect(await counts()).toEqual(before)
})

test('what is confirmed is saved once, by however many clicks, and an older preview overwrites nothing', async () => {
  const june = world.browse('june')
  const page = await june.post(at, { table: [given] })
  const clicks = await Promise.all([
    june.post(take, page.fields),
    world.browse('administrator').post(take, page.fields),
  ])

  expect(clicks.map(({ status }) => status)).toEqual([303, 303])
  expect(await counts()).toEqual({ items: bankItems.length + 1, versions: bankItems.length + 2 })
  const told = clicks.map(({ to }) => new URL(to ?? '', 'http://localhost').searchParams)
  const sum = (name: string) => told.reduce((all, each) => all + Number(each.get(name)), 0)
  expect([sum('added'), sum('changed'), sum('left')]).toEqual([1, 1, 2])
  expect((await june.get(paths.examItems.href('vaimh', { words: 'NEW-1' }))).text).toContain('NEW-1')
})

test('nothing, and what is no file of ours, is refused with what to do', async () => {
  const june = world.browse('june')
  expect((await june.post(at, {})).text).toContain('Choose a file, or paste lines of a spreadsheet.')
  const bare = await june.post(at, { table: ['Which is right?,A'] })
  expect([bare.status, bare.fields.table]).toEqual([422, ['Which is right?,A']])
  expect(bare.text).toContain('The first line has to name the columns')
  expect((await june.post(take, { take: ['{"item":{}}', 'no json'] })).status).toBe(422)
})

test('what is pasted as XML is read as an item', async () => {
  const page = await world.browse('june').post(at, { table: ['<!DOCTYPE x [<!ENTITY y "z">]><x>&y;</x>'] })
  expect(page.text).toContain('pasted lines: It carries a document type, which we do not read.')
})

test('staff of another association import nothing here', async () => {
  expect((await world.browse('priya').post(at, { table: [given] })).status).toBe(404)
  expect((await world.browse('rosa').post(take, { take: ['{}'] })).status).toBe(404)
})
