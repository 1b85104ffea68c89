import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { dayIn } from '../../src/domain/day-in.ts'
import type { SignedIn } from '../../src/domain/rights.ts'
import { createFileParts } from '../../src/services/files/file-settings.ts'
import { createSendMail } from '../../src/services/mail/send-mail.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { createDb } from '../../src/store/create-db.ts'
import { createApp } from '../../src/web/app.tsx'
import { buildAssets } from '../../src/web/build-assets.ts'
import { serve } from '../../src/web/serve.ts'
import { aKeyring } from '../mail/a-keyring.ts'
import { recognized } from '../web/recognized.ts'

export interface ExamServerParts {
  /** The connection of the app role. */
  readonly app: ClientConfig
  readonly people: readonly SignedIn[]
}

/** A process of its own that serves the pages until it is killed; everybody's cookie is the own id. */
const { app: config, people }: ExamServerParts = JSON.parse(process.argv[2] ?? '')
const db = createDb(config, async () => {})
const assets = await buildAssets()
const known = new Map(people.map((person) => [person.id, person]))
const server = await serve(
  (baseUrl) =>
    createApp({
      standards: loadStandards(),
      samples: [],
      today: () => dayIn(new Date()),
      assets,
      site: {
        ...{ db, baseUrl, clock: () => new Date(), dayOf: dayIn, sendMail: createSendMail(aKeyring()) },
        files: createFileParts(db, mkdtempSync(join(tmpdir(), 'attune-exam-')), {}),
        recognize: (token) => recognized(db, known.get(token ?? '') ?? { kind: 'visitor' }),
      },
    }),
  { port: 0 },
)
console.log(`http://127.0.0.1:${server.port}`)
