import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PortfolioSchema } from '../../../evaluation/portfolio.ts'
import { readPortfolioText } from '../../../evaluation/read-portfolio-text.ts'
import { projectFolder } from '../../../standards/project-folder.ts'
import { aFileForm, anApp } from '../../an-app.ts'

const app = await anApp()
const withoutSamples = await anApp('2026-11-21', [])

const fileOf = (path: string) => readFileSync(join(projectFolder(), path), 'utf8')

test('the start page offers an example and the description of the format, with samples and without', async () => {
  for (const each of [app, withoutSamples]) {
    const page = await (await each.request('/')).text()
    const links = ['/samples/example/portfolio.json', '/schemas/attune-portfolio-1.schema.json']
    for (const link of links) {
      expect(page).toContain(`href="${link}"`)
      expect((await each.request(link)).status).toBe(200)
    }
  }
})

test('the example is a file to keep', async () => {
  const response = await app.request('/samples/example/portfolio.json')

  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="example-portfolio.json"')
  expect(await response.text()).toBe(fileOf('seed/portfolios/example.json'))
})

test('the example is valid, small, and shows every list that its owner fills in', () => {
  const text = fileOf('seed/portfolios/example.json')
  const reading = readPortfolioText(text)
  const lists = Object.keys(PortfolioSchema.shape).filter((list) => list !== 'judgements')

  expect('faults' in reading ? reading.faults : []).toEqual([])
  expect(Object.keys(JSON.parse(text))).toEqual(lists)
  expect(text.length).toBeLessThan(5_000)
  expect(text.match(/[\w.]+@[\w.]+/g)?.filter((address) => !address.endsWith('@example.org'))).toEqual([])
})

test('the example, given back as it is, is answered', async () => {
  const response = await withoutSamples.request(
    '/portfolios',
    aFileForm(fileOf('seed/portfolios/example.json')),
  )

  expect(response.status).toBe(200)
  expect(await response.text()).toContain('<bdi>Your name</bdi>, ')
})

test('the portfolio of a sample person is a file to keep, and linked from the page about it', async () => {
  const page = await (await app.request('/samples/june-castillo')).text()
  const response = await app.request('/samples/june-castillo/portfolio.json')

  expect(page).toContain('href="/samples/june-castillo/portfolio.json"')
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="june-castillo-portfolio.json"',
  )
  expect(await response.text()).toBe(fileOf('seed/portfolios/june-castillo.json'))
})

test('the descriptions of the formats are those of the project', async () => {
  for (const format of ['portfolio', 'evaluation', 'standard', 'audit-draw']) {
    const name = `attune-${format}-1.schema.json`
    const response = await app.request(`/schemas/${name}`)

    expect(response.headers.get('content-type')).toBe('application/schema+json; charset=utf-8')
    expect(await response.text()).toBe(fileOf(`schemas/${name}`))
  }
})

test.each([
  '/samples/nobody/portfolio.json',
  '/schemas/nothing.json',
  '/schemas/..%2Fpackage.json',
  '/samples/..%2Fexample/portfolio.json',
])('there is nothing at %s but the way back', async (path) => {
  const response = await app.request(path)

  expect(response.status).toBe(404)
  expect(await response.text()).toContain('There is no page here')
})

test('without samples their files are not there either', async () => {
  expect((await withoutSamples.request('/samples/june-castillo/portfolio.json')).status).toBe(404)
})
