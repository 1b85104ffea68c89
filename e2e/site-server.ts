import { AsyncLocalStorage } from 'node:async_hooks'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSite } from '../src/cli/serve/open-site.ts'
import { dayIn } from '../src/domain/day-in.ts'
import { seasonId } from '../src/services/demo/season/season-id.ts'
import { loadStandards } from '../src/standards/load-standards.ts'
import { createApp } from '../src/web/app.tsx'
import { buildAssets } from '../src/web/build-assets.ts'
import { loadSamples } from '../src/web/load-samples.ts'
import { serve } from '../src/web/serve.ts'

/**
 * The demo with its season, in a folder that goes with it, on any free port. A visitor who sends the
 * header `x-hours-later` lives so many hours later than everybody else: sessions end without waiting.
 */
const folder = mkdtempSync(join(tmpdir(), 'attune-e2e-'))
// The user that runs PostgreSQL for root has to pass through.
chmodSync(folder, 0o755)
const store = { dataFolder: join(folder, 'data'), cacheFolder: join(folder, 'cache') }
const standards = loadStandards()
const report = (kind: string, error: unknown) => console.error(kind, error)
const settings = { store, mail: undefined, files: {}, url: undefined, trustsProxy: true }
const [assets, opened] = await Promise.all([
  buildAssets(),
  openSite({ settings, standards, demo: { isFresh: true }, report }),
])

const hoursLater = new AsyncLocalStorage<number>()
const clock = () => new Date(Date.now() + (hoursLater.getStore() ?? 0) * 3_600_000)
const today = () => dayIn(clock())
const samples = loadSamples()
// Two who differ and a third who settles it, of reviewers and of markers: the demo itself opens to one of each.
const names = [
  ...['Thomas Brightwater', 'Denise Pettigrew'],
  ...['Anneliese Vogt', 'Solomon Gebre', 'Beatriz Quiñones', 'Oksana Petrenko'],
]
const others = names.map((name) => {
  const id = name.split(' ')[0]?.toLowerCase() ?? ''
  return {
    id,
    name,
    label: 'North Shore',
    sentence: 'Belongs to North Shore.',
    personId: seasonId(name),
    isRater: false,
  }
})
const doors = [...opened.doors, ...others]

const server = await serve(
  (url) => {
    const app = createApp({
      standards,
      samples,
      today,
      assets,
      site: { ...opened.siteAt(url), clock, doors },
    })
    return {
      fetch: (request, ...rest) =>
        hoursLater.run(Number(request.headers.get('x-hours-later') ?? 0), () => app.fetch(request, ...rest)),
    }
  },
  { port: Number(process.argv[2] ?? 0) },
)
console.log(`The demo is ready at ${server.url}, with its data in ${folder}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await server.stop()
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
    process.exit(0)
  })
}
