import { describe, expect, test } from 'vitest'
import { aPortfolio, aProvider, aSession, aTraining } from '../../test/builders/portfolio.ts'
import { readPortfolio } from './read-portfolio.ts'

const format = 'attune-portfolio/1'

/** Faults of a document as "path: message". */
function faultsOf(document: unknown, root?: string): string[] {
  const reading = readPortfolio(document, root)
  return 'faults' in reading ? reading.faults.map(({ path, message }) => `${path}: ${message}`) : []
}

test('a sound document is read as it is', () => {
  const portfolio = aPortfolio({ training: [aTraining()] })

  expect(readPortfolio(portfolio)).toEqual({ portfolio })
})

test('every list may be missing', () => {
  expect(readPortfolio({ format })).toEqual({ portfolio: { format } })
})

test('the example of the format is read', () => {
  const document = {
    format,
    person: { name: 'Rosa Delgado', email: 'rosa@example.org' },
    education: [
      {
        id: 'e1',
        kind: 'degree',
        degree: 'MSW',
        level: 'master',
        field: 'Social work',
        imhRelated: true,
        institution: 'A university',
        awardedOn: '2010-05-15',
        transcript: 'official',
      },
    ],
    leadership: [
      { id: 'l1', activity: 'training', from: '2016-01-01', to: null, paid: false, reach: 'state' },
    ],
    providers: [
      {
        id: 'p1',
        name: 'June Park',
        endorsements: [{ category: 'imhm-clinical', from: '2012-01-01', to: null }],
        vetted: [{ association: 'vaimh', category: 'imhm-clinical', from: '2022-01-01', to: null }],
      },
    ],
    references: [
      {
        id: 'r1',
        role: 'program-supervisor',
        rater: 'june@example.org',
        raterEndorsement: 'imhs',
        completedOn: '2024-04-01',
        notEnoughInformation: 0,
      },
    ],
    exams: [{ category: 'imhm-clinical', completedOn: '2024-06-01', passed: true }],
  }

  expect(readPortfolio(document)).toEqual({ portfolio: document })
})

describe('a document that is no portfolio', () => {
  test('is faulty as a whole', () => {
    expect(faultsOf(null)).toEqual(['$: Give an object with fields here.'])
    expect(faultsOf('text')).toEqual(['$: Give an object with fields here.'])
    expect(faultsOf([])).toEqual(['$: Give an object with fields here.'])
  })

  test('names another format', () => {
    expect(faultsOf({ format: 'attune-portfolio/2' })).toEqual(['$.format: Use one of: attune-portfolio/1.'])
  })
})

describe('a fault', () => {
  test('is named by its place', () => {
    expect(faultsOf({ format, training: [aTraining(), { clockHours: '6' }] })).toEqual([
      '$.training[1].clockHours: Give a number here.',
    ])
  })

  test('within a deck of cases is named from its case', () => {
    expect(faultsOf({ format, training: [{ clockHours: -1 }] }, '$[2].portfolio')).toEqual([
      '$[2].portfolio.training[0].clockHours: Give 0 hours or more.',
    ])
  })

  test('says what kind of value is asked', () => {
    const document = {
      format,
      person: { name: 5 },
      work: {},
      leadership: ['committee'],
      training: [{ clockHours: 'six' }],
      exams: [{ category: 'ifs', passed: 'yes' }],
      references: [{ role: 'colleague', notEnoughInformation: 1.5 }],
    }

    expect(faultsOf(document)).toEqual([
      '$.person.name: Give text here.',
      '$.work: Give a list here.',
      '$.leadership[0]: Give an object with fields here.',
      '$.training[0].clockHours: Give a number here.',
      '$.references[0].notEnoughInformation: Give a whole number here.',
      '$.exams[0].passed: Give true or false here.',
    ])
  })

  test('lists the words that are allowed', () => {
    expect(
      faultsOf({ format, rsc: [{ ...aSession(), setting: 'online' }], providers: [aProvider()] }),
    ).toEqual(['$.rsc[0].setting: Use one of: individual, group, peer.'])
  })

  test('may be a day that does not exist', () => {
    expect(faultsOf({ format, training: [aTraining({ completedOn: '2023-02-29' })] })).toEqual([
      '$.training[0].completedOn: Give a day that exists, as YYYY-MM-DD.',
    ])
  })

  test('may be a field that the format does not have, at any depth, each named', () => {
    const message = 'There is no such field in attune-portfolio/1. Remove it, or check its spelling.'

    expect(
      faultsOf({ format, notes: '', jobs: [], training: [{ ...aTraining(), 'clock-hours': 6 }] }),
    ).toEqual([`$.training[0]["clock-hours"]: ${message}`, `$.notes: ${message}`, `$.jobs: ${message}`])
  })

  test('may be a NUL character in any text', () => {
    const nul = 'Remove the NUL character (U+0000).'
    const text = 'a\u0000b'

    expect(
      faultsOf({ format, person: { name: text }, training: [{ id: text, clockHours: 1, topics: [text] }] }),
    ).toEqual([`$.person.name: ${nul}`, `$.training[0].id: ${nul}`, `$.training[0].topics[0]: ${nul}`])
  })

  test('may be an empty id, or fewer than no hours or answers', () => {
    const document = {
      format,
      training: [{ id: '', clockHours: 1 }],
      providers: [aProvider()],
      rsc: [aSession({ hoursAboutSupervisionGiven: -1 })],
      references: [{ role: 'colleague', notEnoughInformation: -1 }],
    }

    expect(faultsOf(document)).toEqual([
      '$.training[0].id: Give an id of at least one character, or leave it out.',
      '$.rsc[0].hoursAboutSupervisionGiven: Give 0 hours or more.',
      '$.references[0].notEnoughInformation: Give 0 or more.',
    ])
  })
})

