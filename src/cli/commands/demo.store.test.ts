import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder } from '../../../test/store/folders.ts'
import { managedSettings } from '../../../test/store/test-database.ts'
import { withMaintenance } from '../../store/demo/with-maintenance.ts'
import { testIo } from '../test-io.ts'
import { run, runDemo } from './serve.ts'

/** Starts the pages, asks for some of them once they are there, and stops. */
async function visit(
  start: typeof run,
  environment: Record<string, string | undefined>,
  paths: readonly string[],
) {
  const io = testIo({}, { environment })
  const statuses: Record<string, number> = {}
  const toldToStop = async () => {
    const [, url] = /ready at (\S+)/.exec(io.written().out) ?? []
    for (const path of paths) statuses[path] = (await fetch(`${url}${path}`)).status
  }
  const code = await start(['--port', '0'], { ...io, toldToStop })
  return { code, statuses, ...io.written() }
}

const areas = ['/demo', '/demo/administrator', '/mailbox']

test('the demo prints a way in for every sort of person, and keeps away from the real data and server', async () => {
  const { dataFolder, managed } = await managedSettings()
  const environment = {
    ATTUNE_DATA: dataFolder,
    DATABASE_URL: managed?.app,
    DATABASE_OWNER_URL: managed?.owner,
  }
  const { code, statuses, out, err } = await visit(runDemo, environment, areas)
  const [, url = ''] = /ready at (\S+)/.exec(out) ?? []

  expect({ code, err, statuses }).toEqual({
    code: 0,
    err: '',
    statuses: { '/demo': 200, '/demo/administrator': 200, '/mailbox': 200 },
  })
  expect(out.replaceAll(url, 'URL')).toBe(`Attune is ready at URL
Press Ctrl+C to stop.

Come in as somebody of the made-up season:
  URL/demo/nearly-done       Nearly done
  URL/demo/newcomer          New here
  URL/demo/long-log          300 entries
  URL/demo/third-provider    Something stands in the way
  URL/demo/unknown-provider  Waits for an answer
  URL/demo/renewing          Renews
  URL/demo/renewing-short    Renews with a gap
  URL/demo/drawn             Drawn for audit
  URL/demo/on-leave          On leave
  URL/demo/three-years       Late after three years
  URL/demo/two-associations  Two associations
  URL/demo/under-review      Under review
  URL/demo/failed-reference  A reference that failed
  URL/demo/deferred          Deferred
  URL/demo/exam              Takes the exam
  URL/demo/rater             Rater
  URL/demo/advisor           Advisor
  URL/demo/reviewer          Reviewer
  URL/demo/marker            Marker
  URL/demo/coordinator       Coordinator
  URL/demo/administrator     Administrator
  URL/demo/other-coordinator The other association

Everybody on one page: URL/demo
All mail of the demo:  URL/mailbox
`)
  expect([existsSync(dataFolder), existsSync(join(`${dataFolder}-demo`, 'postgres'))]).toEqual([false, true])
})

test('without the demo there is nobody in the database, and no door, whatever the environment says', async () => {
  const settings = await managedSettings()
  const environment = {
    ATTUNE_DATA: settings.dataFolder,
    DATABASE_URL: settings.managed?.app,
    DATABASE_OWNER_URL: settings.managed?.owner,
    DATABASE_JOBS_URL: settings.managed?.jobs,
    ATTUNE_DEMO: '1',
    DEMO: 'true',
  }
  const { code, statuses, out } = await visit(run, environment, areas)
  const people = await withMaintenance(settings, (client) => client.query('select from person'))

  expect({ code, statuses, people: people.rowCount }).toEqual({
    code: 0,
    statuses: { '/demo': 404, '/demo/administrator': 404, '/mailbox': 404 },
    people: 0,
  })
  expect(out).not.toContain('/demo')
})

test('only the demo can be made anew', async () => {
  const io = testIo({}, { environment: { ATTUNE_DATA: aFolder() } })
  const code = await run(['--fresh', '--port', '0'], io)

  expect({ code, err: io.written().err }).toEqual({
    code: 2,
    err: '--fresh is for attune demo, which makes its people up. Nothing that is kept for real is removed this way.\n',
  })
})
