import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { aFolder, hashTree, isRoot, ownSettings } from '../../../test/store/folders.ts'
import { openDatabase } from '../open-database.ts'
import type { StoreProblemReason } from '../store-problem.ts'

/** A data folder as a stopped server leaves it. */
let stopped: string
let dataFolder: string

beforeAll(async () => {
  stopped = join(aFolder(), 'data')
  const database = await openDatabase(ownSettings(stopped))
  await database.close()
})

/** Opens the folder, expects a refusal, and that not a byte, a mode or a time has changed. */
async function expectRefusal(folder: string, reason: StoreProblemReason, words: string): Promise<void> {
  const before = hashTree(folder)

  await expect(openDatabase(ownSettings(dataFolder))).rejects.toMatchObject({
    name: 'StoreProblem',
    reason,
    message: expect.stringContaining(words),
  })
  expect(hashTree(folder)).toBe(before)
}

const cluster = (path = '') => join(dataFolder, 'postgres', path)

function aCopy(): void {
  dataFolder = join(aFolder(), 'data')
  cpSync(stopped, dataFolder, { recursive: true, preserveTimestamps: true })
  if (isRoot) giveClusterBack()
}

/** A copy made by root belongs to root. */
function giveClusterBack(): void {
  const { uid, gid } = statSync(join(stopped, 'postgres'))
  const names = readdirSync(cluster(), { recursive: true, encoding: 'utf8' })
  for (const name of ['', ...names]) chownSync(cluster(name), uid, gid)
}

describe('a folder that is not ours is refused and left as it is:', () => {
  test("somebody's documents", async () => {
    dataFolder = join(aFolder(), 'documents')
    mkdirSync(dataFolder)
    writeFileSync(join(dataFolder, 'thesis.txt'), 'years of work')

    await expectRefusal(
      dataFolder,
      'foreign-folder',
      `${dataFolder} holds thesis.txt, which Attune did not put there`,
    )
  })

  test("another PostgreSQL's data", async () => {
    dataFolder = aFolder()
    writeFileSync(join(dataFolder, 'PG_VERSION'), '15\n')
    for (const name of ['base', 'global', 'pg_wal']) mkdirSync(join(dataFolder, name))

    await expectRefusal(dataFolder, 'foreign-folder', 'holds PG_VERSION, base, global and 1 more, which')
  })

  test('a file', async () => {
    dataFolder = join(aFolder(), 'data')
    writeFileSync(dataFolder, 'not a folder')

    await expectRefusal(dataFolder, 'foreign-folder', `${dataFolder} is not a folder`)
  })

  test.runIf(isRoot)('one that belongs to somebody else', async () => {
    dataFolder = aFolder()
    chownSync(dataFolder, 65_534, 65_534)

    await expectRefusal(dataFolder, 'wrong-owner', `${dataFolder} belongs to`)
  })

  test.runIf(isRoot)("one that the server's user cannot enter", async () => {
    const closed = aFolder()
    chmodSync(closed, 0o700)
    dataFolder = join(closed, 'data')
    mkdirSync(dataFolder)
    writeFileSync(join(dataFolder, 'attune.json'), '{}')

    await expectRefusal(closed, 'no-entry', `${closed} is closed to the user`)
  })
})

describe('a database in a data folder of ours is refused and left as it is:', () => {
  test('of another major version', async () => {
    aCopy()
    writeFileSync(cluster('PG_VERSION'), '17\n')

    await expectRefusal(
      dataFolder,
      'other-major',
      'was written by PostgreSQL 17, and this Attune comes with PostgreSQL 18',
    )
  })

  test('files without a version', async () => {
    aCopy()
    rmSync(cluster('PG_VERSION'))

    await expectRefusal(dataFolder, 'foreign-folder', "should hold Attune's database but holds")
  })

  test('made by another program', async () => {
    aCopy()
    rmSync(cluster('attune-cluster.json'))

    await expectRefusal(dataFolder, 'foreign-folder', "another program's PostgreSQL database")
  })

  test.each(['global/pg_control', 'base', 'pg_wal', 'pg_xact'])('without %s', async (path) => {
    aCopy()
    rmSync(cluster(path), { recursive: true })

    await expectRefusal(dataFolder, 'damaged-folder', `is damaged: ${path} is missing`)
  })

  test('with an empty control file', async () => {
    aCopy()
    truncateSync(cluster('global/pg_control'))

    await expectRefusal(dataFolder, 'damaged-folder', 'is damaged: global/pg_control is missing')
  })

  test.runIf(isRoot)('that belongs to somebody else', async () => {
    aCopy()
    chownSync(cluster(), 4_711, 4_711)

    await expectRefusal(dataFolder, 'wrong-owner', 'belongs to user 4711')
  })

  test('that the server itself refuses, with the words of the server', async () => {
    aCopy()
    writeFileSync(cluster('global/pg_control'), Buffer.alloc(8_192, 7))
    const before = hashTree(cluster('base'))

    await expect(openDatabase(ownSettings(dataFolder))).rejects.toMatchObject({
      reason: 'not-started',
      message: expect.stringMatching(/PostgreSQL did not start\. Its last words.*\n.*FATAL: /s),
    })
    expect(hashTree(cluster('base'))).toBe(before)
  })
})

test('a cache that others can write to is not trusted', async () => {
  dataFolder = join(aFolder(), 'data')
  const cacheFolder = join(aFolder(), 'cache')
  cpSync(inject('storeCache'), cacheFolder, { recursive: true, verbatimSymlinks: true })
  chmodSync(join(cacheFolder, 'postgresql-18.4.0-beta.17'), 0o777)

  await expect(openDatabase({ dataFolder, cacheFolder })).rejects.toMatchObject({ reason: 'foreign-folder' })
})
