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

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: 'reports/e2e.json' }]],
  outputDir: 'test-results',
  webServer: {
    command: `${process.execPath} --import tsx e2e/server.ts`,
    // The server takes any free port and names it.
    wait: { stdout: /Listening on (?<attune_url>http:\S+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
  use: {
    baseURL: process.env.ATTUNE_URL,
    locale: 'en-US',
    launchOptions: {
      executablePath: findChromium() ?? 'chromium',
      args: isRoot ? [...flags, '--no-sandbox'] : flags,
    },
  },
  projects: [
    { name: 'desktop', use: desktop },
    { name: 'phone', use: { ...desktop, viewport: { width: 320, height: 640 }, hasTouch: true } },
    { name: 'no-js', grepInvert: /@script/, use: { ...desktop, javaScriptEnabled: false } },
  ],
})
