import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { aFolder, isRoot, openToAll, ownSettings } from '../../../test/store/folders.ts'
import { type Installation, install } from '../../../test/store/installation.ts'
import { isRunning, serverPid, uidOf } from '../../../test/store/server-process.ts'
import { openDatabase } from '../open-database.ts'
import { startingUser, systemUsers } from './server-user.ts'
import { socketFolderOf } from './socket-folder.ts'

let home: Installation

beforeAll(async () => {
  home = await install(join(aFolder(), 'home'))
})

describe('a start', () => {
  test.runIf(isRoot)('by root from a folder of mode 700 runs the server under another user', async () => {
    const folder = aFolder()
    const [dataFolder, cacheFolder] = [join(folder, 'data'), join(folder, 'cache')]
    const program = await home.start(dataFolder, cacheFolder)
    const pid = serverPid(dataFolder)

    expect(program.answer).toEqual({ open: true })
    expect(uidOf(pid)).not.toBe(0)
    expect(statSync(join(dataFolder, 'postgres')).uid).toBe(uidOf(pid))
    expect(statSync(join(dataFolder, 'run')).mode & 0o777).toBe(0o700)
    expect(await program.close()).toBe(0)
    await expect.poll(() => isRunning(pid)).toBe(false)
  })

  const nobody = /^nobody:[^:]*:(\d+):(\d+):/m.exec(systemUsers())
  test.runIf(isRoot && nobody)(
    'by an ordinary user from a folder of mode 700 needs nobody else',
    async () => {
      const user = { uid: Number(nobody?.[1]), gid: Number(nobody?.[2]) }
      const folder = aFolder()
      chownSync(folder, user.uid, user.gid)
      const own = await install(join(folder, 'home'), user)
      const dataFolder = join(own.folder, '.attune')
      const program = await own.start(dataFolder, join(dataFolder, 'cache'))

      expect(program.answer).toEqual({ open: true })
      expect(uidOf(serverPid(dataFolder))).toBe(user.uid)
      expect(statSync(join(dataFolder, 'cache')).uid).toBe(user.uid)
      expect(await program.close()).toBe(0)
    },
  )

  if (isRoot && !nobody) console.log('There is no user nobody: the test as an ordinary user is skipped.')
  if (!isRoot) console.log('Not started by root: the test of a start by root is skipped.')

  test.runIf(!isRoot)('by an ordinary user runs the server under that user', async () => {
    const settings = ownSettings()
    const database = await openDatabase(settings)

    expect(uidOf(serverPid(settings.dataFolder))).toBe(startingUser().uid)
    await database.close()
  })

  test('into a folder whose path is too long for a socket puts the socket elsewhere', async () => {
    const deep = join(aFolder(), 'a-folder-with-a-long-name-'.repeat(4))
    mkdirSync(deep)
    openToAll(deep)
    const settings = ownSettings(join(deep, 'data'))
    const database = await openDatabase(settings)

    expect(existsSync(join(settings.dataFolder, 'run'))).toBe(false)
    expect(await database.db.selectFrom('association').selectAll().execute()).toEqual([])
    await database.close()
    rmSync(socketFolderOf(settings.dataFolder, startingUser()), { recursive: true })
  })
})

describe('a server', () => {
  test('left behind by a killed process is used by the next one, and stopped by it', async () => {
    const dataFolder = join(aFolder(), 'data')
    const killed = await home.start(dataFolder, inject('storeCache'))
    const pid = serverPid(dataFolder)
    await killed.kill()
    expect(isRunning(pid)).toBe(true)

    const database = await openDatabase(ownSettings(dataFolder))
    expect(serverPid(dataFolder)).toBe(pid)
    await database.close()
    await expect.poll(() => isRunning(pid)).toBe(false)
  })

  test('is one for three processes that start at once in a new folder, until the last one leaves', async () => {
    const dataFolder = join(aFolder(), 'data')
    const starts = [1, 2, 3].map(() => home.start(dataFolder, inject('storeCache')))
    const [first, second, third] = await Promise.all(starts)
    const pid = serverPid(dataFolder)

    expect([first?.answer, second?.answer, third?.answer]).toEqual(Array(3).fill({ open: true }))
    expect([await first?.close(), await second?.close()]).toEqual([0, 0])
    expect([isRunning(pid), serverPid(dataFolder)]).toEqual([true, pid])
    expect(await third?.close()).toBe(0)
    await expect.poll(() => isRunning(pid)).toBe(false)
  })

  test('whose number went to another program after a restart of the machine is started all the same', async () => {
    const settings = ownSettings()
    await (await openDatabase(settings)).close()
    const cluster = join(settings.dataFolder, 'postgres')
    const { uid, gid } = statSync(cluster)
    const other = spawn('/bin/sleep', ['60'], { cwd: '/', stdio: 'ignore', ...(isRoot && { uid, gid }) })
    writeFileSync(join(cluster, 'postmaster.pid'), `${other.pid}\n`)
    chownSync(join(cluster, 'postmaster.pid'), uid, gid)

    const database = await openDatabase(settings)
    expect(serverPid(settings.dataFolder)).not.toBe(other.pid)
    await database.close()
    expect(isRunning(Number(other.pid))).toBe(true)
    other.kill()
  })

  test('that stops just when another process comes is started again for it', async () => {
    const settings = ownSettings()
    for (let round = 0; round < 3; round += 1) {
      const leaving = await openDatabase(settings)
      const [coming] = await Promise.all([openDatabase(settings), leaving.close()])

      expect(await coming.db.selectFrom('association').selectAll().execute()).toEqual([])
      await coming.close()
    }
  })
})
