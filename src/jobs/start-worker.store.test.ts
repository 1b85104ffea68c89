import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/store/test-database.ts'
import { enqueueJob } from '../store/jobs/enqueue-job.ts'
import { withClient } from '../store/with-client.ts'
import { startWorker } from './start-worker.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.drop())

async function countJobs(): Promise<number> {
  const { rows } = await withClient(database.as('jobs'), (client) =>
    client.query('select count(*)::int as count from graphile_worker.jobs'),
  )
  return rows[0]?.count
}

describe('a worker that cannot start', () => {
  test('because the database does not answer says so after a while', async () => {
    const silent = createServer((socket) => socket.on('error', () => {}))
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const address = silent.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const connection = { host: '127.0.0.1', port, user: 'attune_jobs', database: 'attune' }

    await expect(startWorker({ connection, handlers: {}, report: () => {} }, 300)).rejects.toMatchObject({
      reason: 'jobs',
      message: expect.stringContaining('did not start within 0.3 seconds'),
    })
    silent.close()
  })

  test('because its role may not use the queue says so', async () => {
    const connection = database.as('app')

    await expect(startWorker({ connection, handlers: {}, report: () => {} }, 50_000)).rejects.toMatchObject({
      code: '42501',
    })
  })
})

describe('a worker', () => {
  test('does a job with what it was given, and goes on after its connections were cut', async () => {
    const done: string[] = []
    const worker = await startWorker({
      connection: database.as('jobs'),
      handlers: { 'deliver-mail': async ({ mailId }) => void done.push(mailId) },
      report: (_, error) => console.error(error),
    })
    const [before, after] = [randomUUID(), randomUUID()]
    await enqueueJob(database.db, 'deliver-mail', { mailId: before })
    await expect.poll(() => done).toEqual([before])
    // A connection that is cut before the job is marked as done leaves it for later.
    await expect.poll(countJobs).toBe(0)
    await withClient(database.as('admin'), (client) =>
      client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'attune_jobs' and datname = current_database()",
      ),
    )
    await enqueueJob(database.db, 'deliver-mail', { mailId: after })
    await expect.poll(() => done).toEqual([before, after])
    await worker.stop()
  })

  test('refuses a job that carries something else, and keeps no word of a failure but its sort', async () => {
    const failures: unknown[] = []
    const worker = await startWorker({
      connection: database.as('jobs'),
      handlers: {
        'deliver-mail': async () => {
          throw new TypeError('Rosa Delgado has no such mail')
        },
      },
      report: (kind, error) => void failures.push([kind, error instanceof Error && error.name]),
    })
    const mailId = randomUUID()
    await enqueueJob(database.db, 'deliver-mail', { mailId })
    await enqueueJob(database.db, 'deliver-mail', { mailId: 'x' })
    await expect.poll(() => failures).toHaveLength(2)
    await worker.stop()
    const { rows } = await withClient(database.as('jobs'), (client) =>
      client.query('select last_error from graphile_worker.jobs where attempts > 0 order by last_error'),
    )

    expect(failures).toEqual(
      expect.arrayContaining([
        ['deliver-mail', 'TypeError'],
        ['deliver-mail', 'ZodError'],
      ]),
    )
    expect(rows).toEqual([{ last_error: 'TypeError' }, { last_error: 'ZodError' }])
  })
})
