import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { packTar, unpackTar } from 'modern-tar'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { aFolder, ownSettings } from '../../../test/store/folders.ts'
import { managedSettings } from '../../../test/store/test-database.ts'
import { projectFolder } from '../../standards/project-folder.ts'
import { type Migration, readMigrations } from '../migrations/read-migrations.ts'
import { type Database, openDatabase } from '../open-database.ts'
import { openServer } from '../open-server.ts'
import type { StoreSettings } from '../settings.ts'
import { withAssociation } from '../with-association.ts'
import { withClient } from '../with-client.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

/** What a later migration may bring: sequences, generated columns, triggers, references in a circle and to itself. */
const difficult = `
  create table batch (
    id bigint generated always as identity primary key,
    parent bigint references batch,
    label text not null, twice text generated always as (label || label) stored,
    amount numeric(12, 6), days date[], bytes bytea, facts jsonb, at timestamptz not null default now());
  create table arrival (id uuid primary key, departure uuid);
  create table departure (id uuid primary key, arrival uuid references arrival deferrable initially deferred);
  alter table arrival add foreign key (departure) references departure deferrable;
  create table aaa_first_by_name (batch bigint not null references batch);
  create sequence ticket;
  create table stamped (id int primary key, stamped_by text);
  create function stamp() returns trigger language plpgsql as $$ begin new.stamped_by := 'trigger'; return new; end $$;
  create trigger stamps before insert on stamped for each row execute function stamp();
  alter table stamped enable row level security, force row level security;
  create policy maintenance on stamped to attune_owner using (is_maintenance()) with check (is_maintenance());`

const content = `
  insert into association (short_id, name) values ('vaimh', 'Virginia'), ('mi-aimh', E'Michi\\tgan\\nand \\\\ more');
  insert into person (name, email) select 'Person ' || n, 'p' || n || '@example.org' from generate_series(1, 14000) n;
  insert into association_role (association_id, person_id, role)
    select a.id, p.id, 'applicant' from association a, person p where a.short_id = 'vaimh' limit 500;
  insert into batch (label, amount, days, bytes, facts) values
    ('', 0.000001, '{2024-02-29,NULL}', '\\x00ff', '{"a": [1, null]}'), ('Łódź 🌱', -1, '{}', '', 'null'), ('\\N', null, null, null, null);
  insert into batch (label, parent) select 'child', 1;
  update batch set parent = 4 where id = 1;
  delete from batch where id = 3;
  insert into aaa_first_by_name values (1), (4);
  insert into arrival values ('00000000-0000-4000-8000-000000000001');
  insert into departure values ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001');
  update arrival set departure = '00000000-0000-4000-8000-000000000002';
  select setval('ticket', 41);
  insert into stamped values (1);
  update stamped set stamped_by = 'Rosa';`

const virginia = '00000000-0000-4000-8000-00000000000a'
const source = ownSettings()
const archive = join(aFolder(), 'backup.tar.gz')
let migrations: Migration[]

beforeAll(async () => {
  const folder = mkdtempSync(join(inject('storeFolder'), 'migrations-'))
  cpSync(join(projectFolder(), 'migrations'), folder, { recursive: true })
  const next = String(readMigrations(folder).length + 1).padStart(4, '0')
  writeFileSync(join(folder, `${next}-difficult.sql`), difficult)
  migrations = readMigrations(folder)
  const database = await openDatabase(source, migrations)
  await asOwner(source, (run) => run(content))
  fillFolders(source.dataFolder)
  await writeBackup(source, archive, new Date('2026-11-21T12:00:00Z'))
  // Kept open, so that the server is not started for each look.
  return () => database.close()
})

function fillFolders(dataFolder: string): void {
  mkdirSync(join(dataFolder, 'files', 'ab'), { recursive: true })
  writeFileSync(join(dataFolder, 'files', 'ab', 'transcript.pdf'), Buffer.alloc(3_000_000, 'pages'))
  writeFileSync(join(dataFolder, 'files', 'empty'), '')
  writeFileSync(join(dataFolder, 'files', `${'é'.repeat(60)}.txt`), 'a long name')
  mkdirSync(join(dataFolder, 'keys'))
  writeFileSync(join(dataFolder, 'keys', 'signing.json'), '{"kty":"OKP"}')
}

