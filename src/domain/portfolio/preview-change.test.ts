import { describe, expect, test } from 'vitest'
import { aDegree, aJob, aPortfolio, aProvider, aSession } from '../../../test/builders/portfolio.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import type { EntryChange } from './apply-changes.ts'
import { previewChange } from './preview-change.ts'

const library = loadStandards()
const asOf = '2026-11-21'
const editions = [library.getEdition('vaimh/imhm-clinical', asOf)]

/** Thirty hours with June Park, twenty with Ann Lee. */
const portfolio = aPortfolio({
  education: [aDegree()],
  work: [aJob({ id: 'w2', kinds: ['providing-rsc'], from: '2015-01-01', to: null })],
  providers: [
    aProvider(),
    aProvider({ id: 'p2', name: 'Ann Lee' }),
    aProvider({ id: 'p3', name: 'Omar Haddad' }),
  ],
  rsc: [
    aSession({ id: 's1', on: '2023-01-10', hours: 20 }),
    aSession({ id: 's2', on: '2023-02-10', hours: 10 }),
    aSession({ id: 's3', provider: 'p2', on: '2023-03-10', hours: 20 }),
  ],
})
const previewed = (changes: readonly EntryChange[]) => previewChange({ editions, portfolio, changes, asOf })
const preview = (changes: readonly EntryChange[]) => previewed(changes).differences
const { id: _, ...third } = aSession({ id: 's4', provider: 'p3', on: '2023-04-10', hours: 5 })

describe('a preview', () => {
  test('of a session with a third provider shows that nothing is gained, because it would fall out itself', () => {
    const { differences, tell } = previewed([{ id: 's4', entry: { section: 'rsc', body: third } }])

    expect(differences).toEqual([])
    expect(tell('s4').refused.map(({ requirement, code, mend }) => [requirement, code, mend])).toEqual([
      ['rsc-hours', 'third-provider', 'other-provider'],
      ['rsc-about-supervision-given', 'third-provider', 'other-provider'],
    ])
  })

  test('of moving sessions to a third provider shows which hours fall out of which requirement', () => {
    const { id, ...moved } = aSession({ id: 's2', provider: 'p3', on: '2023-02-10', hours: 10 })

    expect(preview([{ id, entry: { section: 'rsc', body: moved } } as EntryChange])).toMatchObject([
      {
        standard: 'vaimh/imhm-clinical',
        requirement: 'rsc-hours',
        before: { outcome: 'met', have: 50, need: 50 },
        after: { outcome: 'not-met', need: 50 },
      },
    ])
  })

  test('of more hours with the same provider shows what they add', () => {
    const { id, ...more } = aSession({ id: 's5', on: '2023-05-10', hours: 4, hoursAboutSupervisionGiven: 4 })
    const change = { id: id ?? '', entry: { section: 'rsc', body: more } } as const

    expect(
      preview([change]).map(({ requirement, before, after, fallingOut, comingIn }) => ({
        requirement,
        from: before?.have,
        to: after?.have,
        fallingOut,
        comingIn,
      })),
    ).toEqual([
      { requirement: 'rsc-hours', from: 50, to: 54, fallingOut: [], comingIn: [] },
      { requirement: 'rsc-about-supervision-given', from: 0, to: 4, fallingOut: [], comingIn: [] },
    ])
  })

  test('of losing the degree names every entry that then falls out', () => {
    const hours = preview([{ id: 'e1', entry: null }]).find(({ requirement }) => requirement === 'rsc-hours')

    expect(hours).toMatchObject({ before: { outcome: 'met' }, after: { outcome: 'not-met', have: 0 } })
    expect(hours?.fallingOut.map(({ entry, code }) => [entry, code])).toEqual([
      ['s1', 'before-degree'],
      ['s2', 'before-degree'],
      ['s3', 'before-degree'],
    ])
  })

  test('of nothing shows nothing, and leaves the portfolio as it is', () => {
    const before = structuredClone(portfolio)

    expect(preview([])).toEqual([])
    preview([{ id: 's1', entry: null }])
    expect(portfolio).toEqual(before)
  })
})
