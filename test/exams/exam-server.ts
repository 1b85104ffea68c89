import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { dayIn } from '../../src/domain/day-in.ts'
import type { SignedIn } from '../../src/domain/rights.ts'
import { createFileParts } from '../../src/services/files/file-settings.ts'
import { openKeyring } from '../../src/services/keys/keyring.ts'
import { createSendMail } from '../../src/services/mail/send-mail.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { createDb } from '../../src/store/create-db.ts'
import { createApp } from '../../src/web/app.tsx'
import { buildAssets } from '../../src/web/build-assets.ts'
import { recognizeIn } from '../../src/web/recognize.ts'
import { serve } from '../../src/web/serve.ts'
import { aKeyring } from '../mail/a-keyring.ts'
import { recognized } from '../web/recognized.ts'

export interface ExamServerParts {
  /** The connection of the app role. */
  readonly app: ClientConfig
  /** Each has the own id for a cookie; left out, sessions count. */
  readonly people?: readonly SignedIn[]
  /** Left out, any free one. */
  readonly port?: number
  /** Of the installation whose keys seal what is mailed; left out, keys are made up. */
  readonly dataFolder?: string
}

/** A process of its own that serves the pages until it is killed. */
const { app: config, people, port = 0, dataFolder }: ExamServerParts = JSON.parse(process.argv[2] ?? '')
const db = createDb(config, async () => {})
const assets = await buildAssets()
const keyring = dataFolder === undefined ? aKeyring() : await openKeyring(dataFolder, new Date())
const known = people && new Map(people.map((person) => [person.id, person]))
const server = await serve(
  (baseUrl) =>
    createApp({
      standards: loadStandards(),
      samples: [],
      today: () => dayIn(new Date()),
      assets,
      site: {
        ...{ db, baseUrl, clock: () => new Date(), dayOf: dayIn, sendMail: createSendMail(keyring) },
        files: createFileParts(db, mkdtempSync(join(tmpdir(), 'attune-exam-')), {}),
        recognize: known
          ? (token) => recognized(db, known.get(token ?? '') ?? { kind: 'visitor' })
          : recognizeIn(db),
      },
    }),
  { port },
)
console.log(`http://127.0.0.1:${server.port}`)
