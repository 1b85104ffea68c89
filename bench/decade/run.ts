import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDb } from '../../src/store/create-db.ts'
import { prepareJobs } from '../../src/store/jobs/prepare-jobs.ts'
import { migrate } from '../../src/store/migrations/migrate.ts'
import { readMigrations } from '../../src/store/migrations/read-migrations.ts'
import { openEmbeddedServer } from '../../src/store/postgres/embedded-server.ts'
import type { Role } from '../../src/store/roles.ts'
import { withClient } from '../../src/store/with-client.ts'
import { countFigures } from '../../test/decade/count-figures.ts'
import { drawPlan } from '../../test/decade/draw/draw-plan.ts'
import { runDecade, verifyDraws, verifyRecord } from '../../test/decade/run-decade.ts'
import { endKept, keepClients } from '../../test/store/kept-clients.ts'

/**
 * `run.ts PEOPLE [SEED] [DAYS [KEYS]]`: without a number of days that are looked at beside those that matter, every day;
 * with keys such as `p046,p077` these people alone, each living as among all.
 */
const [people = 500, seed = 1, sample] = process.argv.slice(2, 5).map(Number)
const keys = process.argv[5]?.split(',')

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
  await forgetOnCrash()
  process.exitCode = await live()
} finally {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}

/** What this server holds need not outlive it. */
async function forgetOnCrash(): Promise<void> {
  await withClient(server.admin('postgres'), async (client) => {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
      await client.query(`alter system set ${setting} = off`)
    await client.query('select pg_reload_conf()')
  })
}

/** Writes the figures as JSON, or every fault, and answers how the process ends. */
async function live(): Promise<number> {
  const db = createDb(server.connection('app'), server.whenReady)
  const as = (role: Role | 'admin') => (role === 'admin' ? server.admin('attune') : server.connection(role))
  const began = performance.now()
  const all = drawPlan(seed, people)
  const plan = keys ? { ...all, lives: all.lives.filter(({ key }) => keys.includes(key)) } : all
  const kept = keepClients(as)
  const database = { db, as, kept, drop: async () => {} }
  const ran = await runDecade(database, folder, { plan, sample: sample ?? 'every-day' })
  const [record, draws] = [await verifyRecord(ran.stage), await verifyDraws(ran.stage)]
  const seconds = (performance.now() - began) / 1000
  await Promise.all([db.destroy(), endKept(kept)])
  const faults = [...ran.differences, ...record.faults.map((fault) => JSON.stringify(fault)), ...draws.faults]
  if (faults.length > 0) process.stderr.write(`${faults.join('\n')}\n${faults.length} faults.\n`)
  const counts = countFigures(ran.foretold, {
    days: ran.acted.daysRun,
    entries: record.entries,
    draws: draws.draws,
  })
  process.stdout.write(`${JSON.stringify({ seconds, figures: counts })}\n`)
  return faults.length > 0 || !record.isSound ? 1 : 0
}
