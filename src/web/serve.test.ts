import { Hono } from 'hono'
import { afterEach, expect, test } from 'vitest'
import { type RunningServer, serve } from './serve.ts'

const running: RunningServer[] = []

async function start(app: Hono, port = 0): Promise<RunningServer> {
  const server = await serve(() => app, { port })
  running.push(server)
  return server
}

afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()))
})

test('a server answers on this machine', async () => {
  const { url } = await start(new Hono().get('/', (c) => c.text('hello')))

  expect(url).toMatch(/^http:\/\/localhost:\d+$/)
  expect(await (await fetch(url)).text()).toBe('hello')
})

test('a port in use gives way to the next free one', async () => {
  const app = new Hono()
  const first = await start(app)
  const second = await start(app, first.port)

  expect(second.port).toBeGreaterThan(first.port)
})

test('a host that is not this machine’s is an error, not another port', async () => {
  await expect(serve(() => new Hono(), { port: 0, host: '203.0.113.7' })).rejects.toThrow('EADDRNOTAVAIL')
})

test('a request under way ends before the server stops', async () => {
  const begun = Promise.withResolvers<void>()
  const app = new Hono().get('/', async (c) => {
    begun.resolve()
    await new Promise((resolve) => setTimeout(resolve, 100))
    return c.text('done')
  })
  const server = await serve(() => app, { port: 0 })
  const answer = fetch(server.url)
  await begun.promise
  await server.stop()

  expect(await (await answer).text()).toBe('done')
  await expect(fetch(server.url)).rejects.toThrow()
})