type Run = (sql: string) => Promise<unknown>

async function asOwner<Result>(
  settings: StoreSettings,
  work: (run: Run) => Promise<Result>,
): Promise<Result> {
  const server = await openServer(settings)
  const owner = server.connection('owner')
  if (!owner) throw new Error('These settings have no owner.')
  try {
    return await withClient(owner, async (client) => {
      await client.query("begin; select set_config('attune.maintenance', 'on', true)")
      const result = await work(async (sql) => (await client.query(sql)).rows)
      await client.query('commit')
      return result
    })
  } finally {
    await server.close()
  }
}

/** Every row of every table as text, every sequence, and how each table is bound. */
function readEverything(settings: StoreSettings): Promise<Record<string, unknown>> {
  return asOwner(settings, async (run) => {
    const names = await run(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
    )
    const all: Record<string, unknown> = {}
    for (const { name } of names as { name: string }[]) {
      const columns = name === 'migration' ? 'number, name, hash, chain' : '*'
      all[name] = await run(`select r::text as row from (select ${columns} from ${name}) r order by 1`)
    }
    all.sequences = await run('select sequencename, last_value from pg_sequences order by 1')
    all.bound = await run(
      "select relname, relrowsecurity, relforcerowsecurity from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
    )
    all.triggers = await run('select tgname, tgenabled from pg_trigger where not tgisinternal order by 1')
    return all
  })
}

function readFiles(dataFolder: string): Record<string, string> {
  const paths = ['files', 'keys'].flatMap((folder) =>
    readdirSync(join(dataFolder, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  const files = paths.filter((path) => statSync(join(dataFolder, path)).isFile()).sort()
  return Object.fromEntries(
    files.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(dataFolder, path)))
        .digest('hex'),
    ]),
  )
}

describe('a drill', () => {
  let target: StoreSettings

  beforeAll(async () => {
    target = await managedSettings()
  })

  test('brings back every table row for row, every sequence and every file, on another kind of server', async () => {
    const summary = await restoreBackup(target, archive, migrations)
    const [before, after] = [await readEverything(source), await readEverything(target)]

    expect(summary).toEqual({ tables: 8, rows: 14_000 + 500 + 2 + 3 + 2 + 1 + 1 + 1, files: 4 })
    expect(Object.keys(before)).toHaveLength(8 + 1 + 3)
    expect(after).toEqual(before)
    expect(readFiles(target.dataFolder)).toEqual(readFiles(source.dataFolder))
    expect(Object.keys(readFiles(target.dataFolder))).toHaveLength(4)
  })

  test('is refused a second time, and leaves what is there alone', async () => {
    const before = await readEverything(target)

    await expect(restoreBackup(target, archive, migrations)).rejects.toMatchObject({
      reason: 'restore',
      message: expect.stringMatching(/^The table \w+ has rows already\./),
    })
    expect(await readEverything(target)).toEqual(before)
    expect(readFiles(target.dataFolder)).toEqual(readFiles(source.dataFolder))
  })

  test('leaves a database that goes on where the old one stood', async () => {
    const rows = await asOwner(target, (run) =>
      run("insert into batch (label) values ('next') returning id, nextval('ticket') as ticket"),
    )

    expect(rows).toEqual([{ id: 5, ticket: 42 }])
  })

  test('leads on to migrations that came after the backup', async () => {
    const [older, newer] = [await managedSettings(), await managedSettings()]
    const olderArchive = join(aFolder(), 'older.tar.gz')
    await (await openDatabase(older)).close()
    await asOwner(older, (run) =>
      run("insert into association (short_id, name) values ('vaimh', 'Virginia')"),
    )
    await writeBackup(older, olderArchive, new Date())
    await restoreBackup(newer, olderArchive, migrations)
    const rows = await asOwner(newer, (run) =>
      run('select short_id, (select count(*) from batch) as batches from association'),
    )

    expect(rows).toEqual([{ short_id: 'vaimh', batches: 0 }])
    await expect(restoreBackup(newer, olderArchive, migrations)).rejects.toMatchObject({
      message: expect.stringContaining('The backup is older than this database'),
    })
  })

  test('of a backup taken while people write brings back whole references', async () => {
    const busy = await managedSettings()
    const database = await openDatabase(busy)
    await asOwner(busy, (run) =>
      run(`insert into association (id, short_id, name) values ('${virginia}', 'vaimh', 'Virginia')`),
    )
    const writer = keepJoining(database)
    const busyArchive = join(aFolder(), 'busy.tar.gz')
    await writer.joined(20)
    await writeBackup(busy, busyArchive, new Date())
    await writer.stop()
    await database.close()

    const { rows } = await restoreBackup(await managedSettings(), busyArchive)
    expect(rows).toBeGreaterThan(40)
    // One association, and as many people as roles.
    expect(rows % 2).toBe(1)
  })
})

