import { readBakedSvg } from '../../domain/credentials/bake-svg.ts'
import { largestCredential } from '../../domain/credentials/read-credential.ts'
import { runInThread } from '../run-in-thread.ts'
import { readBakedPng } from './bake-png.ts'

/** The most that a picture or certificate with a credential in it may weigh. */
export const largestUpload = 5 * 1024 * 1024

const limits = { seconds: 8, megabytes: 256 }

export type ReadUpload =
  | { readonly text: string }
  | { readonly code: 'too-large' | 'nothing-inside' | 'not-readable' }

/** The credential that a file is, or carries: JSON, a token, a PNG or SVG it was baked into, a PDF it is attached to. */
export async function readUpload(bytes: Uint8Array): Promise<ReadUpload> {
  if (bytes.length > largestUpload) return { code: 'too-large' }
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.startsWith('\x89PNG')) return inside(readBakedPng(bytes, largestCredential))
  if (head.includes('%PDF-')) return readPdfCredential(bytes)
  const text = decode(bytes)
  if (text === undefined) return { code: 'not-readable' }
  if (/^\s*(<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(text)) return inside(readBakedSvg(text))
  return { text }
}

/** In a thread that is stopped where a file was made to keep its reader busy. */
async function readPdfCredential(bytes: Uint8Array): Promise<ReadUpload> {
  const answer = await runInThread('services/credentials/attachment-thread.ts', bytes, limits)
  if (answer.kind !== 'answer') return { code: 'not-readable' }
  if (!(answer.value instanceof Uint8Array)) return { code: 'nothing-inside' }
  if (answer.value.length > largestCredential) return { code: 'too-large' }
  return inside(decode(answer.value))
}

function inside(text: string | undefined): ReadUpload {
  return text === undefined ? { code: 'nothing-inside' } : { text }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
