import { parentPort, workerData } from 'node:worker_threads'
import { typeset } from './typeset.ts'

/** The thread of writePdf: sets the page that it is started with, answers its bytes. */
parentPort?.postMessage(typeset(workerData))
