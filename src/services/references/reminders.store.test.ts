import { afterAll, beforeAll, expect, test } from 'vitest'
import { someAnswers } from '../../../test/references/answers.ts'
import { aRequest, openReferenceWorld, type ReferenceWorld, visitor } from '../../../test/references/world.ts'
import { paths } from '../../web/paths.ts'
import { expireReferences } from './expire-references.ts'
import { remindRaters } from './remind-raters.ts'

let world: ReferenceWorld

beforeAll(async () => {
  world = await openReferenceWorld()
})
afterAll(() => world.close())

/** Noon in Virginia, so many days later. */
const noonIn = (days: number) => new Date(Date.parse('2026-11-21T17:00:00Z') + days * 24 * 60 * 60 * 1000)

async function ask(email: string) {
  const application = await world.apply()
  const fields = aRequest({ email })
  await world.post(world.rosa, paths.newReference.href(application), fields)
  return { application, id: fields.id?.[0] ?? '', link: await world.linkTo(email) }
}

async function remindersTo(email: string): Promise<string[]> {
  const mails = await world.mailsTo(email)
  return mails.filter(({ kind }) => kind === 'reference-reminder').map(({ subject }) => subject)
}

/** The days counted from the invitation on which a reminder left, where the hour struck many times each day. */
async function daysReminded(email: string, days: readonly number[]): Promise<number[]> {
  const reminded: number[] = []
  let before = (await remindersTo(email)).length
  for (const day of days) {
    await Promise.all([1, 2, 3].map(() => remindRaters(world.database.db, world.means, noonIn(day))))
    await remindRaters(world.database.db, world.means, new Date(noonIn(day).getTime() + 3_600_000))
    const now = (await remindersTo(email)).length
    for (let sent = before; sent < now; sent += 1) reminded.push(day)
    before = now
  }
  return reminded
}
const everyDay = Array.from({ length: 34 }, (_, day) => day)

test('reminders leave 14, 5 and 1 day before the date, each once however many look at once', async () => {
  await ask('each@example.org')

  expect(await daysReminded('each@example.org', everyDay)).toEqual([16, 25, 29])
  expect(await remindersTo('each@example.org')).toEqual(
    Array.from({ length: 3 }, () => 'Your reference for Rosa Delgado'),
  )
})

test('of reminders that were missed while nothing ran only the latest leaves', async () => {
  await ask('missed@example.org')

  expect(await daysReminded('missed@example.org', [27, 28])).toEqual([27])
})

test('a rater who asks to be asked later is reminded on that day and after it, not before', async () => {
  const { link } = await ask('later@example.org')
  await world.post(visitor, link, { act: ['later'], day: ['2026-12-10'] })

  expect(await daysReminded('later@example.org', everyDay)).toEqual([19, 25, 29])
})

test('nobody is reminded who stopped the mails with one click, answered, said no, or was replaced', async () => {
  const stopped = await ask('stopped@example.org')
  expect(await daysReminded('stopped@example.org', [16])).toEqual([16])
  const [reminder] = (await world.mailsTo('stopped@example.org')).filter(
    ({ kind }) => kind === 'reference-reminder',
  )
  const reminded = new URL(reminder?.text?.link?.url ?? '').pathname
  expect((await world.get(visitor, reminded)).status).toBe(200)
  expect((await world.get(visitor, stopped.link)).status).toBe(200)
  expect((await world.get(visitor, `${reminded}/stop`)).text).toContain('Stop reminders for this reference?')
  expect((await world.post(visitor, `${reminded}/stop`, {})).text).toContain('Reminders stopped')
  expect(await daysReminded('stopped@example.org', everyDay.slice(17))).toEqual([])

  const done = await ask('done@example.org')
  await world.post(visitor, done.link, { act: ['begin'] })
  await world.post(visitor, `${done.link}/form`, { ...someAnswers(), act: ['check'] })
  await world.post(visitor, `${done.link}/check`, { act: ['send'] })
  expect(await daysReminded('done@example.org', everyDay)).toEqual([])
  const no = await ask('no@example.org')
  await world.post(visitor, no.link, { act: ['decline'] })
  expect(await daysReminded('no@example.org', everyDay)).toEqual([])
  const other = await ask('replaced@example.org')
  await world.post(world.rosa, paths.ownReference.href(other.application, other.id), { act: ['replace'] })
  expect(await daysReminded('replaced@example.org', everyDay)).toEqual([])
})

