import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sectionBodies } from '../../../test/arbitraries/section-bodies.ts'
import type { Fields } from '../fields.ts'
import { type KeptSection, keptSections } from './entry.ts'
import { readEntryForm } from './read-entry-form.ts'
import { writeEntryForm } from './write-entry-form.ts'

const providers = ['june', 'priya']

describe('a form that is filled in with an entry', () => {
  test.each(keptSections)('gives the same entry when it is read again: %s', (section) => {
    fc.assert(
      fc.property(sectionBodies(section, providers), (entry) => {
        expect(readEntryForm(section, writeEntryForm(entry), { providers })).toEqual({ entry, basis: null })
      }),
      { numRuns: 200 },
    )
  })

  test('keeps the credits that its hours come from', () => {
    const entry = {
      section: 'training',
      body: { title: 'Infant studies', completedOn: null, clockHours: 45 },
    } as const
    const basis = { credits: 3, hoursPerCredit: 15, figureOf: null }

    expect(readEntryForm('training', writeEntryForm(entry, basis), { providers })).toEqual({ entry, basis })
  })
})

/** Reads a form of one value a field. */
function read(section: KeptSection, values: Readonly<Record<string, string>>, around = {}) {
  const fields: Fields = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]]))
  return readEntryForm(section, fields, { providers, ...around })
}

const training = { title: 'Attachment', clockHours: '6' }
const session = { from: '2024-01-09', hours: '1.5', setting: 'group', provider: 'june' }

describe('what is refused', () => {
  test('an empty form names every field that it asks for, in its order', () => {
    expect(read('work', {})).toEqual({
      faults: [
        { field: 'employer', code: 'required' },
        { field: 'title', code: 'required' },
        { field: 'from', code: 'required' },
      ],
    })
  })

  test.each([
    ['a day that does not exist', { completedOn: '2023-02-29' }, { field: 'completedOn', code: 'not-a-day' }],
    ['hours that are none', { clockHours: 'a while' }, { field: 'clockHours', code: 'not-hours' }],
    ['hours below zero', { clockHours: '-2' }, { field: 'clockHours', code: 'below-zero' }],
    [
      'hours that no course has',
      { clockHours: '10001' },
      { field: 'clockHours', code: 'too-many-hours', limit: 10_000 },
    ],
    ['a title without an end', { title: 'x'.repeat(301) }, { field: 'title', code: 'too-long', limit: 300 }],
  ])('%s', (_, values, fault) => {
    expect(read('training', { ...training, ...values })).toEqual({ faults: [fault] })
  })

  test.each([
    [
      'hours that do not fit into the day',
      { hours: '25' },
      { field: 'hours', code: 'too-many-hours', limit: 24 },
    ],
    [
      'more hours about supervision given than the session has',
      { hoursAboutSupervisionGiven: '2' },
      { field: 'hoursAboutSupervisionGiven', code: 'more-than-the-session', limit: 1.5 },
    ],
    ['an end before the beginning', { to: '2024-01-08' }, { field: 'to', code: 'ends-before-it-begins' }],
    ['a setting that there is not', { setting: 'party' }, { field: 'setting', code: 'not-a-choice' }],
    ['no provider', { provider: '' }, { field: 'provider', code: 'required' }],
    ['a provider of somebody else', { provider: 'omar' }, { field: 'provider', code: 'unknown-provider' }],
  ])('%s', (_, values, fault) => {
    expect(read('rsc', { ...session, ...values })).toEqual({ faults: [fault] })
  })

  test('an end before the beginning in the second row of standing, with an empty row before it', () => {
    const values = {
      name: 'June Park',
      'endorsements.0.category': 'imhm-clinical',
      'endorsements.0.from': '2012-01-01',
      'endorsements.1.category': '',
      'endorsements.2.category': 'imhs',
      'endorsements.2.from': '2012-01-01',
      'endorsements.2.to': '2011-12-31',
    }

    expect(read('providers', values)).toEqual({
      faults: [{ field: 'endorsements.2.to', code: 'ends-before-it-begins' }],
    })
  })

  test('a row of standing that is begun and not finished', () => {
    const values = { name: 'June Park', 'vetted.0.category': 'imhm-clinical' }

    expect(read('providers', values)).toEqual({
      faults: [
        { field: 'vetted.0.association', code: 'required' },
        { field: 'vetted.0.from', code: 'required' },
      ],
    })
  })

  test.each(['none', 'unknown'])('standing that is listed and said to be %s', (standing) => {
    const values = {
      name: 'June Park',
      standing,
      'endorsements.0.category': 'imhs',
      'endorsements.0.from': '2012-01-01',
    }

    expect(read('providers', values)).toEqual({ faults: [{ field: 'standing', code: 'standing-differs' }] })
  })
})

describe('what follows from a form', () => {
  test('a peer session needs no provider, and a session without a last day is of one day', () => {
    const { provider: _, ...values } = { ...session, setting: 'peer' }

    expect(read('rsc', values)).toEqual({
      entry: { section: 'rsc', body: { from: '2024-01-09', to: '2024-01-09', hours: 1.5, setting: 'peer' } },
      basis: null,
    })
  })

  test('nobody knows of a provider, or the provider is known to hold nothing', () => {
    expect([read('providers', { name: 'A' }), read('providers', { name: 'A', standing: 'none' })]).toEqual([
      { entry: { section: 'providers', body: { name: 'A' } }, basis: null },
      { entry: { section: 'providers', body: { name: 'A', endorsements: [] } }, basis: null },
    ])
  })

  test('college credits come to fifteen hours each, which is our figure', () => {
    expect(read('training', { title: 'Infant studies', credits: '3' })).toEqual({
      entry: { section: 'training', body: { title: 'Infant studies', completedOn: null, clockHours: 45 } },
      basis: { credits: 3, hoursPerCredit: 15, figureOf: null },
    })
  })

  test("or to the association's figure", () => {
    const around = { credits: { hoursPerCredit: 12, association: 'vaimh' } }

    expect(read('training', { title: 'Infant studies', credits: '1.5' }, around)).toEqual({
      entry: { section: 'training', body: { title: 'Infant studies', completedOn: null, clockHours: 18 } },
      basis: { credits: 1.5, hoursPerCredit: 12, figureOf: 'vaimh' },
    })
  })

  test('hours that say something else than the credits are a question', () => {
    expect(read('training', { title: 'Infant studies', credits: '3', clockHours: '40' })).toEqual({
      faults: [{ field: 'clockHours', code: 'hours-and-credits-differ', limit: 45 }],
    })
  })

  test('a day typed as in the United States is read so', () => {
    expect(read('training', { ...training, completedOn: '3/4/2025' })).toMatchObject({
      entry: { body: { completedOn: '2025-03-04' } },
    })
  })
})
