import { expect, test } from 'vitest'
import { isNarrowed, readApplicationsFind } from './applications-find.ts'

test('a search keeps what it understands, and leaves out the rest', () => {
  const given = {
    words: ' rosa ',
    state: 'nonsense',
    days: '30',
    standard: 'vaimh/imhm-clinical',
    after: 'x',
  }

  expect(readApplicationsFind(given)).toEqual({ words: 'rosa', days: 30, standard: 'vaimh/imhm-clinical' })
})

test('nothing asked narrows nothing', () => {
  expect(isNarrowed(readApplicationsFind({ words: '  ', days: '0', reviewer: 'me' }))).toBe(false)
  expect(isNarrowed(readApplicationsFind({ state: 'registering' }))).toBe(true)
})
