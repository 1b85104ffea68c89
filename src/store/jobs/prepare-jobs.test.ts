import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { limitDatabase } from '../postgres/make-roles.ts'
import { withClient } from '../with-client.ts'
import { prepareJobs, refuseMissingQueue } from './prepare-jobs.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase('template1')
})

afterAll(() => database.drop())

function canCreate(): Promise<unknown> {
  return withClient(database.as('admin'), async (client) => {
    const { rows } = await client.query(
      "select has_database_privilege('attune_jobs', current_database(), 'create') as can",
    )
    return rows[0]?.can
  })
}

describe('a database without a queue', () => {
  test('cannot be used', async () => {
    await expect(withClient(database.as('app'), refuseMissingQueue)).rejects.toMatchObject({
      reason: 'jobs',
      message: expect.stringContaining('Set DATABASE_JOBS_URL'),
    })
  })

  test('is not given one without the right to make it, and the message says how', async () => {
    await expect(prepareJobs(database.as('jobs'))).rejects.toMatchObject({
      reason: 'jobs',
      message: expect.stringMatching(/run as the database's owner: grant create on database test_\w+ to/),
    })
  })

  test('is given one by several starts at once, and the right is taken back', async () => {
    const [jobs, owner] = [database.as('jobs'), database.as('owner')]
    await Promise.all([prepareJobs(jobs, owner), prepareJobs(jobs, owner), prepareJobs(jobs, owner)])
    await withClient(database.as('app'), refuseMissingQueue)

    expect(await canCreate()).toBe(false)
  })

  test('is given one while other starts limit the database', async () => {
    const fresh = await createTestDatabase('template1')
    const [jobs, owner, admin] = [fresh.as('jobs'), fresh.as('owner'), fresh.as('admin')]
    const limits = Array.from({ length: 8 }, () => limitDatabase(admin))
    await Promise.all([prepareJobs(jobs, owner), ...limits])

    await withClient(fresh.as('app'), refuseMissingQueue)
    await fresh.drop()
  })

  test('needs no right from then on', async () => {
    await prepareJobs(database.as('jobs'))

    expect(await canCreate()).toBe(false)
  })
})
