import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { aFolder } from '../../../test/store/folders.ts'
import { managedSettings } from '../../../test/store/test-database.ts'
import { openDatabase } from '../../store/open-database.ts'
import type { StoreSettings } from '../../store/settings.ts'
import { runAttune } from '../run-attune.ts'
import { testIo } from '../test-io.ts'

async function attune(settings: StoreSettings, ...args: string[]) {
  const io = testIo(
    {},
    {
      environment: {
        ATTUNE_DATA: settings.dataFolder,
        DATABASE_URL: settings.managed?.app,
        DATABASE_OWNER_URL: settings.managed?.owner,
      },
    },
  )
  const code = await runAttune(args, io)
  return { code, ...io.written() }
}

test('a backup is written, refused a second time and brought back', async () => {
  const [source, target] = [await managedSettings(), await managedSettings()]
  const database = await openDatabase(source)
  await database.db.insertInto('person').values({ name: 'Rosa Delgado', email: 'rosa@example.org' }).execute()
  await database.close()
  const file = join(aFolder(), 'backup.tar.gz')

  expect(await attune(source, 'backup', file)).toEqual({
    code: 0,
    out: expect.stringMatching(/\.tar\.gz holds 1 row in \d+ tables, and 0 files\.\n$/),
    err: '',
  })
  expect(await attune(source, 'backup', file)).toEqual({
    code: 1,
    out: '',
    err: `${file} exists already. Name another file, or move that one away.\n`,
  })
  expect(await attune(target, 'restore', file)).toEqual({
    code: 0,
    out: expect.stringMatching(/^Brought back from .*\.tar\.gz: 1 row in \d+ tables, and 0 files\.\n$/),
    err: '',
  })
})

test('a data folder that is not ours is refused with exit code 1', async () => {
  const dataFolder = aFolder()
  writeFileSync(join(dataFolder, 'letter.txt'), 'Dear June')
  const file = join(aFolder(), 'backup.tar.gz')

  expect(await attune({ dataFolder, cacheFolder: inject('storeCache') }, 'backup', file)).toEqual({
    code: 1,
    out: '',
    err: expect.stringContaining(`${dataFolder} holds letter.txt, which Attune did not put there.`),
  })
  expect(existsSync(file)).toBe(false)
})