/** People who join one after the other, each with a role, in one transaction. */
function keepJoining({ db }: Database) {
  let count = 0
  let isStopping = false
  async function write(): Promise<void> {
    while (!isStopping) {
      const id = crypto.randomUUID()
      await withAssociation(db, virginia, async (tx) => {
        await tx
          .insertInto('person')
          .values({ id, name: 'June Park', email: `${id}@example.org` })
          .execute()
        await tx
          .insertInto('association_role')
          .values({ association_id: virginia, person_id: id, role: 'applicant' })
          .execute()
      })
      count += 1
    }
  }
  const joining = write()
  return {
    async joined(wanted: number) {
      while (count < wanted) await new Promise((resolve) => setTimeout(resolve, 5))
    },
    stop: () => {
      isStopping = true
      return joining
    },
  }
}

describe('a restore that cannot be right', () => {
  let target: StoreSettings
  let emptyDatabase: unknown

  beforeAll(async () => {
    target = await managedSettings()
    await (await openDatabase(target, migrations)).close()
    emptyDatabase = await readEverything(target)
  })

  async function expectRefusal(path: string, words: string): Promise<void> {
    await expect(restoreBackup(target, path, migrations)).rejects.toMatchObject({
      name: 'StoreProblem',
      message: expect.stringContaining(words),
    })
    expect(await readEverything(target)).toEqual(emptyDatabase)
    expect(readdirSync(target.dataFolder).filter((name) => /^(files|keys|restoring)/.test(name))).toEqual([])
  }

  function write(bytes: Uint8Array): string {
    const path = join(aFolder(), 'changed.tar.gz')
    writeFileSync(path, bytes)
    return path
  }

  type Entries = Awaited<ReturnType<typeof unpackTar>>

  /** The archive with its entries changed, and otherwise whole. */
  async function changed(change: (entries: Entries) => Entries): Promise<string> {
    const entries = await unpackTar(gunzipSync(readFileSync(archive)))
    return write(gzipSync(await packTar(change(entries))))
  }

  test('because the file is cut short leaves nothing', async () => {
    const bytes = readFileSync(archive)
    await expectRefusal(write(bytes.subarray(0, Math.floor(bytes.length * 0.9))), 'damaged or was cut short')
  })

  test('because one byte flipped leaves nothing', async () => {
    const bytes = readFileSync(archive)
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    await expectRefusal(write(bytes), 'Nothing was restored')
  })

  test('because its last entries are missing leaves nothing', async () => {
    await expectRefusal(await changed((entries) => entries.slice(0, -1)), 'damaged or was cut short')
  })

  test('because a row was changed leaves nothing', async () => {
    const path = await changed((entries) =>
      entries.map(({ header, data }) => {
        const text = Buffer.from(data ?? [])
          .toString('latin1')
          .replace('Person 777\t', 'Person 778\t')
        return { header, data: new Uint8Array(Buffer.from(text, 'latin1')) }
      }),
    )
    await expectRefusal(path, 'damaged or was cut short')
  })

  test('because a file is missing leaves nothing', async () => {
    const path = await changed((entries) =>
      entries.filter(({ header }) => header.name !== 'keys/signing.json'),
    )
    await expectRefusal(path, 'damaged or was cut short')
  })

  test.each(['files/../../escaped', 'files//etc/escaped', '/tmp/escaped', 'other/escaped'])(
    'because an entry is called %s leaves nothing',
    async (name) => {
      const path = await changed((entries) =>
        entries.map((entry) =>
          entry.header.name === 'files/empty' ? { ...entry, header: { ...entry.header, name } } : entry,
        ),
      )
      await expectRefusal(path, `an entry called ${name}`)
      expect(existsSync(join(target.dataFolder, '..', 'escaped'))).toBe(false)
    },
  )

  test('because the file is another archive, no archive or not there leaves nothing', async () => {
    const other = await packTar([{ header: { name: 'letter.txt', size: 5 }, body: 'Hello' }])

    await expectRefusal(write(gzipSync(other)), 'not a backup made by Attune')
    await expectRefusal(write(Buffer.from('a letter')), 'damaged or was cut short')
    await expectRefusal('/nonexistent/backup.tar.gz', '/nonexistent/backup.tar.gz cannot be read')
  })

  test('because this version does not know its migrations leaves nothing', async () => {
    await expect(restoreBackup(target, archive, migrations.slice(0, -1))).rejects.toMatchObject({
      reason: 'migrations',
      message: expect.stringContaining('-difficult.sql applied, which this Attune does not know'),
    })
    expect(await readEverything(target)).toEqual(emptyDatabase)
  })

  test('because there are files already leaves them alone', async () => {
    const files = join(target.dataFolder, 'files')
    mkdirSync(files)
    writeFileSync(join(files, 'one'), 'mine')

    await expect(restoreBackup(target, archive, migrations)).rejects.toMatchObject({
      message: `${files} holds files already. A restore goes into an empty data folder only.`,
    })
    expect(await readEverything(target)).toEqual(emptyDatabase)
    expect(readFileSync(join(files, 'one'), 'utf8')).toBe('mine')
    rmSync(files, { recursive: true })
  })
})

