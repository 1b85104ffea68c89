import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openKeyring } from '../src/services/keys/keyring.ts'
import { makeFirstAdministratorLink, setUpAssociation } from '../src/services/sign-in/set-up.ts'
import { loadStandards } from '../src/standards/load-standards.ts'
import { openDatabase } from '../src/store/open-database.ts'
import { createApp } from '../src/web/app.tsx'
import { buildAssets } from '../src/web/build-assets.ts'
import { recognizeIn } from '../src/web/recognize.ts'
import { serve } from '../src/web/serve.ts'
import { signInMeansFor } from '../src/web/sign-in-means.ts'
import type { Site } from '../src/web/site.ts'

/**
 * A whole installation of its own on any free port, with every mail as a line of the output. With
 * the argument `empty` nobody has set it up.
 */
const folder = mkdtempSync(join(tmpdir(), 'attune-e2e-'))
// The user that runs PostgreSQL for root has to pass through.
chmodSync(folder, 0o755)
const settings = { dataFolder: join(folder, 'data'), cacheFolder: join(folder, 'cache') }
const database = await openDatabase(settings)
const keyring = await openKeyring(settings.dataFolder, new Date())
const tell = (kind: string, value: unknown) => console.log(JSON.stringify({ kind, value }))

const standards = loadStandards()
const assets = await buildAssets()
const port = await serve(createApp({ standards, samples: [], today: () => '2026-11-21', assets }), {
  port: 0,
})
const baseUrl = `http://localhost:${port.port}`
await port.stop()

const means = signInMeansFor(baseUrl, 'Attune', {
  db: database.db,
  keyring,
  sendMail: async (_, mail) => tell('mail', mail),
  randomBytes: (size) => randomBytes(size),
})
const site: Site = {
  db: database.db,
  clock: () => new Date(),
  dayOf: (instant) => instant.toISOString().slice(0, 10),
  baseUrl,
  openMailbox: false,
  recognize: recognizeIn(database.db),
  signIn: {
    means,
    trustsProxy: false,
    knownAssociations: [{ id: 'vaimh', name: 'Virginia Association for Infant Mental Health' }],
  },
}
const setUpLink = await makeFirstAdministratorLink(means, new Date())
if (process.argv[2] !== 'empty') {
  const here = { now: new Date(), device: 'The test', network: 'here' }
  const association = { shortId: 'vaimh', name: 'Virginia', timeZone: 'America/New_York' }
  const person = { name: 'Ada Lin', email: 'ada@example.org' }
  await setUpAssociation(means, setUpLink?.split('/').at(-1), { association, person }, here)
}
const app = createApp({ standards, samples: [], today: () => '2026-11-21', assets, site })
const server = await serve(app, { port: port.port })
tell('ready', { url: baseUrl, setUpLink })

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await server.stop()
    await database.close()
    rmSync(folder, { recursive: true, force: true })
    process.exit(0)
  })
}
