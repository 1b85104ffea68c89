import { describe, expect, test } from 'vitest'
import { categoryNamed } from './category-named.ts'
import { type KnownProvider, matchProviderList, mergeEndorsements } from './match-provider-list.ts'
import { readProviderList } from './read-provider-list.ts'
import type { Statement } from './standing.ts'

const mentor = (from: string, to: string | null = null): Statement => ({
  category: 'imhm-clinical',
  from,
  to,
})
const specialist = (from: string, to: string | null = null): Statement => ({ category: 'imhs', from, to })

test.each([
  ['IMHM-C', 'imhm-clinical'],
  ['Infant Mental Health Mentor® - Clinical (IMHM-C®)', 'imhm-clinical'],
  ['Mentor-Clinical', 'imhm-clinical'],
  ['imhm-policy', 'imhm-policy'],
  ['IMHM-R/F', 'imhm-research-faculty'],
  ['Infant Family Specialist (IFS®)', 'ifs'],
  ['Early Childhood Mental Health Specialist', 'ecmhs'],
  ['ERS', 'ers'],
  ['LCSW', undefined],
  ['', undefined],
])('%s is the category %s', (written, category) => {
  expect(categoryNamed(written)).toBe(category)
})

describe('a list', () => {
  test('is read by its headings, somebody on several lines being one person', () => {
    const read = readProviderList([
      ['Endorsed providers, November 2026'],
      ['Last name', 'First name', 'E-mail', 'Endorsement', 'Date earned', 'Expires'],
      ['Park', 'June', 'June@example.org', 'IMHM-C', '5/1/2015', ''],
      ['Moe', 'Cy', '', 'IMHS', '2019-03-01', '2024-03-01'],
      [],
      ['Park', 'June', 'june@example.org', 'ERS', '2020-06-15', ''],
    ])

    expect(read).toEqual({
      faults: [],
      listed: [
        {
          ...{ line: 3, name: 'June Park', email: 'june@example.org' },
          endorsements: [mentor('2015-05-01'), { category: 'ers', from: '2020-06-15', to: null }],
        },
        { line: 4, name: 'Cy Moe', email: null, endorsements: [specialist('2019-03-01', '2024-03-01')] },
      ],
    })
  })

  test('says of each line that cannot be used where it stands and why', () => {
    const read = readProviderList([
      ['Name', 'Category', 'From', 'Until'],
      ['', 'IMHM-C', '2015-05-01', ''],
      ['June Park', '', '2015-05-01', ''],
      ['June Park', 'Wizard', '2015-05-01', ''],
      ['June Park', 'IMHM-C', '', ''],
      ['June Park', 'IMHM-C', 'last spring', ''],
      ['June Park', 'IMHM-C', '2015-05-01', '2014-05-01'],
      ['J'.repeat(201), 'IMHM-C', '2015-05-01', ''],
    ])

    expect(read).toEqual({
      listed: [],
      faults: [
        { line: 2, code: 'nobody', cell: '' },
        { line: 3, code: 'no-category', cell: '' },
        { line: 4, code: 'unknown-category', cell: 'Wizard' },
        { line: 5, code: 'no-day', cell: '' },
        { line: 6, code: 'not-a-day', cell: 'last spring' },
        { line: 7, code: 'ends-before', cell: '2014-05-01' },
        { line: 8, code: 'long-name', cell: 'J'.repeat(40) },
      ],
    })
  })

  test('may write the last name first, and letters after the name', () => {
    const names = ['Park, June', 'Park, June, LCSW', 'Cy Moe, PhD', 'Ida Berg']
    const read = readProviderList([
      ['Provider', 'Level', 'Since'],
      ...names.map((name) => [name, 'IMHS', '2015-05-01']),
    ])

    expect('listed' in read && read.listed.map(({ name }) => name)).toEqual([
      ...['June Park', 'Cy Moe, PhD', 'Ida Berg'],
    ])
  })

  test('without headings is not read', () => {
    expect(readProviderList([['June Park', 'IMHM-C', '2015-05-01']])).toEqual({ fault: 'no-headings' })
  })
})

describe('compared with the register', () => {
  const june: KnownProvider = {
    ...{ id: 'june', name: 'June Park', knownNames: ['June Lee'] },
    endorsements: [mentor('2015-05-01')],
  }
  const listed = (name: string, endorsements: readonly Statement[], email: string | null = null) => ({
    ...{ line: 2, name, email, endorsements },
  })
  const match = (
    person: ReturnType<typeof listed>,
    questions: { id: string; name: string; email: string | null }[] = [],
  ) => {
    const [found] = matchProviderList([person], [june], questions)
    if (!found) throw new Error('A line is always told.')
    return found
  }

  test('whoever is there as listed is the same, by a former name and with letters too', () => {
    expect(match(listed('Park, June, LCSW', [mentor('2015-05-01')])).kind).toBe('same')
    expect(match(listed('June Lee', [mentor('2015-05-01')])).kind).toBe('same')
  })

  test('a later end and another Endorsement are a change, shown as it would be', () => {
    const found = match(listed('June Park', [mentor('2015-05-01', '2026-05-01'), specialist('2012-01-01')]))

    expect(found.kind).toBe('changed')
    expect(found.offers).toEqual([
      { who: june, endorsements: [mentor('2015-05-01', '2026-05-01'), specialist('2012-01-01')] },
    ])
  })

  test('a first name that may be short for another one is for a person to decide', () => {
    const found = match(listed('J. Park', [mentor('2015-05-01')]))

    expect(found.kind).toBe('alike')
    expect(found.offers.map(({ who }) => who?.id ?? null)).toEqual(['june', null])
  })

  test('anybody else is new', () => {
    expect(match(listed('Cy Moe', [specialist('2019-03-01')]))).toMatchObject({
      ...{ kind: 'new', questions: [] },
      offers: [{ who: null, endorsements: [specialist('2019-03-01')] }],
    })
  })

  test('a question is answered for certain by name and address, and by a name alone perhaps', () => {
    const cy = (email: string | null) => listed('Cy Moe', [specialist('2019-03-01')], email)
    const ask = (id: string, name: string, email: string | null) => ({ id, name, email })
    const asked = [
      ask('both', 'Moe, Cy', 'CY@example.org'),
      ask('name', 'Cy Moe', null),
      ask('other', 'Cy Moe', 'another.cy@example.org'),
      ask('address', 'Cyrus Moe', 'cy@example.org'),
      ask('nobody', 'June Park', null),
    ]
    const told = (email: string | null) =>
      match(cy(email), asked).questions.map(({ question, isCertain }) => [question.id, isCertain])

    expect(told('cy@example.org')).toEqual([
      ['both', true],
      ['name', false],
      ['address', false],
    ])
    expect(told(null)).toEqual([
      ['both', false],
      ['name', false],
      ['other', false],
    ])
  })
})

test('what the list does not name stays, and days that overlap are those of one Endorsement', () => {
  const known = [mentor('2010-01-01', '2012-12-31'), mentor('2015-05-01'), specialist('2008-01-01')]

  expect(mergeEndorsements(known, [mentor('2015-06-01', '2027-06-01')])).toEqual([
    mentor('2010-01-01', '2012-12-31'),
    mentor('2015-06-01', '2027-06-01'),
    specialist('2008-01-01'),
  ])
  expect(mergeEndorsements(known, [])).toEqual(known)
})
