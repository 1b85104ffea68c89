import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { packTar, unpackTar } from 'modern-tar'
import { beforeAll, describe, expect, test } from 'vitest'
import { aDifficultSource } from '../../../test/store/difficult-source.ts'
import { aFolder } from '../../../test/store/folders.ts'
import { readEverything } from '../../../test/store/look-inside.ts'
import { managedSettings } from '../../../test/store/test-database.ts'
import type { Migration } from '../migrations/read-migrations.ts'
import { openDatabase } from '../open-database.ts'
import type { StoreSettings } from '../settings.ts'
import { restoreBackup } from './restore-backup.ts'

describe('a restore that cannot be right', () => {
  let archive: string
  let migrations: readonly Migration[]
  let target: StoreSettings
  let emptyDatabase: unknown

  beforeAll(async () => {
    const difficult = await aDifficultSource(await managedSettings())
    await difficult.close()
    ;({ archive, migrations } = difficult)
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
