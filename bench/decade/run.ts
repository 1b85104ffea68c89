import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDb } from '../../src/store/create-db.ts'
import { prepareJobs } from '../../src/store/jobs/prepare-jobs.ts'
import { migrate } from '../../src/store/migrations/migrate.ts'
import { readMigrations } from '../../src/store/migrations/read-migrations.ts'
import { openEmbeddedServer } from '../../src/store/postgres/embedded-server.ts'
import { withClient } from '../../src/store/with-client.ts'
import { drawPlan } from '../../test/decade/draw/draw-plan.ts'
import { runDecade, verifyDraws, verifyRecord } from '../../test/decade/run-decade.ts'

const [people = 500, seed = 1, sample = -1] = process.argv.slice(2).map(Number)

const folder = mkdtempSync(join(tmpdir(), 'attune-decade-'))
// The user that runs PostgreSQL for root has to pass through.
chmodSync(folder, 0o755)
const server = await openEmbeddedServer({
  dataFolder: join(folder, 'data'),
  cacheFolder: join(folder, 'cache'),
})
try {
  await migrate(server.connection('owner'), readMigrations())
  await prepareJobs(server.connection('jobs'), server.connection('owner'))
  await withClient(server.admin('postgres'), async (client) => {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
      await client.query(`alter system set ${setting} = off`)
    await client.query('select pg_reload_conf()')
  })
  const db = createDb(server.connection('app'), server.whenReady)
  const as = (role: 'app' | 'owner' | 'jobs' | 'admin') =>
    role === 'admin' ? server.admin('attune') : server.connection(role)
  const began = performance.now()
  const ran = await runDecade({ db, as, drop: async () => {} }, folder, {
    plan: drawPlan(seed, people),
    sample: sample < 0 ? 'every-day' : sample,
  })
  const seconds = (performance.now() - began) / 1000
  console.log(ran.differences.join('\n'))
  console.log(
    JSON.stringify({
      seconds,
      differences: ran.differences.length,
      days: ran.acted.daysRun,
      record: await verifyRecord(ran.stage),
      draws: await verifyDraws(ran.stage),
    }),
  )
  await db.destroy()
} finally {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}
