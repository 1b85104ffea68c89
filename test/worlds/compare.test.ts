import { describe, expect, test } from 'vitest'
import { differences } from './compare.ts'
import type { Told } from './questions.ts'

const idOf = (letter: string) => `${letter}1111111-1111-4111-8111-111111111111`
const [rosa, ann, omar] = [idOf('a'), idOf('b'), idOf('c')]
const before = new Set([rosa, omar])
const page = (text: string): Told => ({ by: 'applicant', route: 'GET /home', address: '/home', text })
const answer = (body: string, { status = 200, header = '"x-frame-options","DENY"' } = {}) =>
  page(`${status} \n[[${header}]]${body}`)
const usual = `<p>Your rater has answered.</p><a href="/people/${rosa}">Rosa</a><a href="/people/${omar}">Omar</a>`

describe('a leak between two worlds is found where it is', () => {
  test.each([
    ['a rating', answer(`${usual}<dd>Often</dd>`), answer(`${usual}<dd>Rarely</dd>`)],
    ['a reviewer’s name', answer(`${usual}by Ann`), answer(`${usual}by Xaverine`)],
    ['a private word, even as an attribute', answer(usual), answer(usual.replace('<p>', '<p title="No">'))],
    ['a tick', answer(`${usual}<b>agree</b>`), answer(`${usual}<b>disagree</b>`)],
    ['a count', answer(`${usual}2 of 3`), answer(`${usual}1 of 3`)],
    ['a status', answer(usual), answer(usual, { status: 404 })],
    ['a header', answer(usual), answer(usual, { header: '"content-length","812"' })],
    ['somebody’s id', answer(usual), answer(usual.replace(omar, ann))],
    ['one byte of a file', answer('%PDF \u00e9'), answer('%PDF \u00e8')],
  ])('%s', (_, one, other) => {
    const same = answer('<p>The same.</p>')

    expect(differences([same, one], [same, other], before)).toEqual([
      expect.stringMatching(/^applicant: GET \/home, \/home: “.*” and “.*”$/s),
    ])
    expect(differences([same, one], [same, one], before)).toEqual([])
  })

  test('an order, where nothing else differs', () => {
    const [first, second] = [`<li id="${rosa}">`, `<li id="${omar}">`]
    const known = answer(`${first}${second}`)

    expect(differences([known, known], [known, answer(`${second}${first}`)], before)).toHaveLength(1)
  })

  test('a page more', () => {
    expect(differences([answer(usual)], [answer(usual), answer(usual)], before)).toEqual(['1 answers, and 2'])
  })
})

describe('no leak is', () => {
  test('an id that was drawn after the worlds parted, where it stands for the same thing throughout', () => {
    const told = (...ids: readonly string[]) => ids.map((id) => answer(`<i id="${id}">`))
    const [here, there, elsewhere] = [idOf('d'), idOf('e'), idOf('f')]

    expect(differences(told(here, here), told(there, there), before)).toEqual([])
    expect(differences(told(here, here), told(there, elsewhere), before)).toHaveLength(1)
  })

  test.each([
    ['the hour in a ZIP', `PK\x03\x04abcdef1234rest`, `PK\x03\x04abcdef5678rest`],
    [
      'a cookie that is drawn',
      `__Host-attune_start=${'a'.repeat(43)};`,
      `__Host-attune_start=${'b'.repeat(43)};`,
    ],
    ['a challenge', `"challenge":"${'a'.repeat(43)}"`, `"challenge":"${'b'.repeat(43)}"`],
    ['a recovery code', '<li class="at-key">AAAA-BBBB-CCCC-DDDD<', '<li class="at-key">0000-BBBB-CCCC-1111<'],
  ])('%s', (_, one, other) => {
    expect(differences([answer(one)], [answer(other)], before)).toEqual([])
    expect(differences([answer(`${one}x`)], [answer(`${other}y`)], before)).toHaveLength(1)
  })
})