test('nobody is mailed at night, and days are those of the association', async () => {
  await ask('night@example.org')
  // 3 a.m. on December 7 in Virginia, and 10 p.m. on December 6, which is December 7 in Greenwich.
  for (const night of ['2026-12-07T08:00:00Z', '2026-12-07T03:00:00Z'])
    await remindRaters(world.database.db, world.means, new Date(night))
  expect(await remindersTo('night@example.org')).toEqual([])
  await remindRaters(world.database.db, world.means, new Date('2026-12-07T13:00:00Z'))

  expect(await remindersTo('night@example.org')).toHaveLength(1)
})

test('a reference runs out after its last day, not on it, once; and what is saved is there when it is asked anew', async () => {
  const { application, id, link } = await ask('over@example.org')
  await world.post(visitor, link, { act: ['begin'] })
  await world.post(visitor, `${link}/form`, { comment: ['Half written'], act: ['keep'] })
  const list = async () => (await world.get(world.rosa, paths.references.href(application))).text
  // Five to midnight on the last day, in Virginia; in Greenwich it is the next.
  await expireReferences(world.database.db, world.means, new Date('2026-12-22T04:55:00Z'))
  expect(await list()).toContain('Begun')
  const afterMidnight = new Date('2026-12-22T05:05:00Z')
  await Promise.all([1, 2].map(() => expireReferences(world.database.db, world.means, afterMidnight)))

  expect(await list()).toContain('Date has passed')
  expect((await world.get(visitor, link)).text).toContain('The date for this reference has passed')
  const news = (await world.mailsTo('rosa@example.org')).filter(({ subject }) => subject.startsWith('No ref'))
  expect(news.map(({ subject }) => subject)).toEqual(['No reference by Cy Moe has arrived'])

  world.now = noonIn(40)
  await world.post(world.rosa, paths.ownReference.href(application, id), { act: ['resend'] })
  const again = await world.linkTo('over@example.org')
  await world.post(visitor, again, { act: ['begin'] })
  expect((await world.get(visitor, `${again}/form`)).fields.comment).toEqual(['Half written'])
  expect((await world.get(visitor, again)).text).toContain('Please answer by January 30, 2027.')
  world.now = noonIn(0)
})

test('what an ended application leaves behind ends with it, without a word to anybody', async () => {
  const { application, link } = await ask('ended@example.org')
  await world.asOwner(`update application set state = 'withdrawn' where id = '${application}'`)
  const before = (await world.mailsTo('rosa@example.org')).length
  await expireReferences(world.database.db, world.means, noonIn(1))

  expect((await world.get(visitor, link)).text).toContain('The date for this reference has passed')
  expect(await world.mailsTo('rosa@example.org')).toHaveLength(before)
})

test('what a replaced rater wrote is deleted after thirty days', async () => {
  const { application, id, link } = await ask('gone@example.org')
  await world.post(visitor, link, { act: ['begin'] })
  await world.post(visitor, `${link}/form`, { comment: ['Canary: not sent'], act: ['keep'] })
  await world.post(world.rosa, paths.ownReference.href(application, id), { act: ['replace'] })
  await expireReferences(world.database.db, world.means, noonIn(29))
  expect((await world.get(visitor, link)).text).toContain('Canary: not sent')
  await expireReferences(world.database.db, world.means, noonIn(31))

  expect((await world.get(visitor, link)).text).not.toContain('Canary')
})
