import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/store/test-database.ts'
import { withAssociation } from './with-association.ts'
import { withClient } from './with-client.ts'
import { withPerson } from './with-person.ts'

const [virginia, michigan] = [randomUUID(), randomUUID()]
const [rosa, june, omar] = [randomUUID(), randomUUID(), randomUUID()]
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await withClient(database.as('owner'), async (client) => {
    await client.query("begin; select set_config('attune.maintenance', 'on', true)")
    await client.query(`insert into association (id, short_id, name) values
      ('${virginia}', 'vaimh', 'Virginia'), ('${michigan}', 'mi-aimh', 'Michigan')`)
    await client.query(`insert into person (id, name, email) values
      ('${rosa}', 'Rosa Delgado', 'rosa@example.org'), ('${june}', 'June Park', 'june@example.org'),
      ('${omar}', 'Omar Haddad', 'omar@example.org')`)
    await client.query(`insert into association_role (association_id, person_id, role) values
      ('${virginia}', '${rosa}', 'applicant'), ('${michigan}', '${rosa}', 'reviewer'),
      ('${virginia}', '${june}', 'coordinator'), ('${michigan}', '${omar}', 'applicant')`)
    await client.query('commit')
  })
})

afterAll(() => database.drop())

describe('what an association sees', () => {
  test('its own people and roles, and nothing of another association', async () => {
    const seen = await withAssociation(database.db, virginia, async (tx) => ({
      people: await tx.selectFrom('person').select('name').orderBy('name').execute(),
      roles: await tx.selectFrom('association_role').select(['person_id', 'role']).orderBy('role').execute(),
    }))

    expect(seen).toEqual({
      people: [{ name: 'June Park' }, { name: 'Rosa Delgado' }],
      roles: [
        { person_id: rosa, role: 'applicant' },
        { person_id: june, role: 'coordinator' },
      ],
    })
  })

  test('nothing where no association was named', async () => {
    const { db } = database

    expect(await db.selectFrom('person').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('association_role').selectAll().execute()).toEqual([])
  })

  test('nothing again once the transaction is over, on the same connection', async () => {
    await withClient(database.as('app'), async (client) => {
      const count = 'select count(*)::int as count from person'
      await client.query('begin')
      await client.query("select set_config('attune.association', $1, true)", [virginia])
      const inside = await client.query(count)
      await client.query('commit')
      const after = await client.query(count)

      expect([inside.rows, after.rows]).toEqual([[{ count: 2 }], [{ count: 0 }]])
    })
  })

  test('one person is one row in both associations, and sees all roles held', async () => {
    const held = await withPerson(database.db, rosa, (tx) =>
      tx
        .selectFrom('association_role')
        .innerJoin('association', 'association.id', 'association_id')
        .select(['short_id', 'role'])
        .orderBy('short_id')
        .execute(),
    )

    expect(held).toEqual([
      { short_id: 'mi-aimh', role: 'reviewer' },
      { short_id: 'vaimh', role: 'applicant' },
    ])
  })
})

describe('what an association changes', () => {
  test('a role in another association is refused', async () => {
    const insert = withAssociation(database.db, virginia, (tx) =>
      tx
        .insertInto('association_role')
        .values({ association_id: michigan, person_id: june, role: 'marker' })
        .execute(),
    )

    await expect(insert).rejects.toMatchObject({ code: '42501' })
  })

  test('a role in another association is not there to be deleted', async () => {
    const { numDeletedRows } = await withAssociation(database.db, virginia, (tx) =>
      tx.deleteFrom('association_role').where('person_id', '=', omar).executeTakeFirstOrThrow(),
    )

    expect(numDeletedRows).toBe(0n)
  })

  test('a person changes nobody but themselves', async () => {
    const update = (id: string) =>
      withPerson(database.db, rosa, (tx) =>
        tx
          .updateTable('person')
          .set({ name: 'Rosa M. Delgado' })
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      )

    expect(await update(june)).toMatchObject({ numUpdatedRows: 0n })
    expect(await update(rosa)).toMatchObject({ numUpdatedRows: 1n })
  })
})

