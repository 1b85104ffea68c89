import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { largestDocument } from './limits.ts'

/**
 * Packs the text of a portfolio for a hidden field, so that a page can ask again without anything being stored:
 * 300 entries are some 8 kB.
 */
export function packDocument(text: string): string {
  return deflateRawSync(text).toString('base64url')
}

/** The text again; undefined when it did not come back whole or would be larger than a file may be. */
export function unpackDocument(packed: string): string | undefined {
  if (packed === '' || !/^[\w-]+$/.test(packed)) return undefined
  try {
    const bytes = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: largestDocument })
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError || isZlibError(error)) return undefined
    throw error
  }
}

function isZlibError(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return String(error.code).startsWith('Z_') || error.code === 'ERR_BUFFER_TOO_LARGE'
}
