import { randomBytes } from 'node:crypto'
import { dayIn } from '../../src/cli/serve/day-in.ts'
import { signInWays } from '../../src/cli/serve/sign-in-ways.ts'
import type { FileParts } from '../../src/services/files/file-parts.ts'
import { createKeyring, type Keyring } from '../../src/services/keys/keyring.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { type App, createApp } from '../../src/web/app.tsx'
import { buildAssets } from '../../src/web/build-assets.ts'
import { loadSamples } from '../../src/web/load-samples.ts'
import { recognizeIn } from '../../src/web/recognize.ts'
import type { Site } from '../../src/web/site.ts'

export const origin = 'https://attune.example.org'

export function aKeyring(): Keyring {
  return createKeyring([
    { name: 'master', version: 1, key: randomBytes(32).toString('base64url'), madeAt: '' },
  ])
}

/** All pages over a database as the command line serves them, at a moment that the test sets. */
export async function fullSite(
  files: FileParts,
  keyring: Keyring,
  clock: () => Date,
  more: Partial<Site> = {},
): Promise<App> {
  const { db } = files
  const standards = loadStandards()
  return createApp({
    standards,
    samples: loadSamples(),
    today: () => dayIn(clock()),
    assets: await buildAssets(),
    site: {
      db,
      files,
      clock,
      dayOf: dayIn,
      baseUrl: origin,
      openMailbox: false,
      signIn: signInWays({ db, keyring, standards, baseUrl: origin, trustsProxy: true }),
      recognize: recognizeIn(db),
      ...more,
    },
  })
}
