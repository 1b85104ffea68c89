import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { raw } from 'hono/html'
import { expect, test } from 'vitest'
import { answerPage } from './render.ts'

const page = '<html><body>Ada Lin, you are nearly there</body></html>'
const app = new Hono().get('/', (c) => answerPage(c, raw(page), 409))

async function ask(encodings?: string) {
  const headers = encodings === undefined ? {} : { 'Accept-Encoding': encodings }
  const answer = await app.request('/', { headers })
  return { answer, body: Buffer.from(await answer.arrayBuffer()) }
}

test.each([
  ['gzip, deflate, br, zstd', 'zstd', zstdDecompressSync],
  ['gzip, deflate, br, zstd;q=0', 'br', brotliDecompressSync],
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip, deflate', 'gzip', gunzipSync],
])('a page is compressed for a browser that takes %s, and says so', async (encodings, chosen, unpack) => {
  const { answer, body } = await ask(encodings)

  expect(unpack(body).toString()).toBe(`<!doctype html>${page}`)
  expect([answer.status, Object.fromEntries(answer.headers)]).toEqual([
    409,
    {
      'cache-control': 'no-store',
      'content-encoding': chosen,
      'content-type': 'text/html; charset=UTF-8',
      vary: 'Accept-Encoding',
    },
  ])
})

test.each([undefined, 'identity', 'zstd;q=0, br;q=0, gzip;q=0'])(
  'a page is plain for a browser that takes %s',
  async (encodings) => {
    const { answer, body } = await ask(encodings)

    expect(body.toString()).toBe(`<!doctype html>${page}`)
    expect(Object.fromEntries(answer.headers)).toEqual({
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=UTF-8',
      vary: 'Accept-Encoding',
    })
  },
)

const long = `<p>Évelyn Müller logged ${'an hour of reflective supervision, '.repeat(2_000)}</p>`

test.each([
  ['zstd', zstdDecompressSync],
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('pages that follow each other in %s are told apart, a very long one too', async (encoding, unpack) => {
  const asked = [long, page, long.repeat(8), page].map(async (text) => {
    const answer = await new Hono()
      .get('/', (c) => answerPage(c, raw(text)))
      .request('/', { headers: { 'Accept-Encoding': encoding } })
    return unpack(Buffer.from(await answer.arrayBuffer())).toString()
  })

  expect(await Promise.all(asked)).toEqual(
    [long, page, long.repeat(8), page].map((text) => `<!doctype html>${text}`),
  )
})