describe('conditions between fields', () => {
  test('are checked in a document without other faults', () => {
    expect(faultsOf({ format, providers: [aProvider()], rsc: [aSession({ hours: 25 })] })).toEqual([
      '$.rsc[0].hours: 25 hours do not fit into one day.',
    ])
  })

  test('are checked beside other faults, in entries that are sound in themselves', () => {
    const document = {
      format,
      training: [{ clockHours: 'six' }],
      providers: [aProvider()],
      rsc: [{ ...aSession({ hours: 25 }), setting: 'online' }, aSession({ id: 's2', hours: 30 })],
    }

    expect(faultsOf(document)).toEqual([
      '$.training[0].clockHours: Give a number here.',
      '$.rsc[0].setting: Use one of: individual, group, peer.',
      '$.rsc[1].hours: 30 hours do not fit into one day.',
    ])
  })

  test('are checked against the ids of faulty entries too', () => {
    const document = {
      format,
      training: [
        { id: 'x', clockHours: 'six' },
        { id: 'x', clockHours: 6 },
      ],
      providers: [{ id: 'p1', name: 5 }],
      rsc: [aSession()],
    }

    expect(faultsOf(document)).toEqual([
      '$.training[0].clockHours: Give a number here.',
      '$.providers[0].name: Give text here.',
      '$.training[1].id: The id "x" is used at $.training[0].id already. Give each entry its own.',
    ])
  })

  test('are not disturbed by entries that are none, or by ids that are no text', () => {
    const document = {
      format,
      training: [null, 'x', { id: 5, clockHours: 6 }],
      exams: [{ id: 5, category: 'ifs' }],
    }

    expect(faultsOf(document)).toEqual([
      '$.training[0]: Give an object with fields here.',
      '$.training[1]: Give an object with fields here.',
      '$.training[2].id: Give text here.',
      '$.exams[0].id: Give text here.',
    ])
  })

  test('take an entry without an id by its place', () => {
    const training = [aTraining({ id: undefined }), aTraining({ id: 'training[0]' })]

    expect(faultsOf({ format, training })).toEqual([
      '$.training[1].id: An entry without an id is named "training[0]" already. Choose another id.',
    ])
  })

  test('are not looked for in lists that the format does not have', () => {
    expect(faultsOf({ format, jobs: [{ id: 'a' }, { id: 'a' }] })).toEqual([
      '$.jobs: There is no such field in attune-portfolio/1. Remove it, or check its spelling.',
    ])
  })

  test('cannot be checked in a list that is none', () => {
    expect(faultsOf({ format, rsc: 'many' })).toEqual(['$.rsc: Give a list here.'])
  })
})
