import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/store/test-database.ts'
import { withClient } from './with-client.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase('template1')
})

afterAll(() => database.drop())

async function read(expression: string): Promise<unknown> {
  const { rows } = await withClient(database.as('app'), (client) =>
    client.query(`select ${expression} as value`),
  )
  return rows[0]?.value
}

test.each([
  ["date '2024-02-29'", '2024-02-29'],
  ["array[date '2024-02-29', null]", ['2024-02-29', null]],
  ['9007199254740991::bigint', 9_007_199_254_740_991],
  [
    'array[[1, 2], [3, null]]::bigint[]',
    [
      [1, 2],
      [3, null],
    ],
  ],
  ['count(*)', 1],
  ['sum(1.25)', 1.25],
  ['array[0.5, null]::numeric[]', [0.5, null]],
  ["timestamptz '2024-02-29 12:00:00+01'", new Date('2024-02-29T11:00:00Z')],
])('%s arrives as expected', async (expression, value) => {
  expect(await read(expression)).toEqual(value)
})

test('a whole number that JavaScript would round is a fault', async () => {
  await expect(read('9007199254740993::bigint')).rejects.toThrow(
    '9007199254740993 is too large for a whole number.',
  )
})

test('a character that PostgreSQL cannot hold is refused with its code', async () => {
  const query = withClient(database.as('app'), (client) => client.query('select $1::text', ['a\u0000b']))

  await expect(query).rejects.toMatchObject({ code: '22021' })
})
