import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSite } from '../../src/cli/serve/open-site.ts'
import { dayIn } from '../../src/domain/day-in.ts'
import { openRenewals } from '../../src/services/renewals/open-renewals.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { withMaintenance } from '../../src/store/demo/with-maintenance.ts'
import { createApp } from '../../src/web/app.tsx'
import { buildAssets } from '../../src/web/build-assets.ts'
import { serve } from '../../src/web/serve.ts'
import { addEndorsed, lastHour, midnight } from './endorsed-people.ts'
import type { ToBench, ToServer } from './rush-messages.ts'

/** An installation in a process of its own, on the last evening of the year: as `attune serve` runs it, but for its clock. */
const folder = mkdtempSync(join(tmpdir(), 'attune-rush-'))
// The user that runs PostgreSQL for root has to pass through.
chmodSync(folder, 0o755)
const store = { dataFolder: join(folder, 'data'), cacheFolder: join(folder, 'cache') }
const standards = loadStandards()
const report = (kind: string, error: unknown) => console.error(kind, error)
const settings = { store, mail: undefined, files: {}, url: undefined, trustsProxy: false }
const tell = (message: ToBench) => process.send?.(message)

const opened = await openSite({ settings, standards, demo: undefined, report })
const count = Number(process.argv[2])
const associationId = await addEndorsed(store, count)
let [set, at] = [Date.now(), lastHour.getTime()]
const clock = () => new Date(at + Date.now() - set)
const assets = await buildAssets()
const server = await serve(
  (url) => {
    const site = { ...opened.siteAt(url), clock }
    return createApp({ standards, samples: [], today: () => dayIn(clock()), assets, site })
  },
  { port: 0 },
)
await openRenewals(opened.siteAt(server.url).db, associationId, new Date('2026-01-02T15:00:00Z'))
process.on('message', (message: ToServer) => void answer(message))
tell({ kind: 'ready', url: server.url })

async function answer(message: ToServer): Promise<void> {
  if (message.kind === 'clock') [set, at] = [Date.now(), Date.parse(message.at)]
  if (message.kind === 'count') tell({ kind: 'counted', ...(await countKept()) })
  if (message.kind !== 'stop') return
  await server.stop()
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}

/** What is on file, read as the owner reads it. */
function countKept(): Promise<Omit<Extract<ToBench, { kind: 'counted' }>, 'kind'>> {
  return withMaintenance(store, async (client) => {
    const { rows } = await client.query(
      `select (select count(*) from renewals where state = 'passed')::int as passed,
        (select count(*) from renewals where attested_at >= $1)::int as late,
        (select count(*) from renewals where attested_at >= $1::timestamptz - interval '11 seconds')::int as "lastSeconds",
        (select count(distinct renewal_id) from renewal_signatures where signed_on = '2026-12-31')::int as signed,
        (select count(*) from record_entry where kind = 'renewal-attest')::int as recorded,
        (select count(*) from endorsements where valid_until = '2027-12-31')::int as extended`,
      [midnight],
    )
    return rows[0]
  })
}
