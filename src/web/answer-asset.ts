import type { Context } from 'hono'
import type { Asset } from './build-assets.ts'
import { takesEncoding } from './takes-encoding.ts'

/** Answers a file under the best compression that the browser takes. Its name carries its hash, so it never changes. */
export function answerAsset(c: Context, asset: Asset): Response {
  const { encoding, body } = chooseEncoding(asset, c.req.header('Accept-Encoding') ?? '')
  c.header('Content-Type', asset.contentType)
  c.header('Cache-Control', 'public, max-age=31536000, immutable')
  c.header('Vary', 'Accept-Encoding')
  if (encoding) c.header('Content-Encoding', encoding)
  return c.body(body)
}

function chooseEncoding({ body, brotli, gzip }: Asset, accepted: string) {
  if (brotli && takesEncoding(accepted, 'br')) return { encoding: 'br', body: brotli }
  if (gzip && takesEncoding(accepted, 'gzip')) return { encoding: 'gzip', body: gzip }
  return { encoding: undefined, body }
}
