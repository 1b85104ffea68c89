import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPortfolioText } from '../evaluation/read-portfolio-text.ts'
import { projectFolder } from '../standards/project-folder.ts'
import { aFileForm, anApp } from './an-app.ts'
import { largestDocument } from './limits.ts'

const app = await anApp()
const rosa = readFileSync(join(projectFolder(), 'seed/portfolios/rosa-delgado.json'), 'utf8')

async function post(init: RequestInit): Promise<{ status: number; page: string; headers: Headers }> {
  const response = await app.request('/portfolios', init)
  return { status: response.status, page: await response.text(), headers: response.headers }
}

function carriedIn(page: string): string {
  return /name="document" value="([\w-]+)"/.exec(page)?.[1] ?? ''
}

function again(fields: Record<string, string>): RequestInit {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return { method: 'POST', body: form }
}

test('a file is answered with the page about it, and kept nowhere', async () => {
  const { status, page, headers } = await post(aFileForm(rosa, { on: '2026-11-21' }))

  expect(status).toBe(200)
  expect(page).toContain('<bdi>Rosa Delgado</bdi>, ')
  expect(page).toContain('nothing of it is stored here')
  expect(headers.get('cache-control')).toBe('no-store')
})

test('the page about a file asks for another standard without the file', async () => {
  const first = await post(aFileForm(rosa, { on: '2026-11-21' }))
  const document = carriedIn(first.page)
  const { status, page } = await post(
    again({ document, name: 'portfolio.json', on: '2026-11-21', standard: 'vaimh/imhm-clinical' }),
  )

  expect(status).toBe(200)
  expect(page).toContain('<title>Mentor-Clinical, Virginia: Rosa Delgado – Attune</title>')
  expect(page).toMatch(/<b>57.5<\/b> of 50 hours/)
  expect(carriedIn(page)).toBe(document)
})

test('without a wish the page shows what fits best, and says so', async () => {
  const { page } = await post(aFileForm(rosa, { standard: '' }))

  expect(page).toContain('<title>Mentor-Clinical, Virginia: Rosa Delgado – Attune</title>')
  expect(page).toContain('You named no Endorsement, so this is the one that your portfolio fits best.')
})

test('with a wish the page shows that one', async () => {
  const { page } = await post(aFileForm(rosa, { standard: 'alliance/imhs' }))

  expect(page).toContain('<title>Infant Mental Health Specialist, Alliance: Rosa Delgado – Attune</title>')
  expect(page).not.toContain('You named no Endorsement')
})

test('a renewal that nobody asked for is said to be one', async () => {
  const june = readFileSync(join(projectFolder(), 'seed/portfolios/june-castillo.json'), 'utf8')

  expect((await post(aFileForm(june))).page).toContain('so this is the renewal of one that you hold')
})

test('a wish is kept where the file is refused', async () => {
  const { page } = await post(aFileForm('{}', { standard: 'alliance/imhs' }))

  expect(page.match(/<option [^>]*selected[^>]*>/g)).toEqual(['<option value="alliance/imhs" selected="">'])
})

test('without a day the file is looked at today', async () => {
  expect((await post(aFileForm(rosa))).page).toContain('as of November 21, 2026')
})

test('a day that does not exist keeps the file', async () => {
  const { status, page } = await post(aFileForm(rosa, { on: '2026-02-30' }))

  expect(status).toBe(422)
  expect(page).toContain('“2026-02-30” is no day of the calendar')
  expect(page).toContain('Your file has been read and is still with this page')
  expect((await post(again({ document: carriedIn(page), on: '2026-11-21' }))).status).toBe(200)
})

test('an unknown standard keeps the file', async () => {
  const { status, page } = await post(aFileForm(rosa, { standard: 'vaimh/nothing' }))

  expect(status).toBe(404)
  expect(page).toContain('We do not know this standard')
  expect(carriedIn(page)).not.toBe('')
})

test('a wrong file shows the faults that the command line shows', async () => {
  const text = JSON.stringify({ format: 'attune-portfolio/1', training: [{ clockHours: -2 }], hobbies: [] })
  const reading = readPortfolioText(text)
  if (!('faults' in reading)) throw new Error('This document should be wrong.')
  const { status, page } = await post(aFileForm(text, { on: '2025-01-31' }))

  expect(status).toBe(422)
  expect(reading.faults.length).toBeGreaterThan(1)
  expect(page).toContain(`${reading.faults.length} things to mend`)
  for (const { path, message } of reading.faults) {
    expect(page).toContain(`<code>${path}</code> ${message.replaceAll('"', '&quot;')}`)
  }
  expect(page).toContain('id="on" name="on" value="2025-01-31"')
  expect(page).toMatch(/role="alert" tabindex="-1" autofocus/)
})

