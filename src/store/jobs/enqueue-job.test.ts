import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { withClient } from '../with-client.ts'
import { enqueueJob } from './enqueue-job.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.drop())

function waitingJobs(mailId: string): Promise<unknown[]> {
  return withClient(database.as('jobs'), async (client) => {
    const { rows } = await client.query(
      `select task_identifier as kind, jobs.key, jobs.priority from graphile_worker.jobs
       join graphile_worker._private_jobs as private using (id)
       where private.payload ->> 'mailId' = $1`,
      [mailId],
    )
    return rows
  })
}

describe('a job handed in within a transaction', () => {
  test('waits once that commits', async () => {
    const mailId = randomUUID()
    await database.db.transaction().execute(async (tx) => {
      await enqueueJob(tx, 'deliver-mail', { mailId }, { key: mailId, urgency: 'when-idle' })
      expect(await waitingJobs(mailId)).toEqual([])
    })

    expect(await waitingJobs(mailId)).toEqual([{ kind: 'deliver-mail', key: mailId, priority: 10 }])
  })

  test('never was, if that rolls back', async () => {
    const mailId = randomUUID()
    const work = database.db.transaction().execute(async (tx) => {
      await enqueueJob(tx, 'deliver-mail', { mailId })
      throw new Error('Changed my mind')
    })

    await expect(work).rejects.toThrow('Changed my mind')
    expect(await waitingJobs(mailId)).toEqual([])
  })

  test('replaces one that waits under the same key', async () => {
    const mailId = randomUUID()
    for (let times = 0; times < 3; times += 1) {
      await enqueueJob(database.db, 'deliver-mail', { mailId }, { key: mailId })
    }

    expect(await waitingJobs(mailId)).toHaveLength(1)
  })
})

describe('the app role', () => {
  const attempts = [
    ['reads no jobs', 'select * from graphile_worker.jobs'],
    ['reads no payloads', 'select * from graphile_worker._private_jobs'],
    ['puts none in past the entrance', "select graphile_worker.add_job('deliver-mail')"],
    ['changes none', 'update graphile_worker._private_jobs set attempts = 25'],
    ['makes nothing in the entrance', 'create table attune_jobs_api.mine ()'],
    ['replaces no function of the entrance', 'drop function attune_jobs_api.enqueue'],
  ] as const

  test.each(attempts)('%s', async (_, statement) => {
    await expect(sql.raw(statement).execute(database.db)).rejects.toMatchObject({ code: '42501' })
  })
})

test('the jobs role reads neither mail nor any other record', async () => {
  await withClient(database.as('jobs'), async (client) => {
    const { rows } = await client.query("select tablename from pg_tables where schemaname = 'public'")
    expect(rows.map(({ tablename }) => tablename)).toEqual(
      expect.arrayContaining(['mail', 'mail_text', 'person']),
    )

    for (const { tablename } of rows) {
      await expect(client.query(`select * from public.${tablename}`)).rejects.toMatchObject({ code: '42501' })
    }
    await expect(client.query("select * from list_due_mail('0', 10)")).rejects.toMatchObject({
      code: '42501',
    })
  })
})
