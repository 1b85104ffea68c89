import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aKeyring, aMasterKey } from '../../test/mail/a-keyring.ts'
import { type MailCatcher, startMailCatcher } from '../../test/mail/mail-catcher.ts'
import { startWorkerProcess } from '../../test/mail/start-worker-process.ts'
import { addSampleAssociations, type SampleAssociations } from '../../test/store/sample-associations.ts'
import { createTestDatabase, type TestDatabase } from '../../test/store/test-database.ts'
import { createKeyring } from '../services/keys/keyring.ts'
import { deliverMail } from '../services/mail/deliver-mail.ts'
import { resendMail } from '../services/mail/resend-mail.ts'
import { createSendMail, type Mail } from '../services/mail/send-mail.ts'
import { createSmtpServer } from '../services/mail/smtp-server.ts'
import { enqueueJob } from '../store/jobs/enqueue-job.ts'
import { enqueueDueMail } from '../store/mail/enqueue-mail.ts'
import { findMail, type OpenedMail } from '../store/mail/list-mails.ts'
import { withOpenMailbox } from '../store/mail/with-open-mailbox.ts'
import { withClient } from '../store/with-client.ts'
import { withScope } from '../store/with-scope.ts'
import { mailHandlers } from './mail-handlers.ts'
import { startBackgroundWork } from './start-background-work.ts'
import { startWorker, type Worker } from './start-worker.ts'

let database: TestDatabase
let who: SampleAssociations
let catcher: MailCatcher
let workers: Worker[] = []
const masterKey = aMasterKey()
const keyring = createKeyring([masterKey])
const sendMail = createSendMail(keyring)

beforeAll(async () => {
  database = await createTestDatabase()
  who = await addSampleAssociations(database)
  return () => database.drop()
})

beforeEach(async () => {
  catcher = await startMailCatcher()
})

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()))
  workers = []
  await catcher.stop()
})

const signIn: Mail = {
  to: 'rosa@example.org',
  kind: 'sign-in',
  subject: 'Sign in to Attune',
  paragraphs: ['Hello Rosa,'],
  link: { label: 'Sign in', url: 'https://attune.example.org/sign-in/5ecret' },
}

async function work(settings = catcher.settings): Promise<void> {
  const report = (kind: string, error: unknown) => console.error(kind, error)
  const mail = { server: createSmtpServer(settings), keyring }
  workers.push(await startBackgroundWork({ db: database.db, jobs: database.as('jobs'), mail, report }))
}

function send(mail: Mail = signIn): Promise<string> {
  const { associationId } = mail
  return withScope(database.db, { ...(associationId && { associationId }) }, (tx) => sendMail(tx, mail))
}

async function look(id: string): Promise<OpenedMail> {
  const mail = await withOpenMailbox(database.db, (tx) => findMail(tx, 'open', id))
  if (!mail) throw new Error('There is no such mail.')
  return mail
}

async function untilSo(id: string, isSo: (mail: OpenedMail) => boolean): Promise<OpenedMail> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const mail = await look(id)
    if (isSo(mail)) return mail
    await sleep(25)
  }
  throw new Error(`It never came to that: ${JSON.stringify(await look(id))}`)
}

const untilAccepted = (id: string) => untilSo(id, ({ state }) => state === 'accepted')

/** As if the time that a mail waits had gone by. */
async function makeDue(id: string): Promise<void> {
  await asOwner(`update mail set next_try_at = now() where id = '${id}'`)
}

async function asOwner(statement: string): Promise<void> {
  await withClient(database.as('owner'), (client) =>
    client.query(`begin; select set_config('attune.maintenance', 'on', true); ${statement}; commit`),
  )
}

/** A job is there until what it did is kept, and then for a moment more. */
async function countJobs(kind = 'deliver-mail'): Promise<number> {
  const { rows } = await withClient(database.as('jobs'), (client) =>
    client.query('select count(*)::int as count from graphile_worker.jobs where task_identifier = $1', [
      kind,
    ]),
  )
  return Number(rows[0]?.count)
}

