import { loadStandards } from '../src/standards/load-standards.ts'
import { createApp } from '../src/web/app.tsx'
import { buildAssets } from '../src/web/build-assets.ts'
import { loadSamples } from '../src/web/load-samples.ts'
import { serve } from '../src/web/serve.ts'

/** The pages on any free port, on a day that stays the same, for the browser tests. */
const app = createApp({
  standards: loadStandards(),
  samples: loadSamples(),
  today: () => '2026-11-21',
  assets: await buildAssets(),
})
const server = await serve(() => app, { port: Number(process.argv[2] ?? 0) })
console.log(`Listening on ${server.url}`)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.stop())
