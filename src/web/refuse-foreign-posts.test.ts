import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { refuseForeignPosts } from './refuse-foreign-posts.ts'

const app = new Hono()
app.post('/save', refuseForeignPosts('https://attune.example.org'), (c) => c.text('saved'))

/** As a proxy hands it on: by the address within. */
const send = (headers: Record<string, string>) =>
  app.request('http://127.0.0.1:3000/save', { method: 'POST', body: '{}', headers })

describe('a post', () => {
  test.each([
    ['from a page of ours', { 'sec-fetch-site': 'same-origin' }],
    ['from an old browser, by the address that it sees', { origin: 'https://attune.example.org' }],
    ['from an old browser without a proxy', { origin: 'http://127.0.0.1:3000' }],
  ])('%s is taken', async (_, headers: Record<string, string>) => {
    expect((await send(headers)).status).toBe(200)
  })

  test.each(['application/json', 'application/x-www-form-urlencoded', 'text/plain'])(
    'of another site is refused as %s',
    async (type) => {
      const foreign = { 'content-type': type, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }

      expect((await send(foreign)).status).toBe(403)
      expect((await send({ 'content-type': type })).status).toBe(403)
      expect((await send({ 'content-type': type, origin: 'null' })).status).toBe(403)
    },
  )
})
