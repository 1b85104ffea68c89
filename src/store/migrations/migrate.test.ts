import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { withClient } from '../with-client.ts'
import { findWaiting, migrate } from './migrate.ts'
import { readMigrations } from './read-migrations.ts'

const files = {
  '0001-associations.sql': 'create table association (name text primary key);\n',
  '0002-people.sql': 'create table person (name text primary key);\n',
  '0003-rooms.sql': 'create table room (name text primary key);\n',
}
let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await createTestDatabase('template1')
  folder = mkdtempSync(join(inject('storeFolder'), 'migrations-'))
  for (const [name, sql] of Object.entries(files)) write(name, sql)
})

afterEach(() => database.drop())

const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql)
const run = () => migrate(database.as('owner'), readMigrations(folder))

async function tables(): Promise<string[]> {
  const query = "select tablename from pg_tables where schemaname = 'public' order by tablename"
  const { rows } = await withClient(database.as('owner'), (client) => client.query(query))
  return rows.map(({ tablename }) => tablename)
}

async function applied(): Promise<string[]> {
  const query = 'select name from migration order by number'
  const { rows } = await withClient(database.as('owner'), (client) => client.query(query))
  return rows.map(({ name }) => name)
}

describe('migrations', () => {
  test('are applied in order, once', async () => {
    expect(await run()).toEqual(Object.keys(files))
    expect(await run()).toEqual([])
    expect(await tables()).toEqual(['association', 'migration', 'person', 'room'])
  })

  test('that are new are applied after those that were', async () => {
    await run()
    write('0004-chairs.sql', 'create table chair (name text);')

    expect(await run()).toEqual(['0004-chairs.sql'])
  })

  test('are applied once by three starts at once', async () => {
    const starts = await Promise.all([run(), run(), run()])

    expect(starts.flat()).toEqual(Object.keys(files))
    expect(await applied()).toEqual(Object.keys(files))
  })

  test('that fail leave nothing of themselves, keep those before, and say the line', async () => {
    write('0003-rooms.sql', 'create table room (name text);\n\ncreate table chair (name txet);\n')

    await expect(run()).rejects.toMatchObject({
      name: 'StoreProblem',
      reason: 'migrations',
      message:
        'migrations/0003-rooms.sql failed at line 3: type "txet" does not exist. Nothing of it was kept.',
    })
    expect(await tables()).toEqual(['association', 'migration', 'person'])
    expect(await applied()).toEqual(['0001-associations.sql', '0002-people.sql'])
  })

  test('that wait are named to a role that may not apply them', async () => {
    await migrate(database.as('owner'), readMigrations(folder).slice(0, 1))
    const waiting = await withClient(database.as('app'), (client) =>
      findWaiting(client, readMigrations(folder)),
    )

    expect(waiting).toEqual(['0002-people.sql', '0003-rooms.sql'])
  })

  test('see the rows of every association', async () => {
    write('0001-associations.sql', 'create table flag (value text)')
    write('0002-people.sql', "insert into flag values (current_setting('attune.maintenance', true))")
    await run()
    const { rows } = await withClient(database.as('owner'), (client) =>
      client.query(
        "select value, coalesce(current_setting('attune.maintenance', true), '') as after from flag",
      ),
    )

    expect(rows).toEqual([{ value: 'on', after: '' }])
  })
})

describe('a migration that was applied', () => {
  beforeEach(() => run())

  const refusals: [string, () => void, string][] = [
    [
      'and changed by one space',
      () => write('0002-people.sql', `${files['0002-people.sql']} `),
      'migrations/0002-people.sql was changed after',
    ],
    [
      'and is gone, with another in its place',
      () => {
        rmSync(join(folder, '0002-people.sql'))
        write('0002-chairs.sql', 'create table chair (name text);')
      },
      'migrations/0002-people.sql was applied to this database and is missing; 0002-chairs.sql is in its place',
    ],
    [
      'and is gone at the end',
      () => rmSync(join(folder, '0003-rooms.sql')),
      'This database has had 0003-rooms.sql applied, which this Attune does not know',
    ],
    [
      'and changed places with the next',
      () => {
        renameSync(join(folder, '0002-people.sql'), join(folder, '0003-people.sql'))
        renameSync(join(folder, '0003-rooms.sql'), join(folder, '0002-rooms.sql'))
      },
      'migrations/0002-people.sql was applied to this database and is now called 0003-people.sql',
    ],
  ]

  test.each(refusals)('%s is refused by name, and nothing is applied', async (_, change, message) => {
    change()
    write('0004-chairs.sql', 'create table stool (name text);')
    if (message.startsWith('This database')) rmSync(join(folder, '0004-chairs.sql'))

    await expect(run()).rejects.toMatchObject({
      reason: 'migrations',
      message: expect.stringContaining(message),
    })
    expect(await tables()).toEqual(['association', 'migration', 'person', 'room'])
  })

  test('cannot be made to look otherwise by changing its row', async () => {
    const changed = `${files['0002-people.sql']}-- and more\n`
    write('0002-people.sql', changed)
    const [, second] = readMigrations(folder)
    await withClient(database.as('owner'), (client) =>
      client.query('update migration set hash = $1 where number = 2', [second?.hash]),
    )

    await expect(run()).rejects.toMatchObject({
      message: expect.stringContaining('record of its migrations was changed by hand at 0002-people.sql'),
    })
  })
})

describe('the folder of migrations', () => {
  const faults: [string, () => void, string][] = [
    [
      'a gap',
      () => renameSync(join(folder, '0003-rooms.sql'), join(folder, '0004-rooms.sql')),
      '0004-rooms.sql is out of order',
    ],
    [
      'a number twice',
      () => cpSync(join(folder, '0002-people.sql'), join(folder, '0002-people-again.sql')),
      'is out of order',
    ],
    ['another form of name', () => write('4-chairs.sql', ''), '4-chairs.sql has no name of the form'],
    [
      'a commit of its own',
      () => write('0003-rooms.sql', 'create table room ();\nCOMMIT;\n'),
      '0003-rooms.sql begins or ends a transaction',
    ],
  ]

  test.each(faults)('with %s is refused by name', (_, change, message) => {
    change()

    expect(() => readMigrations(folder)).toThrow(message)
  })

  test('of this project can be read, and its first file makes the three tables', () => {
    const [first] = readMigrations()

    expect(first).toMatchObject({ number: 1, name: '0001-associations-and-people.sql' })
  })
})
