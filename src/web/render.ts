import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib'
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Page } from './components/layout.tsx'
import { takesEncoding } from './takes-encoding.ts'

const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_SIZE_HINT: sizeHint } = constants
const { ZSTD_c_compressionLevel: level } = constants

/**
 * Answers a page. Pages are never kept by caches on the way: they may show a portfolio. They are compressed in one
 * piece, at once: a page of 75 kB takes a third of a millisecond, less than it takes to hand it to another thread. By
 * zstd it takes half as long as by Brotli, for a fiftieth more on the line.
 */
export async function answerPage(
  c: Context,
  page: Page,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const text = String(await html`<!doctype html>${page}`)
  const headers = {
    'Content-Type': 'text/html; charset=UTF-8',
    'Cache-Control': 'no-store',
    Vary: 'Accept-Encoding',
  }
  const { encoding, body } = compress(text, c.req.header('Accept-Encoding') ?? '')
  return c.body(body, status, { ...headers, ...(encoding && { 'Content-Encoding': encoding }) })
}

/** The levels at which more time makes a page hardly smaller. */
function compress(text: string, accepted: string) {
  if (takesEncoding(accepted, 'zstd'))
    return { encoding: 'zstd', body: zstdCompressSync(text, { params: { [level]: 3 } }) }
  if (takesEncoding(accepted, 'br')) {
    const params = { [quality]: 3, [sizeHint]: text.length }
    return { encoding: 'br', body: brotliCompressSync(text, { params }) }
  }
  if (takesEncoding(accepted, 'gzip')) return { encoding: 'gzip', body: gzipSync(text, { level: 4 }) }
  return { body: text }
}
