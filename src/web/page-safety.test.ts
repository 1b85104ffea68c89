import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { loadStandards } from '../standards/load-standards.ts'
import { aFileForm, anApp } from './an-app.ts'
import { buildAssets } from './build-assets.ts'
import { loadSamples } from './load-samples.ts'
import { paths } from './paths.ts'

const app = await anApp()
const assets = await buildAssets()
const standards = loadStandards().listInForce('2026-11-21')
const budget = 40_000

async function weightOf(response: Response): Promise<number> {
  return (await response.arrayBuffer()).byteLength
}

async function stylesWeight(): Promise<number> {
  const path = paths.assets.href(assets.stylesheet)
  return weightOf(await app.request(path, { headers: { 'accept-encoding': 'gzip' } }))
}

test('every page about a sample person is within the budget, and leaves no name, figure or day untold', async () => {
  const styles = await stylesWeight()
  for (const { id } of loadSamples()) {
    for (const { standard } of standards) {
      const page = await (await app.request(paths.sample.href(id, { standard }))).text()
      const words = page.replaceAll(/<[^>]*>/g, ' ')
      expect.soft(gzipSync(page).byteLength + styles, `${id} ${standard}`).toBeLessThan(budget)
      expect.soft(words, `${id} ${standard}`).not.toMatch(/undefined|NaN|\[object|Invalid|\b[a-z]+\[\d+\]/)
    }
  }
})

test('pages travel compressed', async () => {
  const response = await app.request('/samples/rosa-delgado', { headers: { 'accept-encoding': 'gzip, br' } })

  expect(response.headers.get('content-encoding')).toBe('br')
  expect((await weightOf(response)) + (await stylesWeight())).toBeLessThan(budget)
})

test('a given file of 300 sessions is within the budget too', async () => {
  const rsc = Array.from({ length: 300 }, (_, number) => ({
    id: `session-${number}`,
    provider: `provider-${number % 7}`,
    from: `20${10 + Math.floor(number / 24)}-${String((Math.floor(number / 2) % 12) + 1).padStart(2, '0')}-10`,
    to: `20${10 + Math.floor(number / 24)}-${String((Math.floor(number / 2) % 12) + 1).padStart(2, '0')}-10`,
    hours: 1.5,
    setting: 'group',
  }))
  const providers = Array.from({ length: 7 }, (_, number) => ({ id: `provider-${number}` }))
  const form = aFileForm(JSON.stringify({ format: 'attune-portfolio/1', providers, rsc }))
  const response = await app.request('/portfolios', { ...form, headers: { 'accept-encoding': 'gzip' } })

  expect(response.status).toBe(200)
  expect((await weightOf(response)) + (await stylesWeight())).toBeLessThan(budget)
})

test('five thousand entries are a page that still ends', async () => {
  const training = Array.from({ length: 5_000 }, (_, number) => ({
    title: `Course ${number}`,
    completedOn: '2025-03-04',
    clockHours: 0.5,
    topics: ['relationship-based'],
  }))
  const response = await app.request(
    '/portfolios',
    aFileForm(JSON.stringify({ format: 'attune-portfolio/1', training })),
  )
  const page = await response.text()

  expect(/and [\d,]+ more, together [^<]+/.exec(page)?.[0]).toBe('and 4,880 more, together 2,440 hours')
  expect(page.length).toBeLessThan(1_000_000)
})

test('names and titles are shown as they are, never as markup', async () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)>&amp;\u2028'
  const document = {
    format: 'attune-portfolio/1',
    person: { name: hostile },
    education: [{ id: hostile, kind: 'degree', degree: hostile, field: hostile, awardedOn: '2010-05-15' }],
    work: [{ employer: hostile, title: hostile, from: '2011-01-01', kinds: ['imh-services'] }],
    leadership: [{ activity: hostile, from: '2011-01-01' }],
    training: [
      { title: hostile, provider: hostile, completedOn: '2024-01-01', clockHours: 2, topics: [hostile] },
    ],
    providers: [{ id: `p${hostile}`, name: hostile }],
    rsc: [{ provider: `p${hostile}`, from: '2024-01-01', to: '2024-01-01', hours: 1, setting: 'group' }],
    references: [{ role: 'colleague', rater: hostile, completedOn: '2024-01-01' }],
    memberships: [{ association: hostile, from: '2024-01-01' }],
    agreements: [{ document: hostile, signedOn: '2024-01-01' }],
  }
  for (const standard of ['vaimh/imhm-clinical', 'mi-aimh/imhm-policy', hostile]) {
    const response = await app.request('/portfolios', aFileForm(JSON.stringify(document), { standard }))
    const page = await response.text()
    expect(page).not.toContain('<script')
    expect(page).not.toContain('<img')
    if (standard !== hostile) expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  }
})

test('a name that turns the direction of writing turns nothing but itself', async () => {
  const name = 'Rosa \u202Eodagled\u2066'
  const document = {
    format: 'attune-portfolio/1',
    person: { name },
    training: [{ title: name, completedOn: '2024-01-01', clockHours: 2, topics: ['dei'] }],
    work: [{ title: name, from: '2020-01-01', kinds: ['providing-rsc'] }],
    providers: [{ id: 'p', name }],
    rsc: [{ provider: 'p', from: '2024-01-01', to: '2024-01-01', hours: 1, setting: 'group' }],
  }
  const form = aFileForm(JSON.stringify(document), { standard: 'alliance/imhm-clinical' })
  const page = await (await app.request('/portfolios', form)).text()
  const isolated = page.replaceAll(/<bdi>[^<]*<\/bdi>/g, '')

  expect(page).toContain(`<h1 class="govuk-heading-xl"><bdi>${name}</bdi>`)
  expect(/<title>[^<]*<\/title>/.exec(page)?.[0]).toContain(': Rosa odagled – Attune')
  expect(/<title>[^<]*<\/title>/.exec(page)?.[0]).not.toMatch(/[\u202E\u2066]/)
  expect(page.match(/<bdi>[^<]*\u202E[^<]*<\/bdi>/g)?.length).toBeGreaterThan(4)
  expect(isolated.match(/<(h\d|li|td|figcaption|option)[^>]*>[^<]*\u202E/g)).toBeNull()
})

test('the name of a file does not turn the sentence that speaks of it', async () => {
  const form = new FormData()
  form.set('file', new File(['{}'], 'my\u202Enosj.exe.json'))
  const page = await (await app.request('/portfolios', { method: 'POST', body: form })).text()

  expect(page).toContain('The file mynosj.exe.json cannot be read yet')
})

test('what is wrong in a file, in its name or in an address is escaped too', async () => {
  const form = new FormData()
  form.set('file', new File(['{"<script>": 1}'], '<script>.json'))
  const posted = await app.request('/portfolios', { method: 'POST', body: form })
  const asked = await app.request('/samples/rosa-delgado?on=<script>&standard="><script>')

  expect(await posted.text()).not.toContain('<script')
  expect(await asked.text()).not.toContain('<script')
})

test.each(['/', '/samples/rosa-delgado', '/nothing', '/samples/rosa-delgado?on=x'])(
  '%s allows scripts of ours only, no frame and nothing from elsewhere',
  async (path) => {
    const { headers } = await app.request(path)

    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    )
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
  },
)

test('a page has no inline style or script that the policy would stop', async () => {
  const page = await (await app.request('/samples/rosa-delgado')).text()

  expect(page).not.toMatch(/ style="|<style|<script| on[a-z]+="/)
})
