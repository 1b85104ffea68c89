import { randomBytes } from 'node:crypto'
import { signInWays } from '../../src/cli/serve/sign-in-ways.ts'
import { dayIn } from '../../src/domain/day-in.ts'
import type { FileParts } from '../../src/services/files/file-parts.ts'
import type { Keyring } from '../../src/services/keys/keyring.ts'
import { createSendMail } from '../../src/services/mail/send-mail.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { type App, createApp } from '../../src/web/app.tsx'
import { buildAssets } from '../../src/web/build-assets.ts'
import { loadSamples } from '../../src/web/load-samples.ts'
import { recognizeIn } from '../../src/web/recognize.ts'
import type { Site } from '../../src/web/site.ts'

export const origin = 'https://attune.example.org'

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
      sendMail: createSendMail(keyring),
      signIn: signInWays({ db, keyring, standards, baseUrl: origin, trustsProxy: true }),
      recognize: recognizeIn(db),
      recordKey: 'A'.repeat(43),
      credentials: {
        means: {
          keyring,
          baseUrl: origin,
          isAddressStable: true,
          randomBytes: (size) => randomBytes(size),
          clock,
        },
      },
      ...more,
    },
  })
}
