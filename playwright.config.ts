import { defineConfig, devices } from '@playwright/test'
import { findChromium } from './scripts/find-chromium.js'

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]
// Chromium's sandbox refuses to start for root; everybody else keeps it.
const isRoot = process.getuid?.() === 0
const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } }

function server(file: string, stdout: RegExp) {
  return {
    command: `${process.execPath} --import tsx ${file}`,
    wait: { stdout },
    // The season is made anew, which takes a while on a machine that is busy with something else.
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
  }
}

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: 'reports/e2e.json' }]],
  outputDir: 'test-results',
  // A journey has some twenty pages, and may share the machine with much else.
  timeout: 240_000,
  expect: { timeout: 15_000 },
  // The servers take any free port and name it.
  webServer: [
    server('e2e/server.ts', /Listening on (?<attune_url>http:\S+)/),
    server(
      'e2e/site-server.ts',
      /The demo is ready at (?<attune_site_url>http:\S+), with its data in (?<attune_site_data>\S+)/,
    ),
  ],
  use: {
    baseURL: process.env.ATTUNE_URL,
    locale: 'en-US',
    // A step that finds nothing to act on says so itself, and not the end of the whole journey.
    actionTimeout: 30_000,
    launchOptions: {
      executablePath: findChromium() ?? 'chromium',
      args: isRoot ? [...flags, '--no-sandbox'] : flags,
    },
  },
  projects: [
    // Whatever a journey shows at 1280 px that another shows there too, it shows in the narrow window and without script.
    { name: 'desktop', grepInvert: /@not-desktop/, use: desktop },
    {
      name: 'phone',
      grepInvert: /@once|@not-phone/,
      use: { ...desktop, viewport: { width: 320, height: 640 }, hasTouch: true },
    },
    { name: 'no-js', grepInvert: /@script|@once/, use: { ...desktop, javaScriptEnabled: false } },
  ],
})
