import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signInWays } from '../src/cli/serve/sign-in-ways.ts'
import { dayIn } from '../src/domain/day-in.ts'
import { createFileParts } from '../src/services/files/file-settings.ts'
import { openKeyring } from '../src/services/keys/keyring.ts'
import { createSendMail } from '../src/services/mail/send-mail.ts'
import { makeFirstAdministratorLink, setUpAssociation } from '../src/services/sign-in/set-up.ts'
import { loadStandards } from '../src/standards/load-standards.ts'
import { openDatabase } from '../src/store/open-database.ts'
import { createApp } from '../src/web/app.tsx'
import { buildAssets } from '../src/web/build-assets.ts'
import { recognizeIn } from '../src/web/recognize.ts'
import { serve } from '../src/web/serve.ts'
import type { SignInWays, Site } from '../src/web/site.ts'

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
const today = () => '2026-11-21'
const assets = await buildAssets()
const files = createFileParts(database.db, settings.dataFolder, {})

const server = await serve((url) => createApp({ standards, samples: [], today, assets, site: siteAt(url) }), {
  port: 0,
})
// Passkeys belong to a name, and browsers take this one for the machine itself.
const baseUrl = nameOf(server.url)
const { means } = waysAt(server.url)
const setUpLink = await makeFirstAdministratorLink(means, new Date())
if (process.argv[2] !== 'empty') {
  const here = { now: new Date(), device: 'The test', network: 'here' }
  const association = { shortId: 'vaimh', name: 'Virginia', timeZone: 'America/New_York' }
  const person = { name: 'Ada Lin', email: 'ada@example.org' }
  await setUpAssociation(means, setUpLink?.split('/').at(-1), { association, person }, here)
}
tell('ready', { url: baseUrl, setUpLink })

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
// Whoever started it is gone.
process.stdout.once('error', end)

async function end(): Promise<void> {
  await server.stop()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}

function nameOf(url: string): string {
  return url.replace('127.0.0.1', 'localhost')
}

function waysAt(url: string): SignInWays {
  const { db } = database
  const ways = signInWays({ db, keyring, standards, baseUrl: nameOf(url), trustsProxy: false })
  return { ...ways, means: { ...ways.means, sendMail: async (_, mail) => tell('mail', mail) } }
}

function siteAt(url: string): Site {
  return {
    db: database.db,
    files,
    clock: () => new Date(),
    dayOf: dayIn,
    baseUrl: nameOf(url),
    sendMail: createSendMail(keyring),
    recognize: recognizeIn(database.db),
    signIn: waysAt(url),
  }
}
