import { expect, test } from 'vitest'
import { aFileForm, anApp } from './an-app.ts'
import { isTooMuch, mostListed } from './is-too-much.ts'

const entries = (count: number) => Array.from({ length: count }, () => ({ clockHours: 1 }))

test('as many entries as the page takes are not too much, one more is', () => {
  expect(isTooMuch({ training: entries(mostListed) })).toBe(false)
  expect(isTooMuch({ training: entries(mostListed), exams: [1] })).toBe(true)
})

test('entries hidden within entries count too', () => {
  expect(isTooMuch({ training: [{ topics: Array.from({ length: mostListed + 1 }, () => 'dei') }] })).toBe(
    true,
  )
})

test('so do fields without a list', () => {
  const fields = Object.fromEntries(Array.from({ length: 100_001 }, (_, index) => [`field${index}`, 0]))

  expect(isTooMuch(fields)).toBe(true)
})

test.each([null, 1, 'text', [], {}])('%j is not too much', (document) => {
  expect(isTooMuch(document)).toBe(false)
})

test('a file with too many entries is refused in a sentence that says where it can be evaluated', async () => {
  const document = JSON.stringify({ format: 'attune-portfolio/1', training: entries(mostListed + 1) })
  const response = await (await anApp()).request('/portfolios', aFileForm(document))

  expect(response.status).toBe(422)
  expect(await response.text()).toContain('more than 10,000 entries')
})
