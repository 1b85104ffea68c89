import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settlePeople, type World } from '../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import type { Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { sendOnce } from './send-once.ts'
import { findStopLink, makeStopUrl, stopReminders } from './stop-reminders.ts'

let database: TestDatabase
let world: World
const at = new Date('2027-11-07T06:30:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
})

afterAll(() => database.drop())

const here = () => world.associations.virginia
const inJob = <Result>(work: (tx: Tx) => Promise<Result>) =>
  withScope(database.db, { associationId: here() }, work)

function reminderAbout(id: string, key = 'expiry:2028-02-29:14') {
  return { associationId: here(), about: { kind: 'application', id }, key, at }
}

test('of many that send one reminder at once, one sends it', async () => {
  const id = randomUUID()
  let sent = 0
  const send = async () => {
    sent += 1
  }
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => inJob((tx) => sendOnce(tx, reminderAbout(id), send))),
  )

  expect({ sent, answers: answers.filter(Boolean) }).toEqual({ sent: 1, answers: [true] })
})

test('a reminder whose mail could not be handed in is sent the next time', async () => {
  const id = randomUUID()
  const failing = inJob((tx) =>
    sendOnce(tx, reminderAbout(id), async () => {
      throw new Error('The outbox is away.')
    }),
  )
  await expect(failing).rejects.toThrow('The outbox is away.')

  expect(await inJob((tx) => sendOnce(tx, reminderAbout(id), async () => {}))).toBe(true)
})

test('another key or another subject is another reminder', async () => {
  const [one, other] = [randomUUID(), randomUUID()]
  const answers = await inJob(async (tx) => [
    await sendOnce(tx, reminderAbout(one, 'a'), async () => {}),
    await sendOnce(tx, reminderAbout(one, 'b'), async () => {}),
    await sendOnce(tx, reminderAbout(other, 'a'), async () => {}),
    await sendOnce(tx, reminderAbout(one, 'a'), async () => {}),
  ])

  expect(answers).toEqual([true, true, true, false])
})

test('whoever has the mail stops further reminders about this, and about nothing else', async () => {
  const [one, other] = [randomUUID(), randomUUID()]
  const means = { randomBytes: (size: number) => randomBytes(size), stopUrl: (secret: string) => secret }
  const link = await inJob((tx) => makeStopUrl(tx, means, reminderAbout(one), at))
  const before = await findStopLink(database.db, link)
  const stopped = await stopReminders(database.db, link, at)
  const answers = await inJob(async (tx) => [
    await sendOnce(tx, reminderAbout(one), async () => {}),
    await sendOnce(tx, reminderAbout(other), async () => {}),
  ])

  expect({ before, stopped, after: await findStopLink(database.db, link), answers }).toEqual({
    before: { isStopped: false },
    stopped: true,
    after: { isStopped: true },
    answers: [false, true],
  })
})

test('a link that is none stops nothing', async () => {
  const none = randomBytes(32).toString('base64url')
  expect(await findStopLink(database.db, none)).toBeUndefined()
  expect(await stopReminders(database.db, none, at)).toBe(false)
  expect(await stopReminders(database.db, 'no link', at)).toBe(false)
})

test('no person sees what others were reminded of, and another association nothing', async () => {
  const reminder = reminderAbout(randomUUID())
  await inJob((tx) => sendOnce(tx, reminder, async () => {}))
  const { virginia, michigan } = world.associations
  const seen = (personId: string | undefined, associationId: string) =>
    withScope(database.db, { ...(personId && { personId }), associationId }, (tx) =>
      tx.selectFrom('reminder_sent').select('key').where('subject_id', '=', reminder.about.id).execute(),
    )

  expect(await seen(world.people.rosa, virginia)).toEqual([])
  expect(await seen(undefined, michigan)).toEqual([])
  expect(await seen(world.people.june, virginia)).toEqual([{ key: reminder.key }])
})
