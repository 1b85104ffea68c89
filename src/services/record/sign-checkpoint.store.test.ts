import { randomUUID } from 'node:crypto'
import { appendFileSync, readFileSync, statSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ARecord, aRecord } from '../../../test/record/a-record.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { withScope } from '../../store/with-scope.ts'
import { openCheckpointFile } from './checkpoint-file.ts'
import { signCheckpoint } from './sign-checkpoint.ts'

let database: TestDatabase
let record: ARecord
const began = Date.parse('2027-03-01T12:00:00.000Z')
const at = (hours: number) => new Date(began + hours * 3_600_000)

beforeAll(async () => {
  database = await createTestDatabase()
})

beforeEach(async () => {
  record = await aRecord(database)
})

afterAll(() => database.drop())

const sign = (hours: number) => {
  const { path, key, associationId } = record
  return signCheckpoint(database.db, { key, file: openCheckpointFile(path) }, associationId, at(hours))
}

/** The numbers of the entries after which the database has a checkpoint. */
async function kept(): Promise<number[]> {
  const { associationId } = record
  const rows = await withScope(database.db, { associationId }, (tx) =>
    tx.selectFrom('record_checkpoint').select('number').orderBy('number').execute(),
  )
  return rows.map(({ number }) => number)
}

const filed = () => record.lines().map((line) => Number(JSON.parse(line).number))

describe('a checkpoint is signed', () => {
  test('as soon as there is anything, then a day later where anything is new', async () => {
    expect(await sign(0)).toBe(false)
    await record.append(1)
    expect(await sign(1)).toBe(true)
    await record.append(3)
    expect([await sign(24), await sign(25), await sign(60)]).toEqual([false, true, false])

    expect({ kept: await kept(), filed: filed() }).toEqual({ kept: [1, 4], filed: [1, 4] })
  })

  test('sooner after a hundred entries', async () => {
    await record.append(1)
    await sign(0)
    await record.append(99)
    expect(await sign(1)).toBe(false)
    await record.append(1)
    expect(await sign(1)).toBe(true)

    expect(await kept()).toEqual([1, 101])
  })

  test('once by however many that look at the same moment', async () => {
    await record.append(5)
    const answers = await Promise.all(Array.from({ length: 6 }, () => sign(0)))

    expect(answers.filter(Boolean)).toEqual([true])
    expect({ kept: await kept(), filed: filed() }).toEqual({ kept: [5], filed: [5] })
  })
})

describe('a process that was killed', () => {
  test('between file and database leaves a sound record, and the next one takes the checkpoint over', async () => {
    await record.append(2)
    await sign(0)
    await record.append(2)
    const { associationId, path, key } = record
    const end = await withScope(database.db, { associationId }, (tx) =>
      tx
        .selectFrom('record_head')
        .select(['association_id as associationId', 'number', 'hash'])
        .executeTakeFirstOrThrow(),
    )
    await openCheckpointFile(path).append(key.sign(end, at(1)))
    expect((await record.audit()).isSound).toBe(true)
    await record.append(1)
    await sign(48)

    expect({ kept: await kept(), filed: filed() }).toEqual({ kept: [2, 4, 5], filed: [2, 4, 5] })
    expect((await record.audit()).isSound).toBe(true)
  })

  test('in the middle of a line leaves nothing that anybody reads', async () => {
    await record.append(2)
    await sign(0)
    appendFileSync(record.path, '{"format":"attune-check')
    expect((await record.audit()).isSound).toBe(true)
    await record.append(2)
    await sign(48)

    expect(filed()).toEqual([2, 4])
    expect((await record.audit()).isSound).toBe(true)
  })
})

test('a checkpoint in the file of a chain that is not this one is not taken over', async () => {
  await record.append(2)
  const { associationId, path, key } = record
  const wrong = { associationId, number: 2, hash: 'f'.repeat(64) }
  await openCheckpointFile(path).append(key.sign(wrong, at(0)))
  await record.append(1)
  await sign(48)

  expect(await kept()).toEqual([3])
  const [audited] = (await record.audit()).associations
  expect(audited?.report.faults).toEqual([
    { kind: 'checkpoint-not-in-database', number: 2 },
    { kind: 'rehashed', number: 2, since: 0, place: 'file' },
  ])
})

test('the file is for its owner alone, and holds nothing but ids, hashes and signatures', async () => {
  await record.append(1)
  await sign(0)

  expect(statSync(record.path).mode & 0o777).toBe(0o600)
  expect(Object.keys(JSON.parse(readFileSync(record.path, 'utf8')))).toEqual([
    'format',
    'association',
    'number',
    'hash',
    'signedAt',
    'key',
    'signature',
  ])
})

test('nobody who signed in makes a checkpoint, whatever roles they hold', async () => {
  await record.append(1)
  const { associationId } = record
  const insert = withScope(database.db, { associationId, personId: randomUUID() }, (tx) =>
    tx
      .insertInto('record_checkpoint')
      .values({
        association_id: associationId,
        number: 1,
        hash: 'a'.repeat(64),
        signed_at: at(0),
        key: 'A'.repeat(43),
        signature: 'A'.repeat(86),
      })
      .execute(),
  )

  await expect(insert).rejects.toMatchObject({ code: '42501' })
})
