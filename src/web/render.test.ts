import { gunzipSync } from 'node:zlib'
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

test('a page is compressed for a browser that takes it, and says so', async () => {
  const { answer, body } = await ask('gzip, deflate, br')

  expect(gunzipSync(body).toString()).toBe(`<!doctype html>${page}`)
  expect([answer.status, Object.fromEntries(answer.headers)]).toEqual([
    409,
    {
      'cache-control': 'no-store',
      'content-encoding': 'gzip',
      'content-type': 'text/html; charset=UTF-8',
      vary: 'Accept-Encoding',
    },
  ])
})

test.each([undefined, 'br', 'identity', 'gzip;q=0'])(
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