test('very many faults are told by their number', async () => {
  const text = JSON.stringify({ format: 'attune-portfolio/1', training: Array(90).fill({ clockHours: -2 }) })
  const { page } = await post(aFileForm(text))

  expect(page.match(/<code>/g)).toHaveLength(50)
  expect(page).toContain('and 40 more')
})

test('a fault stands beside the name of its entry', async () => {
  const training = [{ title: 'Babies at play', clockHours: -2 }, { clockHours: -2 }]
  const { page } = await post(aFileForm(JSON.stringify({ format: 'attune-portfolio/1', training })))

  expect(page).toMatch(/<code>\$\.training\[0\]\.clockHours<\/code> <bdi>“Babies at play”<\/bdi> Give/)
  expect(page).toMatch(/<code>\$\.training\[1\]\.clockHours<\/code>[^<]*<\/li>/)
})

test('the list of faults leads to the description of the format and to the example', async () => {
  const { page } = await post(aFileForm('{}'))
  const summary = page.slice(page.indexOf('id="error-summary"'), page.indexOf('<h1'))

  expect(summary).toContain('href="/schemas/attune-portfolio-1.schema.json"')
  expect(summary).toContain('href="/samples/example/portfolio.json"')
})

test('a file that is no JSON is told where it breaks off', async () => {
  const { status, page } = await post(aFileForm('{"format": '))

  expect(status).toBe(422)
  expect(page).toContain('<code>$</code>')
})

test.each([
  ['an empty file', '', 'The file portfolio.json is empty'],
  ['a file of blanks', ' \n', 'The file portfolio.json is empty'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]), 'The file portfolio.json is not a text file'],
])('%s is told in a sentence', async (_, content, sentence) => {
  const { status, page } = await post(aFileForm(content))

  expect(status).toBe(422)
  expect(page).toContain(sentence)
})

test('a byte order mark does no harm', async () => {
  expect((await post(aFileForm(`\uFEFF${rosa}`))).status).toBe(200)
})

test('a form without a file asks for one, and keeps the day', async () => {
  const { status, page } = await post(again({ on: '2025-01-31' }))

  expect(status).toBe(422)
  expect(page).toContain('Choose your portfolio file first.')
  expect(page).toContain('id="on" name="on" value="2025-01-31"')
})

test('what a browser sends when no file was chosen asks for one', async () => {
  const form = new FormData()
  form.set('file', new File([], ''))

  expect((await post({ method: 'POST', body: form })).page).toContain('Choose your portfolio file first.')
})

test.each([
  ['no form', { 'content-type': 'application/json' }, rosa],
  ['half a form', { 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\nContent-Disposition: form-'],
  ['no type', {}, rosa],
])('%s is told as such', async (_, headers, body) => {
  const { status, page } = await post({ method: 'POST', headers, body: new TextEncoder().encode(body) })

  expect(status).toBe(422)
  expect(page).toContain('The form did not arrive whole')
})

test('a carried document that was changed on the way asks for the file', async () => {
  const { status, page } = await post(again({ document: 'AAAA', on: '2026-11-21' }))

  expect(status).toBe(422)
  expect(page).toContain('did not come back whole')
})

test('a file of more than 5 MB is refused with what to do', async () => {
  const { status, page } = await post(aFileForm('a'.repeat(largestDocument + 1)))

  expect(status).toBe(413)
  expect(page).toContain('larger than 5\u00a0MB')
  expect(page).toContain('take out scans or pictures')
})

test('a body that says it is short is measured all the same', async () => {
  const request = new Request('http://localhost/portfolios', aFileForm('a'.repeat(largestDocument * 2)))
  request.headers.set('content-length', '10')
  const response = await app.request(request)

  expect(response.status).toBe(413)
})

test('a document in a small packing that would unfold beyond 5 MB is refused', async () => {
  const { deflateRawSync } = await import('node:zlib')
  const document = deflateRawSync(Buffer.alloc(200 * 1024 * 1024, ' ')).toString('base64url')

  expect((await post(again({ document }))).status).toBe(422)
})
