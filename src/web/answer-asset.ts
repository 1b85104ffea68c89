import type { Context } from 'hono'
import type { Asset } from './build-assets.ts'

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
  const takes = (name: string) =>
    new RegExp(`(^|[\\s,])${name}\\s*(;\\s*q=(?!0(\\.0*)?\\s*(,|$))|,|$)`, 'i').test(accepted)
  if (brotli && takes('br')) return { encoding: 'br', body: brotli }
  if (gzip && takes('gzip')) return { encoding: 'gzip', body: gzip }
  return { encoding: undefined, body }
}
