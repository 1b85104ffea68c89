import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { describe, expect, test, vi } from 'vitest'
import { ownSettings } from '../../../test/store/folders.ts'
import { policyOf, serverPid } from '../../../test/store/server-process.ts'
import { openDatabase } from '../open-database.ts'
import { leaveOthersFirst } from './leave-others-first.ts'

const canTell = process.platform === 'linux' && existsSync('/usr/bin/chrt')
if (!canTell) console.log('No chrt on this system: the test of how PostgreSQL takes its turn is skipped.')

describe('PostgreSQL', () => {
  test.runIf(canTell)('waits for its turn, and so does what it starts for a connection', async () => {
    const settings = ownSettings()
    const database = await openDatabase(settings)
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.db)

    expect(policyOf(serverPid(settings.dataFolder))).toBe('batch')
    expect(policyOf(rows[0]?.pid ?? 0)).toBe('batch')
    expect(policyOf(process.pid)).toBe('normal')
    await database.close()
  })

  test('works as any program where the system has nothing to ask with', async () => {
    const other = spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 60_000)'])
    vi.stubEnv('PATH', '')
    await leaveOthersFirst(other.pid)
    vi.unstubAllEnvs()

    if (canTell) expect(policyOf(other.pid ?? 0)).toBe('normal')
    other.kill()
  })
})
