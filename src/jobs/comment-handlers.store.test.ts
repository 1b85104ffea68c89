import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aKeyring } from '../../test/mail/a-keyring.ts'
import { createTestDatabase, type TestDatabase } from '../../test/store/test-database.ts'
import { makeWorld, type World } from '../../test/store/two-associations.ts'
import { postComment } from '../services/comments/post-comment.ts'
import { createSendMail } from '../services/mail/send-mail.ts'
import { enqueueJob } from '../store/jobs/enqueue-job.ts'
import { withClient } from '../store/with-client.ts'
import { commentHandlers } from './comment-handlers.ts'
import { startWorker, type Worker } from './start-worker.ts'

/** Noon in Virginia. */
const noon = new Date('2026-11-21T17:00:00Z')
let database: TestDatabase
let world: World
let worker: Worker
const failures: unknown[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  const means = {
    randomBytes: (size: number) => randomBytes(size),
    sendMail: createSendMail(aKeyring()),
    links: { messages: 'https://attune.example.org/messages', stop: () => 'https://attune.example.org/stop' },
  }
  const handlers = commentHandlers(database.db, means, () => new Date(noon.getTime() + 3_600_000))
  const report = (_: string, error: unknown) => failures.push(error)
  worker = await startWorker({ connection: database.as('jobs'), handlers, report })
})

afterAll(async () => {
  await worker.stop()
  await database.drop()
})

async function recipients(): Promise<string[]> {
  return withClient(database.as('owner'), async (client) => {
    await client.query("begin; select set_config('attune.maintenance', 'on', true)")
    const { rows } = await client.query<{ recipient: string }>(
      "select recipient from mail where kind = 'digest' order by recipient",
    )
    return rows.map(({ recipient }) => recipient)
  })
}

function jobsLeft(): Promise<number> {
  return withClient(database.as('jobs'), async (client) => {
    const { rows } = await client.query<{ count: number }>(`select count(*) from graphile_worker.jobs
      where task_identifier in ('comment-digest', 'find-due-digests')`)
    return rows[0]?.count ?? -1
  })
}

test('one look at what is due mails everybody who has something to read, once', async () => {
  await postComment(database.db, {
    ...{
      actor: world.rosa,
      association: 'vaimh',
      applicantId: world.rosa.id,
      subject: { kind: 'portfolio' },
    },
    ...{ id: randomUUID(), text: 'A question', seenUpTo: 0, now: noon },
  })
  const everybody = ['ana.ruiz', 'dana.hill', 'eli.stone'].map((name) => `${name}.virginia@example.org`)
  await enqueueJob(database.db, 'find-due-digests', {})

  await expect.poll(recipients).toEqual(everybody)
  await enqueueJob(database.db, 'comment-digest', { personId: world.in('virginia', 'advisor').id })
  await enqueueJob(database.db, 'find-due-digests', {})
  await expect.poll(jobsLeft).toBe(0)
  expect(await recipients()).toEqual(everybody)
  expect(failures).toEqual([])
})
