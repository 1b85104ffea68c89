import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { aDifficultSource, type DifficultSource } from '../../../test/store/difficult-source.ts'
import { aFolder, ownSettings } from '../../../test/store/folders.ts'
import { asOwner, readEverything, readFiles } from '../../../test/store/look-inside.ts'
import { managedSettings } from '../../../test/store/test-database.ts'
import { type Database, openDatabase } from '../open-database.ts'
import type { StoreSettings } from '../settings.ts'
import { withAssociation } from '../with-association.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const virginia = '00000000-0000-4000-8000-00000000000a'
const source = ownSettings()
let difficult: DifficultSource

beforeAll(async () => {
  difficult = await aDifficultSource(source)
  return () => difficult.close()
})

describe('a drill', () => {
  let target: StoreSettings

  beforeAll(async () => {
    target = await managedSettings()
  })

  test('brings back every table row for row, every sequence and every file, on another kind of server', async () => {
    const summary = await restoreBackup(target, difficult.archive, difficult.migrations)
    const [before, after] = [await readEverything(source), await readEverything(target)]

    // Each of 500 applicants is found by five words: person, 7, p7, example, org.
    expect(summary).toMatchObject({ rows: 14_000 + 500 * (1 + 5) + 2 + 3 + 2 + 1 + 1 + 1, files: 4 })
    expect(Object.keys(before)).toHaveLength(summary.tables + 1 + 3)
    expect(after).toEqual(before)
    expect(readFiles(target.dataFolder)).toEqual(readFiles(source.dataFolder))
    expect(Object.keys(readFiles(target.dataFolder))).toHaveLength(4)
  })

  test('is refused a second time, and leaves what is there alone', async () => {
    const before = await readEverything(target)

    await expect(restoreBackup(target, difficult.archive, difficult.migrations)).rejects.toMatchObject({
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
    await restoreBackup(newer, olderArchive, difficult.migrations)
    const rows = await asOwner(newer, (run) =>
      run('select short_id, (select count(*) from batch) as batches from association'),
    )

    expect(rows).toEqual([{ short_id: 'vaimh', batches: 0 }])
    await expect(restoreBackup(newer, olderArchive, difficult.migrations)).rejects.toMatchObject({
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

    const restored = await managedSettings()
    await restoreBackup(restored, busyArchive)
    const counted = await asOwner(restored, (run) =>
      run(`select (select count(*) from person) >= 20 as has_people,
        (select count(*) from person) = (select count(*) from association_role) as has_their_roles`),
    )
    expect(counted).toEqual([{ has_people: true, has_their_roles: true }])
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