describe('ways around', () => {
  const attempts = [
    ['becoming the owner', 'set role attune_owner'],
    ['becoming the owner for a transaction', 'set local role attune_owner'],
    ['becoming the jobs role', 'set role attune_jobs'],
    ['switching the policies off', 'set local row_security = off; select * from person'],
    ['taking them off the table', 'alter table person disable row level security'],
    ['changing an association', "update association set name = 'Ours'"],
    ['rewriting the record of migrations', "update migration set hash = ''"],
    ['making a table', 'create table public.mine (id int)'],
    ['making a temporary table', 'create temporary table mine (id int)'],
    ['reading the passwords of roles', 'select * from pg_authid'],
    ['reading a file of the server', "select pg_read_file('postgresql.conf')"],
    ['emptying a table', 'truncate association_role'],
  ] as const

  test.each(attempts)('%s is refused', async (_, statement) => {
    await withClient(database.as('app'), async (client) => {
      await client.query('begin')
      await client.query("select set_config('attune.association', $1, true)", [virginia])

      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })
    })
  })

  test('the app role calls for maintenance in vain', async () => {
    const seen = await database.db.transaction().execute(async (tx) => {
      await sql`select set_config('attune.maintenance', 'on', true)`.execute(tx)
      return tx.selectFrom('person').selectAll().execute()
    })

    expect(seen).toEqual([])
  })

  test('the owner is bound too, unless the transaction says that it is maintenance', async () => {
    await withClient(database.as('owner'), async (client) => {
      const count = 'select count(*)::int as count from person'
      const before = await client.query(count)
      await client.query("begin; select set_config('attune.maintenance', 'on', true)")
      const during = await client.query(count)
      await client.query('commit')
      const after = await client.query(count)

      expect([before.rows, during.rows, after.rows]).toEqual([[{ count: 0 }], [{ count: 3 }], [{ count: 0 }]])
    })
  })

  test('a function with the rights of the owner sees no more than the association', async () => {
    await withClient(database.as('owner'), (client) =>
      client.query(`create function count_people() returns bigint language sql security definer
        set search_path = pg_catalog, public return (select count(*) from person)`),
    )
    const counted = await withAssociation(database.db, michigan, (tx) =>
      sql<{ count: number }>`select count_people() as count`.execute(tx),
    )

    expect(counted.rows).toEqual([{ count: 2 }])
  })

  test('the jobs role reads no table', async () => {
    await withClient(database.as('jobs'), async (client) => {
      for (const table of ['association', 'person', 'association_role', 'migration']) {
        await expect(client.query(`select * from ${table}`)).rejects.toMatchObject({ code: '42501' })
      }
    })
  })
})

describe('every table', () => {
  /** Public by nature: names of associations, and which migrations were applied. */
  const open = ['association', 'migration']

  test('is bound by row-level security, for its owner too, with a way in for maintenance', async () => {
    const { rows } = await withClient(database.as('owner'), (client) =>
      client.query(`select relname as name, relrowsecurity and relforcerowsecurity as bound,
          exists (select from pg_policy where polrelid = c.oid and polname = 'maintenance') as maintained,
          pg_get_userbyid(relowner) as owner
        from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`),
    )

    expect(rows.length).toBeGreaterThan(open.length)
    expect(rows).toEqual(
      rows.map(({ name }) => ({
        name,
        bound: !open.includes(name),
        maintained: !open.includes(name),
        owner: 'attune_owner',
      })),
    )
  })

  const policies = () =>
    withClient(database.as('owner'), async (client) => {
      const { rows } = await client.query<Record<'table' | 'name' | 'to' | 'command' | 'using', string>>(
        `select tablename as table, policyname as name, array_to_string(roles, ' ') as to, cmd as command,
          coalesce(qual, with_check) as using
        from pg_policies where schemaname = 'public' order by 1, 2`,
      )
      return rows
    })

  test('opens all its rows to the owner alone, and only for maintenance', async () => {
    const maintenance = (await policies()).filter(({ name }) => name === 'maintenance')
    const { rows } = await withClient(database.as('owner'), (client) =>
      client.query("select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"),
    )

    expect(maintenance.length).toBe(rows.length - open.length)
    for (const policy of maintenance)
      expect(policy).toMatchObject({ to: 'attune_owner', command: 'ALL', using: 'is_maintenance()' })
  })

  /** Without a condition, and why: whoever asks for a mail or joins is nobody yet, and tries are counted by hashes. */
  const unconditional = [
    // How an association works is no secret.
    'association_policy is_public SELECT',
    // What anybody recomputes a draw from; it names nobody.
    'audit_publications is_public SELECT',
    // Which office serves which association.
    'exam_office_members everybody_knows SELECT',
    'exam_offices everybody_knows SELECT',
    // When and by what rules an exam is sat.
    'exam_rules is_public SELECT',
    'exam_windows is_public SELECT',
    'passkey_challenge anybody_asks INSERT',
    'person joins INSERT',
    'rate_limit anybody_counts SELECT',
    'rate_limit anybody_takes_a_turn INSERT',
    // What raters are asked is shown to whoever may be one.
    'reference_form is_public SELECT',
    // The public register holds nothing but what is shown.
    'register_entry is_public SELECT',
    'register_word is_public SELECT',
    'set_up_link anybody_makes INSERT',
    'set_up_link replaced DELETE',
    'sign_in_request anybody_asks INSERT',
  ]

  test('opens rows without a condition in few cases only, and none of them reads what people wrote', async () => {
    const found = (await policies())
      .filter(({ using, to }) => using === 'true' && to !== 'attune_owner')
      .map(({ table, name, command }) => `${table} ${name} ${command}`)

    expect(found).toEqual(unconditional)
  })
})
