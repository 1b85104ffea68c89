import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { anApp } from './an-app.ts'
import { buildAssets } from './build-assets.ts'

const app = await anApp()
const assets = await buildAssets()
const stylesheet = `/assets/${assets.stylesheet}`

async function bytesOf(encoding: string) {
  const response = await app.request(stylesheet, { headers: { 'accept-encoding': encoding } })
  return {
    encoding: response.headers.get('content-encoding'),
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}

test('files are kept for a year, as their names change with their content', async () => {
  const { status, headers } = await app.request(stylesheet)

  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(headers.get('vary')).toBe('Accept-Encoding')
})

test('the style sheet is the same, however it travels', async () => {
  const plain = await bytesOf('')
  const gzip = await bytesOf('gzip, deflate')
  const brotli = await bytesOf('gzip, deflate, br;q=0.9')

  expect([plain.encoding, gzip.encoding, brotli.encoding]).toEqual([null, 'gzip', 'br'])
  expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true)
  expect(brotliDecompressSync(brotli.bytes).equals(plain.bytes)).toBe(true)
})

test('a browser that refuses an encoding does not get it', async () => {
  expect((await bytesOf('br;q=0, gzip;q=0.0, identity')).encoding).toBeNull()
})

test('the fonts for Latin text are within 40 kB, and every font that the styles name is there', async () => {
  const css = (await bytesOf('')).bytes.toString()
  const named = [...css.matchAll(/url\("?([^")]+\.woff2)"?\)/g)].map(([, name]) => name ?? '')
  const latin = named.filter((name) => /^latin-\d/.test(name))
  const weight = latin.reduce((sum, name) => sum + (assets.files.get(name)?.body.byteLength ?? 0), 0)

  expect(named).toHaveLength(4)
  expect(named.filter((name) => !assets.files.has(name))).toEqual([])
  expect(latin).toHaveLength(2)
  expect(weight).toBeGreaterThan(0)
  expect(weight).toBeLessThan(40_000)
})

test('the styles carry no name or crown of another government', async () => {
  expect((await bytesOf('')).bytes.toString()).not.toMatch(/GDS Transport|crown/i)
})

test('a file that is not there is a page with the way back', async () => {
  expect((await app.request('/assets/nothing.css')).status).toBe(404)
  expect((await app.request('/assets/..%2Fpackage.json')).status).toBe(404)
})

test('browsers that ask for an icon by themselves find it', async () => {
  const response = await app.request('/favicon.ico')

  expect([response.status, response.headers.get('location')]).toEqual([302, `/assets/${assets.icon}`])
})
