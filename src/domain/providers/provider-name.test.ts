import { describe, expect, test } from 'vitest'
import { isNamesake, isOwnName, mayBeTheSame, nameWords, questionKey } from './provider-name.ts'

const named = (name: string, email: string | null = null) => ({ name, email })

describe('the words of a name', () => {
  test('come without accents, marks and capitals', () => {
    expect(nameWords('  Zoë O’Neill-Sáez, Ph.D. ')).toEqual(['zoe', 'oneill', 'saez', 'phd'])
  })

  test('of other scripts stay as they are', () => {
    expect(nameWords('Олена Шевчук')).toEqual(['олена', 'шевчук'])
  })

  test('are none where there is only punctuation', () => {
    expect(nameWords(' %_- ')).toEqual([])
  })
})

describe('asking the same question', () => {
  test('takes the same words and the same address, however they are typed', () => {
    expect(questionKey(named('Maria  Lopez', 'MLopez@example.org'))).toBe(
      questionKey(named('maria lopez', 'mlopez@example.org ')),
    )
  })

  test('is not done by a name alone', () => {
    expect(questionKey(named('Maria Lopez'))).toBeNull()
  })

  test.each([
    [named('Maria Lopez', 'm@example.org'), named('Maria Lopez', 'other@example.org')],
    [named('Maria Lopez', 'm@example.org'), named('Mario Lopez', 'm@example.org')],
    [named('Maria Lopez', 'm@example.org'), named('Dr. Maria Lopez', 'm@example.org')],
  ])('is not done by what is only similar: %o and %o', (one, other) => {
    expect(questionKey(one)).not.toBe(questionKey(other))
  })
})

describe('somebody is asked whether a name is one that a register holds', () => {
  test.each([
    ['Maria Lopez', 'maria lópez'],
    ['Dr. Maria Lopez, PhD', 'Maria Lopez'],
    ['Lopez, Maria', 'Maria Lopez'],
    ['M. Lopez', 'Maria Lopez'],
    ['Maria Elena Lopez', 'Maria Lopez'],
    ['Cy', 'Cy'],
  ])('%s and %s are nearly the same', (one, other) => {
    expect([isNamesake(one, other), isNamesake(other, one)]).toEqual([true, true])
  })

  test.each([
    ['Bob Lopez', 'Beth Lopez'],
    ['Maria Lopez', 'Maria Lopes'],
    ['Cy', 'Cy Young'],
    ['Dr.', 'Dr.'],
  ])('%s and %s are not', (one, other) => {
    expect([isNamesake(one, other), isNamesake(other, one)]).toEqual([false, false])
  })
})

describe('a person looks whether two are one', () => {
  test.each([
    ['the same address', named('M. L.', 'm@example.org'), named('Maria Lopez', 'M@example.org')],
    ['titles and letters', named('Dr. Maria Lopez, PhD'), named('Maria Lopez')],
    ['the order of the names', named('Lopez, Maria'), named('Maria Lopez')],
    ['an initial', named('M. Lopez'), named('Maria Lopez')],
    ['a middle name', named('Maria Elena Lopez'), named('Maria Lopez')],
    ['accents', named('María López'), named('Maria Lopez')],
  ])('where they differ in %s', (_, one, other) => {
    expect([mayBeTheSame(one, other), mayBeTheSame(other, one)]).toEqual([true, true])
  })

  test.each([
    ['other last names', named('Maria Lopez'), named('Maria Garcia')],
    ['other first names', named('Maria Lopez'), named('Ana Lopez')],
    ['nothing but a title', named('Dr.'), named('Dr.')],
  ])('but not for %s', (_, one, other) => {
    expect(mayBeTheSame(one, other)).toBe(false)
  })
})

test('a signature is one’s own name, however it is cased, spaced and accented, and of nobody else', () => {
  const own = 'Zoë O’Neill-Sáez, PhD'
  const typed = ['zoe oneill saez', ' ZOË  O’Neill-Sáez', 'Dr. Zoe O’Neill Saez', 'Zoe', 'Somebody Else', '']

  expect(typed.map((name) => isOwnName(name, own))).toEqual([true, true, true, false, false, false])
  expect([isOwnName('ma do', 'Ma Do'), isOwnName('Dr', 'Ma Do'), isOwnName('Anybody', '')]).toEqual([
    true,
    false,
    true,
  ])
})
