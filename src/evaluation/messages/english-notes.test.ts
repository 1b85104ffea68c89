import { describe, expect, test } from 'vitest'
import { aboutFinding } from '../../../test/builders/about.ts'
import { anExperience, rscHours } from '../../../test/builders/edition.ts'
import { aDegree, aPortfolio, aProvider, aReference, aSession } from '../../../test/builders/portfolio.ts'
import { toDayNumber } from '../../standards/day.ts'
import type { Outcome } from '../finding.ts'
import { openLedger } from '../ledger.ts'
import type { Doubt, Note } from '../tally.ts'
import { doubtAsQuestion, noteInWords } from './english-notes.ts'

const on = toDayNumber
const ledger = openLedger(
  aPortfolio({
    education: [aDegree({ degree: 'Magister' })],
    providers: [aProvider(), aProvider({ id: 'p2', name: 'Noor Ali' })],
    rsc: [aSession({ id: 's1' }), aSession({ id: 's2', provider: 'p2' })],
  }),
)
const [june, noor] = ledger.rsc.flatMap(({ provider }) => (provider ? [provider] : []))
if (!june || !noor) throw new Error('The ledger has lost a provider.')
const doubts: Doubt[] = [...ledger.education, june]

const waiting = (note: Note) => text(note, 'needs-judgement')

function text(note: Note, outcome: Outcome = 'not-met'): string {
  return noteInWords(note, aboutFinding(anExperience(), { outcome, need: 24, unit: 'months' }))
}

describe('a doubt', () => {
  test('in-doubt', () => {
    expect(waiting({ kind: 'in-doubt', doubts })).toBe(
      'This waits for a person, because it depends on the level of Magister (May 15, 2010) and whether June Park was qualified to provide it.',
    )
  })

  test('in-doubt of many, of which five are named', () => {
    const five = Array.from({ length: 5 }, () => june)
    const name = 'whether June Park was qualified to provide it'

    expect(waiting({ kind: 'in-doubt', doubts: five })).toContain(`, ${name} and ${name}.`)
    expect(waiting({ kind: 'in-doubt', doubts: [...five, noor, noor] })).toContain(
      `${name} and 2 more like these.`,
    )
  })

  test('in-doubt, once it is decided', () => {
    expect(text({ kind: 'in-doubt', doubts: [...ledger.education] }, 'met')).toBe(
      'This depended on the level of Magister (May 15, 2010).',
    )
  })

  test('in-doubt about a rater whom nobody looked up', () => {
    const [rating] = openLedger(aPortfolio({ references: [aReference({ role: 'colleague' })] })).references
    if (!rating) throw new Error('The ledger has lost the rating.')

    expect(waiting({ kind: 'in-doubt', doubts: [rating] })).toBe(
      'This waits for a person, because it depends on whether a colleague is endorsed (nobody has looked it up yet).',
    )
    expect(doubtAsQuestion(rating)).toBe('in which category is a colleague endorsed, if in any')
  })

  test('as a question', () => {
    expect(doubts.map(doubtAsQuestion)).toEqual([
      'which level has Magister (May 15, 2010)',
      'on which days was June Park endorsed, and in which category',
    ])
  })
})

describe('a decision', () => {
  test('judged', () => {
    expect(text({ kind: 'judged', outcome: 'met', decidedOn: on('2024-05-01') })).toBe(
      'Decided on May 1, 2024: met.',
    )
    expect(text({ kind: 'judged', outcome: 'not-met', decidedOn: on('2024-05-01') })).toBe(
      'Decided on May 1, 2024: not met.',
    )
  })

  test('judgements-differ', () => {
    expect(waiting({ kind: 'judgements-differ', decidedOn: on('2024-05-01') })).toBe(
      'Two decisions of May 1, 2024 contradict each other, so this still waits.',
    )
  })
})

describe('the degree', () => {
  test('no-degree-yet', () => {
    expect(text({ kind: 'no-degree-yet' })).toBe(
      'Only what follows a qualifying degree counts, and there is none yet.',
    )
  })

  test('after-credential-without-degree', () => {
    expect(text({ kind: 'after-credential-without-degree' })).toBe(
      'There is no qualifying degree, so the day of the qualifying certificate stands in for it.',
    )
  })
})

describe('experience', () => {
  test('services-apart', () => {
    expect(waiting({ kind: 'services-apart', months: 30 })).toBe(
      'No entry has both relationship-based therapy and early relationship assessment, but together your entries do, over 30 months: a person decides.',
    )
    expect(text({ kind: 'services-apart', months: 30 })).toBe(
      'No entry has both relationship-based therapy and early relationship assessment, but together your entries do, over 30 months.',
    )
  })
})

describe('the choice of sessions', () => {
  const sources = (share: number, other: typeof noor | null = noor) =>
    text({ kind: 'sources', main: june, other, share })

  test('sources', () => {
    expect(sources(0.6)).toBe('June Park gave 60%, Noor Ali the rest.')
    expect(sources(1, null)).toBe('All of it comes from June Park.')
  })

  test('sources never look like a tie, nor like all of it', () => {
    expect(sources(0.503)).toBe('June Park gave 51%, Noor Ali the rest.')
    expect(sources(0.998)).toBe('June Park gave 99%, Noor Ali the rest.')
  })

  test('window', () => {
    expect(text({ kind: 'window', from: on('2023-01-10'), to: on('2025-01-09') })).toBe(
      'The best window runs from January 10, 2023 to January 9, 2025.',
    )
  })

  test('within-fewer-months', () => {
    expect(waiting({ kind: 'within-fewer-months', months: 12 })).toBe(
      'All of it lies within less than 12 months, and the sheet says one to two years: a person decides.',
    )
    expect(text({ kind: 'within-fewer-months', months: 12 }, 'met')).toBe(
      'All of it lies within less than 12 months, and the sheet says one to two years.',
    )
  })

  test('maintained', () => {
    expect(text({ kind: 'maintained', years: 3, since: on('2020-05-01') })).toBe(
      'You have held this Endorsement since May 1, 2020, for 3 years or more.',
    )
  })

  test('split is spoken of in the remedy alone', () => {
    const [line] = ledger.rsc
    expect(line && noteInWords({ kind: 'split', line, days: [] }, aboutFinding(rscHours()))).toBe('')
  })
})

describe('references', () => {
  test('colleague-in-place-of', () => {
    expect(text({ kind: 'colleague-in-place-of', roles: ['program-supervisor', 'rsc-provider'] })).toBe(
      "A colleague's rating stands in for your current program supervisor and a person who gives you reflective supervision; the sheet asks colleagues only where that person is not available.",
    )
  })
})

test('parts of a choice', () => {
  expect(text({ kind: 'parts', met: ['Exam', 'Code'], open: ['Training'], waiting: [] })).toBe(
    'Met: Exam; Code.',
  )
  expect(text({ kind: 'parts', met: [], open: ['Training'], waiting: [] })).toBe('')
})