describe('in the ordinary case', () => {
  test('a mail is delivered once, and its text with the link is not kept', async () => {
    await work()
    const id = await send()
    const mail = await untilAccepted(id)

    expect(mail).toMatchObject({ state: 'accepted', tries: 1, serverWords: null })
    expect(mail.text).toBeUndefined()
    expect(catcher.taken).toHaveLength(1)
    expect(catcher.taken[0]).toMatchObject({
      messageId: `<${id}@vaimh.example.org>`,
      subject: 'Sign in to Attune',
      text: expect.stringContaining('https://attune.example.org/sign-in/5ecret'),
      html: expect.stringContaining('<html lang="en-US">'),
    })
    await expect.poll(() => countJobs()).toBe(0)
    await sleep(200)
    expect([catcher.taken.length, await countJobs()]).toEqual([1, 0])
  })

  test('a mail without such a link keeps its text', async () => {
    await work()
    const id = await send({
      to: 'rosa@example.org',
      kind: 'comment',
      subject: 'A comment',
      paragraphs: ['Look.'],
    })

    expect((await untilAccepted(id)).text?.plain).toMatch(/^Look\./)
  })

  test('what was rolled back is not delivered', async () => {
    await work()
    const rolledBack = withScope(database.db, {}, async (tx) => {
      await sendMail(tx, { ...signIn, to: 'nobody@example.org' })
      throw new Error('Changed my mind')
    })
    await expect(rolledBack).rejects.toThrow('Changed my mind')
    await untilAccepted(await send())

    expect(catcher.asked).toEqual(['rosa@example.org'])
  })

  test('two workers at once deliver forty mails once each', async () => {
    await Promise.all([work(), work()])
    const ids = await Promise.all(
      Array.from({ length: 40 }, (_, n) => send({ ...signIn, to: `p${n}@example.org` })),
    )
    await Promise.all(ids.map(untilAccepted))

    expect(new Set(catcher.asked).size).toBe(40)
    expect(catcher.taken.map(({ messageId }) => messageId).sort()).toEqual(
      ids.map((id) => `<${id}@vaimh.example.org>`).sort(),
    )
  })
})

describe('a server that does not take a mail', () => {
  test('now, is asked again with a growing wait, and the mail goes out with the same id', async () => {
    catcher.answer(451, 'Greylisted')
    await work()
    const sent = Date.now()
    const id = await send()
    const first = await untilSo(id, ({ serverWords }) => serverWords !== null)
    expect(first).toMatchObject({
      state: 'queued',
      tries: 1,
      serverWords: expect.stringContaining('Greylisted'),
    })
    expect(secondsFrom(sent, first)).toBeGreaterThanOrEqual(30)

    const triedAgain = Date.now()
    await tryAgain(id)
    const second = await untilSo(id, ({ tries, nextTryAt }) => tries === 2 && nextTryAt < inSeconds(90))
    expect(secondsFrom(triedAgain, second)).toBeGreaterThanOrEqual(60)

    catcher.answer()
    await tryAgain(id)
    expect(await untilAccepted(id)).toMatchObject({ tries: 3, serverWords: null })
    expect(catcher.taken.map(({ messageId }) => messageId)).toEqual([`<${id}@vaimh.example.org>`])
  })

  test('ever, is heard: its words are kept, nothing is tried again, and the link is wiped', async () => {
    catcher.answer(550, '5.1.1 No such user here')
    await work()
    const id = await send()
    const mail = await untilSo(id, ({ state }) => state !== 'queued')

    expect(mail).toMatchObject({ state: 'refused', tries: 1, serverWords: '550 5.1.1 No such user here' })
    expect(mail.text).toBeUndefined()
    await expect.poll(() => countJobs()).toBe(0)
  })

  test('until it is of no use any more, ends the tries', async () => {
    catcher.answer(451, 'Greylisted')
    await work()
    const id = await send()
    await untilSo(id, ({ serverWords }) => serverWords !== null)
    await asOwner(`update mail set give_up_at = now() + interval '1 minute' where id = '${id}'`)
    await tryAgain(id)

    const mail = await untilSo(id, ({ state }) => state !== 'queued')
    expect(mail).toMatchObject({
      state: 'gave-up',
      tries: 2,
      serverWords: expect.stringContaining('Greylisted'),
    })
    expect(mail.text).toBeUndefined()
  })

  test('because it is not there, leaves the mail in the outbox until it is back', async () => {
    const { port } = catcher.settings
    await catcher.stop()
    await work()
    const id = await send()
    const mail = await untilSo(id, ({ serverWords }) => serverWords !== null)
    expect(mail).toMatchObject({ state: 'queued', serverWords: expect.stringContaining('ECONNREFUSED') })

    catcher = await startMailCatcher(port)
    await tryAgain(id)
    await untilAccepted(id)
    expect(catcher.taken).toHaveLength(1)
  })
})

describe('a mail that was refused', () => {
  const aComment = (): Mail => ({
    to: 'rosa@example.org',
    kind: 'comment',
    subject: 'A comment',
    paragraphs: ['Look.'],
    associationId: who.virginia,
  })
  const resend = (associationId: string, id: string) =>
    withScope(database.db, { associationId }, (tx) => resendMail(tx, associationId, { id, kind: 'comment' }))

  test('is sent again by staff of its association, and by nobody else', async () => {
    catcher.answer(550, 'Mailbox closed')
    await work()
    const id = await send(aComment())
    await untilSo(id, ({ state }) => state === 'refused')
    catcher.answer()

    expect(await resend(who.michigan, id)).toBe(false)
    expect(await resend(who.virginia, id)).toBe(true)
    await untilAccepted(id)
    expect(await resend(who.virginia, id)).toBe(false)
    expect(catcher.taken).toHaveLength(1)
  })

  test('and had a link in it that was wiped is not sent again', async () => {
    catcher.answer(550, 'Mailbox closed')
    await work()
    const id = await send({ ...signIn, kind: 'confirm-hours', associationId: who.virginia })
    await untilSo(id, ({ state }) => state === 'refused')

    expect(await resend(who.virginia, id)).toBe(false)
  })
})

