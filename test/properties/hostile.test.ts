import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import { readPortfolio } from '../../src/evaluation/read-portfolio.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { faulty, senseless, soundDocument } from '../arbitraries/hostile.ts'
import { sheets } from '../oracle/sheets.ts'
import { runs } from './settings.ts'

const standards = loadStandards()
const names = Object.keys(sheets)

describe('a bad document', () => {
  test('is refused with one path for each fault, and no other', () => {
    expect(readPortfolio(soundDocument)).toEqual({ portfolio: soundDocument })
    fc.assert(
      fc.property(faulty, ({ document, paths }) => {
        const read = readPortfolio(document)
        const faults = 'faults' in read ? read.faults : []
        expect(faults.map(({ path }) => path).sort()).toEqual([...paths].sort())
        expect(faults.filter(({ message }) => message.trim() === '')).toEqual([])
      }),
      runs(300),
    )
  })

  test('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(senseless, (document) => {
        const read = readPortfolio(document)
        if ('portfolio' in read) evaluateAll(read.portfolio, '2020-06-30')
        else {
          expect(read.faults.length).toBeGreaterThan(0)
          expect(read.faults.filter(({ path, message }) => !path.startsWith('$') || message === '')).toEqual(
            [],
          )
        }
      }),
      runs(600),
    )
  })
})

describe('a strange but valid document', () => {
  const edges = fc.constantFrom('0001-01-01', '1900-02-28', '2000-02-29', '9999-12-31')
  const names = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '$', '😀', ' ')

  test('of the first and last days of the calendar is evaluated in finite figures', () => {
    fc.assert(
      fc.property(edges, edges, edges, names, (one, other, asOf, id) => {
        const [from, to] = [one, other].sort()
        const read = readPortfolio(strange(from ?? one, to ?? other, id))
        if ('faults' in read) throw new Error(JSON.stringify(read.faults))
        for (const { findings } of evaluateAll(read.portfolio, asOf)) {
          expect(
            findings.filter(({ have, need }) => !Number.isFinite(have) || !Number.isFinite(need)),
          ).toEqual([])
        }
      }),
      runs(60),
    )
  })
})

function strange(from: string, to: string, provider: string): Portfolio {
  return {
    format: 'attune-portfolio/1',
    education: [{ kind: 'degree', degree: 'MD', awardedOn: from, transcript: 'official' }],
    work: [
      { from, to, kinds: ['providing-rsc', 'imh-services'] },
      { from: to, kinds: ['providing-rsc'] },
    ],
    leadership: [{ activity: '', from, to }],
    training: [{ completedOn: to, clockHours: 1e9, topics: ['dei', 'dei'] }],
    providers: [{ id: provider, endorsements: [{ category: 'imhm-clinical', from, to }] }],
    rsc: [
      { provider, from, to, hours: 1, setting: 'group' },
      { provider, from: to, to, hours: 24, setting: 'group', hoursAboutSupervisionGiven: 24 },
      { from, to, hours: 0, setting: 'peer' },
    ],
    references: [{ role: 'colleague', rater: provider, completedOn: from }],
    memberships: [{ association: provider, from, to }],
    endorsements: [{ association: provider, category: 'imhm-clinical', earnedOn: from }],
  }
}

function evaluateAll(portfolio: Portfolio, asOf: string) {
  return names.map((name) => evaluate(standards.getEdition(name, asOf), portfolio, { asOf }))
}
