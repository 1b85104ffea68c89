import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aFolder } from '../../test/store/folders.ts'
import { findOtherPostgres, type OtherPostgres, startOtherPostgres } from '../../test/store/other-postgres.ts'
import { projectFolder } from '../standards/project-folder.ts'
import { restoreBackup } from './backup/restore-backup.ts'
import { writeBackup } from './backup/write-backup.ts'
import { openDatabase } from './open-database.ts'
import type { StoreSettings } from './settings.ts'
import { withAssociation } from './with-association.ts'

const programs = findOtherPostgres()
const noServer = { dataFolder: '/nonexistent', cacheFolder: '/nonexistent' }

test('a server that cannot be reached is named as such', async () => {
  const dataFolder = join(aFolder(), 'data')
  const managed = { app: 'postgresql://attune_app@/attune?host=/nonexistent' }

  await expect(openDatabase({ ...noServer, dataFolder, managed })).rejects.toMatchObject({
    reason: 'not-reached',
    message: expect.stringContaining('DATABASE_URL could not be reached: connect ENOENT'),
  })
})

if (!programs)
  console.log('No PostgreSQL 15, 16 or 17 on this machine: the tests of a managed server are skipped.')

describe.runIf(programs)('a managed server of an older version', () => {
  let server: OtherPostgres

  /** A database of its own, set up as docs/running.md says. */
  async function setUp(database: string): Promise<StoreSettings> {
    await server.run('chief', 'postgres', ...statementsOfTheGuide(database))
    const url = (role: string) => server.url(role, database)
    const managed = { app: url('attune_app'), owner: url('attune_owner'), jobs: url('attune_jobs') }
    return { dataFolder: join(aFolder(), 'data'), cacheFolder: '/nonexistent', managed }
  }

  beforeAll(async () => {
    if (programs) server = await startOtherPostgres(programs)
  })

  afterAll(() => server.stop())

  test('set up as the guide says is migrated and ready', async () => {
    const settings = await setUp('first')
    const database = await openDatabase(settings)

    const association = '0b0f6b54-6a3e-4b43-9a52-1f1d7a4f9b01'
    const people = await withAssociation(database.db, association, (tx) =>
      tx.selectFrom('person').selectAll().execute(),
    )
    expect(people).toEqual([])
    await database.close()
  })

  test('without the owner is refused until it is migrated, and is enough from then on', async () => {
    const settings = await setUp('second')
    const { app } = settings.managed ?? { app: '' }
    const withoutOwner = { ...settings, managed: { app } }

    await expect(openDatabase(withoutOwner)).rejects.toMatchObject({
      reason: 'migrations',
      message: expect.stringContaining('The database waits for 0001-associations-and-people.sql'),
    })
    await (await openDatabase(settings)).close()
    await (await openDatabase(withoutOwner)).close()
  })

  test('with the owner as the app role is refused', async () => {
    const settings = await setUp('third')
    const owner = server.url('attune_owner', 'third')

    await expect(openDatabase({ ...settings, managed: { app: owner, owner } })).rejects.toMatchObject({
      reason: 'strong-role',
      message: expect.stringContaining('The role attune_owner owns'),
    })
  })

  test('with a superuser as the app role is refused', async () => {
    const settings = await setUp('fourth')
    const managed = { ...settings.managed, app: server.url('chief', 'fourth') }

    await expect(openDatabase({ ...settings, managed })).rejects.toMatchObject({
      message: expect.stringContaining('The role chief is a superuser'),
    })
  })

  test('is backed up and restored', async () => {
    const settings = await setUp('fifth')
    await (await openDatabase(settings)).close()
    await server.run(
      'attune_owner',
      'fifth',
      "insert into association (short_id, name) values ('vaimh', 'Virginia'), ('mi-aimh', 'Michigan')",
    )
    const archive = join(aFolder(), 'backup.tar.gz')

    const written = await writeBackup(settings, archive, new Date())

    expect(written).toMatchObject({ rows: 2, files: 0 })
    expect(await restoreBackup(await setUp('sixth'), archive)).toEqual(written)
  })
})

/** The SQL of the guide, so that the guide is tested; for a second database the roles are there already. */
function statementsOfTheGuide(database: string): string[] {
  const guide = readFileSync(join(projectFolder(), 'docs', 'running.md'), 'utf8')
  const [, sql = ''] = /```sql\n(.*?)```/s.exec(guide) ?? []
  const statements = sql.split(';').map((statement) => statement.trim())
  return statements
    .filter((statement) => statement !== '' && (database === 'first' || !statement.startsWith('create role')))
    .map((statement) => statement.replaceAll(/\battune\b/g, database))
}
