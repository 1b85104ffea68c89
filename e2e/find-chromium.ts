import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const macApplications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser to test with: the one that CHROMIUM names, else the first that is installed. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter)]
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  const found = env.CHROMIUM ?? [...candidates, ...macApplications].find((path) => existsSync(path))
  if (!found) {
    throw new Error('No Chromium was found. Install it, or name it: CHROMIUM=/path/to/chromium npm run e2e')
  }
  return found
}
