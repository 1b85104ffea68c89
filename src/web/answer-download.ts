import type { Context } from 'hono'
import { attachmentNamed } from './content-disposition.ts'

export interface Download {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/**
 * Answers something to be saved, never shown: an attachment, taken for what we say it is, kept by no cache, and in
 * a sandbox without rights should a browser open it after all.
 */
export function answerDownload(c: Context, { name, mediaType, bytes }: Download): Response {
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': mediaType,
    'Content-Length': String(bytes.length),
    'Content-Disposition': attachmentNamed(name),
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  })
}
