import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { fileLimits } from '../../domain/files/file-limits.ts'
import { projectFolder } from '../../standards/project-folder.ts'
import type { UploadCheck } from './check-upload.ts'
import type { PdfReading } from './read-pdf.ts'

/**
 * Reads a PDF page by page in a thread of its own, which may be stopped: a file made to keep a reader busy
 * or to fill its memory costs nobody else anything.
 */
export async function checkPdf(
  bytes: Uint8Array,
  readingSeconds: number = fileLimits.readingSeconds,
): Promise<UploadCheck> {
  const reading = await readApart(bytes, readingSeconds)
  if (reading !== 'fine') return { accepted: false, reason: reading }
  return { accepted: true, mediaType: 'application/pdf', bytes }
}

function readApart(bytes: Uint8Array, seconds: number): Promise<PdfReading | 'too-slow'> {
  // Node runs this file as it stands, from the sources and from a bundle alike.
  const worker = new Worker(join(projectFolder(), 'src/services/files/pdf-thread.ts'), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 384 },
    stdout: true,
    stderr: true,
    execArgv: [],
  })
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle('too-slow'), seconds * 1000)
    const settle = (reading: PdfReading | 'too-slow') => {
      clearTimeout(timer)
      resolve(reading)
      void worker.terminate()
    }
    worker.once('message', settle)
    // Out of memory, or a fault within the reader: either way not a file to keep.
    worker.once('error', () => settle('unreadable'))
    worker.once('exit', () => settle('unreadable'))
  })
}
