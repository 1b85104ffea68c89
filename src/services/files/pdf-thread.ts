import { parentPort, workerData } from 'node:worker_threads'
import { readPdf } from './read-pdf.ts'

/** The thread of checkPdf: reads the bytes that it is started with, answers once. */
if (workerData instanceof Uint8Array) parentPort?.postMessage(await readPdf(workerData))
