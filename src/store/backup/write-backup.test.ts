import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { aDifficultSource } from '../../../test/store/difficult-source.ts'
import { aFolder } from '../../../test/store/folders.ts'
import { asOwner } from '../../../test/store/look-inside.ts'
import { managedSettings } from '../../../test/store/test-database.ts'
import { openDatabase } from '../open-database.ts'
import type { StoreSettings } from '../settings.ts'
import { writeBackup } from './write-backup.ts'

describe('a backup', () => {
  let source: StoreSettings
  let archive: string

  beforeAll(async () => {
    source = await managedSettings()
    const difficult = await aDifficultSource(source)
    await difficult.close()
    archive = difficult.archive
  })

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
