import { describe, expect, test } from 'vitest'
import { firstSeedDay, readAnnouncement, readLineDecisions, readSeed } from './read-audit-forms.ts'

const fields = (given: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [value]]))

describe('the form of an announcement', () => {
  const period = { from: '2026-01-01', until: '2026-12-31' }
  const terms = { today: '2027-01-04', noticeDays: 3, periods: [period] }
  const typed = {
    period: '2026-01-01..2026-12-31',
    seedSource: '  The lottery\r\non  January 7 ',
    seedFrom: '2027-01-07',
  }

  test('gives period, source in one line, and day', () => {
    expect(readAnnouncement(fields(typed), terms)).toEqual({
      given: { period, seedSource: 'The lottery on January 7', seedFrom: '2027-01-07' },
    })
  })

  test('takes no seed that is known before people had time to keep the announcement', () => {
    expect(firstSeedDay('2027-01-04', 3)).toBe('2027-01-07')
    expect(readAnnouncement(fields({ ...typed, seedFrom: '2027-01-06' }), terms)).toEqual({
      faults: [{ field: 'seedFrom', code: 'too-early' }],
    })
  })

  test('names all that is missing', () => {
    expect(readAnnouncement({}, terms)).toEqual({
      faults: [
        { field: 'period', code: 'no-period' },
        { field: 'seedSource', code: 'no-source' },
        { field: 'seedFrom', code: 'no-day' },
      ],
    })
    expect(readAnnouncement(fields({ ...typed, seedSource: 'x'.repeat(501) }), terms)).toEqual({
      faults: [{ field: 'seedSource', code: 'too-long' }],
    })
  })
})

test('a seed is one line, as everybody hashes it', () => {
  expect(readSeed(fields({ seed: ' 4  8 15\t16 ' }))).toEqual({ given: { seed: '4 8 15 16' } })
  expect(readSeed(fields({ seed: 'Cafe\u0301' }))).toEqual({ given: { seed: 'Caf\u00e9' } })
  expect(readSeed(fields({ seed: ' ' }))).toEqual({ faults: [{ field: 'seed', code: 'no-seed' }] })
  expect(readSeed(fields({ seed: '4\u00018' }))).toEqual({ faults: [{ field: 'seed', code: 'not-a-line' }] })
})

describe('what staff find of the lines', () => {
  const lines = ['e1', 'e2'].map(
    (entryId) =>
      ({ entryId, section: 'training', onDay: null, hours: 6, held: 'none', offered: null }) as const,
  )
  const read = (typed: Readonly<Record<string, string>>) =>
    readLineDecisions(fields({ version: '2', ...typed }), lines)

  test('is as many hours as are proven of each', () => {
    const found = [
      { entryId: 'e1', proven: 6, words: '' },
      { entryId: 'e2', proven: 4.5, words: 'Two pages are missing.' },
    ]
    const typed = { 'proven-e1': '6', 'proven-e2': '4,5', 'words-e2': 'Two pages are missing.' }
    expect(read(typed)).toEqual({ given: { found, version: 2 } })
  })

  test('leaves a line as it stands of which nothing is given', () => {
    const found = [{ entryId: 'e2', proven: 6, words: '' }]
    expect(read({ 'proven-e1': ' ', 'words-e1': '', 'proven-e2': '6' })).toEqual({
      given: { found, version: 2 },
    })
  })

  test.each([
    [{}, { field: 'lines', code: 'nothing-found' }],
    [{ 'proven-e3': '6' }, { field: 'lines', code: 'nothing-found' }],
    [{ 'words-e1': 'The log.' }, { field: 'proven-e1', code: 'no-hours' }],
    [{ 'proven-e1': '-1' }, { field: 'proven-e1', code: 'no-hours' }],
    [{ 'proven-e1': '6.01' }, { field: 'proven-e1', code: 'too-many-hours' }],
    [{ 'proven-e1': '0' }, { field: 'words-e1', code: 'no-words' }],
    [
      { 'proven-e1': '6', 'words-e1': 'x'.repeat(1001) },
      { field: 'words-e1', code: 'too-long' },
    ],
  ])('is refused as %j', (given, fault) => {
    expect(read(given)).toEqual({ faults: [fault] })
  })

  test('is refused with the faults of all lines at once', () => {
    expect(read({ 'proven-e1': '7', 'proven-e2': '0' })).toEqual({
      faults: [
        { field: 'proven-e1', code: 'too-many-hours' },
        { field: 'words-e2', code: 'no-words' },
      ],
    })
  })
})
