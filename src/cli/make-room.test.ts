import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { projectFolder } from '../standards/project-folder.ts'

const file = pathToFileURL(join(projectFolder(), 'bin/make-room.js'))
const tell = (verb: string) =>
  `const { makeRoom } = await import('${file}'); makeRoom('${verb}');
   const { getHeapSpaceStatistics } = await import('node:v8');
   const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
   console.log(JSON.stringify({ pid: process.pid, room: young.space_size, flags: process.execArgv }))`

/** How large the young generation of a program is that was asked to make room, and whether it is the one that was started. */
async function roomOf(verb: string, options = '') {
  const running = promisify(execFile)(process.execPath, ['--input-type=module', '-e', tell(verb)], {
    env: { ...process.env, NODE_OPTIONS: options },
  })
  const { stdout } = await running
  const { pid, room, flags } = JSON.parse(stdout)
  const isAllYoung = flags.includes('--no-allocation-site-pretenuring')
  return { isSameProcess: pid === running.child.pid, megabytes: room / 2 ** 20, isAllYoung }
}

test.skipIf(process.platform === 'win32')(
  'a program that answers pages has room, in the process that was started',
  async () => {
    for (const verb of ['serve', 'demo']) {
      const { isSameProcess, megabytes, isAllYoung } = await roomOf(verb)
      expect(isSameProcess).toBe(true)
      expect(isAllYoung).toBe(true)
      expect(megabytes).toBeGreaterThanOrEqual(64)
    }
  },
)

test('what only computes is left as it is', async () => {
  const { megabytes, isAllYoung } = await roomOf('evaluate')
  expect(megabytes).toBeLessThan(32)
  expect(isAllYoung).toBe(false)
})

test.skipIf(process.platform === 'win32')(
  'what was given its own room keeps it, and still makes no young object among the old',
  async () => {
    const { megabytes, isAllYoung } = await roomOf('serve', '--max-semi-space-size=8')
    expect(megabytes).toBeLessThan(32)
    expect(isAllYoung).toBe(true)
  },
)
