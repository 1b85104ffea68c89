import { mailHandlers } from '../../src/jobs/mail-handlers.ts'
import { startWorker } from '../../src/jobs/start-worker.ts'
import { createKeyring } from '../../src/services/keys/keyring.ts'
import { createSmtpServer } from '../../src/services/mail/smtp-server.ts'
import { createDb } from '../../src/store/create-db.ts'
import type { WorkerProcessParts } from './start-worker-process.ts'

/** A process of its own that delivers mail until it is killed. */
const parts: WorkerProcessParts = JSON.parse(process.argv[2] ?? '')
const db = createDb(parts.app, async () => {})
const means = { server: createSmtpServer(parts.settings), keyring: createKeyring([parts.masterKey]) }
const handlers = mailHandlers(db, means, parts.leaseSeconds)
await startWorker({ connection: parts.jobs, handlers, report: (_, error) => console.error(error) })
console.log('ready')