describe('a mail is not lost', () => {
  test('with its job, as after a restore: the next start finds it', async () => {
    const id = await send()
    await withClient(database.as('jobs'), (client) =>
      client.query("delete from graphile_worker._private_jobs where key = 'mail:' || $1", [id]),
    )
    expect(await countJobs()).toBe(0)

    await work()
    await untilAccepted(id)
    expect(catcher.taken).toHaveLength(1)
  })

  test('with its job while everything runs: the look that is taken every minute finds it', async () => {
    const id = await send()
    await withClient(database.as('jobs'), (client) =>
      client.query("delete from graphile_worker._private_jobs where key = 'mail:' || $1", [id]),
    )
    await work({ ...catcher.settings, port: 9 })
    await untilSo(id, ({ tries }) => tries === 1)
    await Promise.all(workers.splice(0).map((worker) => worker.stop()))
    await withClient(database.as('jobs'), (client) =>
      client.query('delete from graphile_worker._private_jobs'),
    )

    const handlers = mailHandlers(database.db, { server: createSmtpServer(catcher.settings), keyring })
    workers.push(await startWorker({ connection: database.as('jobs'), handlers, report: () => {} }))
    await asOwner(`update mail set next_try_at = now() - interval '30 seconds' where id = '${id}'`)
    await enqueueJob(database.db, 'find-due-mail', {})
    await expect.poll(() => countJobs('find-due-mail')).toBe(0)
    await expect.poll(() => countJobs()).toBe(0)
    expect(catcher.taken).toEqual([])
    await asOwner(`update mail set next_try_at = now() - interval '60 seconds' where id = '${id}'`)
    await enqueueJob(database.db, 'find-due-mail', {})
    await untilAccepted(id)
    expect(catcher.taken).toHaveLength(1)
  })

  test('with a process that is killed in the middle of it', async () => {
    const answer = catcher.stall()
    const kill = await startWorkerProcess({
      app: database.as('app'),
      jobs: database.as('jobs'),
      settings: catcher.settings,
      masterKey,
      leaseSeconds: 1,
    })
    const id = await send()
    await expect.poll(() => catcher.taken).toHaveLength(1)
    expect(await look(id)).toMatchObject({ state: 'queued', tries: 1 })
    await kill()
    answer()
    await sleep(1_100)

    await work()
    expect(await untilAccepted(id)).toMatchObject({ tries: 2 })
    expect(catcher.taken.map(({ messageId }) => messageId)).toEqual([
      `<${id}@vaimh.example.org>`,
      `<${id}@vaimh.example.org>`,
    ])
  })

  test('with its keys: it waits for them, and nothing half-read leaves meanwhile', async () => {
    const id = await send()
    const server = createSmtpServer(catcher.settings)
    const withOtherKeys = deliverMail(database.db, { server, keyring: aKeyring() }, id)

    await expect(withOtherKeys).rejects.toThrow()
    expect([catcher.asked.length, (await look(id)).state]).toEqual([0, 'queued'])
    await makeDue(id)
    await deliverMail(database.db, { server, keyring }, id)
    expect(catcher.taken[0]?.text).toContain('5ecret')
  })

  test('and one that somebody else is just delivering is left to him', async () => {
    const answer = catcher.stall()
    await work()
    const id = await send()
    await expect.poll(() => catcher.taken).toHaveLength(1)
    await work()
    await sleep(300)
    answer()
    await untilAccepted(id)

    expect(catcher.taken).toHaveLength(1)
  })

  test('when its process is told to stop: what is under way is finished first', async () => {
    const answer = catcher.stall()
    await work()
    const id = await send()
    await expect.poll(() => catcher.taken).toHaveLength(1)
    const stopped = workers.splice(0).map((worker) => worker.stop())
    await sleep(200)
    answer()
    await Promise.all(stopped)

    expect(await look(id)).toMatchObject({ state: 'accepted', tries: 1 })
  })
})

function secondsFrom(moment: number, { nextTryAt }: OpenedMail): number {
  return (nextTryAt.getTime() - moment) / 1_000
}

function inSeconds(seconds: number): Date {
  return new Date(Date.now() + seconds * 1_000)
}

async function tryAgain(id: string): Promise<void> {
  await makeDue(id)
  await enqueueDueMail(database.db, 0)
}
