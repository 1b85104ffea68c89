import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { openSite } from '../src/cli/serve/open-site.ts'
import { prepareDemo } from '../src/cli/serve/prepare-demo.ts'
import { dayIn } from '../src/domain/day-in.ts'
import { loadStandards } from '../src/standards/load-standards.ts'
import { createApp } from '../src/web/app.tsx'
import { buildAssets } from '../src/web/build-assets.ts'
import { serve } from '../src/web/serve.ts'
import { startMailCatcher } from '../test/mail/mail-catcher.ts'

/**
 * The season at an installation that mails for real, to a mail server of its own on loopback. That one refuses
 * whoever begins with `nobody`, puts off whoever begins with `later` the first time, and takes a mail to whoever
 * begins with `full` as far as its last byte before it says no. What it takes is told as lines.
 */
const folder = mkdtempSync(join(tmpdir(), 'attune-e2e-'))
// The user that runs PostgreSQL for root has to pass through.
chmodSync(folder, 0o755)
const store = { dataFolder: join(folder, 'data'), cacheFolder: join(folder, 'cache') }
const tell = (kind: string, value: unknown) => console.log(JSON.stringify({ kind, value }))
const answer = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode })

const putOff = new Set<string>()
const catcher = await startMailCatcher(0, {
  onRcptTo({ address }, _, callback) {
    if (address.startsWith('nobody')) return callback(answer(550, 'No such mailbox here'))
    if (!address.startsWith('later') || putOff.has(address)) return callback()
    putOff.add(address)
    callback(answer(451, 'Try again later'))
  },
  async onData(stream, { envelope }, callback) {
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(Buffer.from(chunk))
    const [to = ''] = envelope.rcptTo.map(({ address }) => address)
    if (to.startsWith('full')) return callback(answer(552, 'This mailbox is full'))
    const { text = '' } = await PostalMime.parse(Buffer.concat(chunks))
    const [url] = /https?:\/\/\S+/.exec(text) ?? []
    tell('mail', { to, paragraphs: text.split(/\s*\n+\s*/), ...(url && { link: { url } }) })
    callback()
  },
})

const standards = loadStandards()
const settings = { store, mail: catcher.settings, files: {}, url: undefined, trustsProxy: true }
const report = (kind: string, error: unknown) => console.error(kind, error)
const assets = await buildAssets()
const opened = await openSite({ settings, standards, demo: undefined, report })
await prepareDemo(store, true)
const today = () => dayIn(new Date())
const server = await serve(
  (url) => createApp({ standards, samples: [], today, assets, site: opened.siteAt(url) }),
  { port: 0 },
)
tell('ready', { url: server.url })

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
// Whoever started it is gone.
process.stdout.once('error', end)

async function end(): Promise<void> {
  await server.stop()
  await opened.close()
  await catcher.stop()
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}