describe('a backup', () => {
  test('is a private file that tar can read', () => {
    const names = execFileSync('tar', ['tzf', archive], { encoding: 'utf8' }).trim().split('\n')

    expect(statSync(archive).mode & 0o777).toBe(0o600)
    expect([names.at(0), names.at(-1)]).toEqual(['backup.json', 'contents.json'])
    expect(names).toContain('keys/signing.json')
    expect(names.filter((name) => name.startsWith('tables/person/')).length).toBeGreaterThan(1)
  })

  test('never takes the place of a file', async () => {
    const taken = join(aFolder(), 'taken')
    writeFileSync(taken, 'mine')

    await expect(writeBackup(source, taken, new Date())).rejects.toMatchObject({
      message: expect.stringContaining('exists already'),
    })
    expect(readFileSync(taken, 'utf8')).toBe('mine')
  })

  test('that fails leaves no file', async () => {
    const folder = aFolder()
    const settings = await managedSettings()
    await (await openDatabase(settings)).close()
    await asOwner(settings, (run) =>
      run('create table hidden (); alter table hidden enable row level security, force row level security'),
    )

    await expect(writeBackup(settings, join(folder, 'backup.tar.gz'), new Date())).rejects.toMatchObject({
      reason: 'backup',
      message: expect.stringContaining('The table hidden hides its rows'),
    })
    expect(readdirSync(folder)).toEqual([])
  })

  test('into a folder that is not there says so', async () => {
    await expect(writeBackup(source, '/nonexistent/backup.tar.gz', new Date())).rejects.toMatchObject({
      reason: 'backup',
      message: expect.stringContaining('/nonexistent'),
    })
  })
})
