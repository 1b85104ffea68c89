import { z } from 'zod'
import { fileLimits } from '../../domain/files/file-limits.ts'
import { runInThread } from '../run-in-thread.ts'
import type { UploadCheck } from './check-upload.ts'
import { pdfReadings } from './read-pdf.ts'

const megabytes = 384

/** Reads a PDF page by page, in a thread that is stopped where a file was made to keep a reader busy. */
export async function checkPdf(
  bytes: Uint8Array,
  seconds: number = fileLimits.readingSeconds,
): Promise<UploadCheck> {
  const answer = await runInThread('services/files/pdf-thread.ts', bytes, { seconds, megabytes })
  if (answer.kind === 'too-slow') return { accepted: false, reason: 'too-slow' }
  const reading = answer.kind === 'broken' ? 'unreadable' : z.enum(pdfReadings).parse(answer.value)
  if (reading !== 'fine') return { accepted: false, reason: reading }
  return { accepted: true, mediaType: 'application/pdf', bytes }
}
