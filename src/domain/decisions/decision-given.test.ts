import { describe, expect, test } from 'vitest'
import type { Finding } from '../../evaluation/finding.ts'
import { firstDecision, meantFor, nameReasons, readDecisionForm } from './decision-given.ts'
import { noReview, type ReviewSoFar } from './review-so-far.ts'

const seen = { version: ['3'], decisions: ['1'], revision: ['7'] }

test('every line of the large fields is one more reason or thing to do', () => {
  const read = readDecisionForm({
    ...seen,
    outcome: ['deferred'],
    reason: ['Hours are missing.'],
    moreReasons: ['One.\r\n\r\n  Two. '],
    toDo: [],
    moreToDo: ['Log them.'],
    message: [' Go on. '],
  })

  expect(read).toEqual({
    given: {
      outcome: 'deferred',
      reasons: ['Hours are missing.', 'One.', 'Two.'],
      toDo: ['Log them.'],
      message: 'Go on.',
      earlyBecause: '',
      namesAnyway: false,
      seen: { version: 3, decisions: 1, revision: 7 },
    },
  })
})

test('an outcome is asked for, and a letter stays a letter', () => {
  expect(readDecisionForm({ outcome: ['refused'] })).toEqual({
    faults: [{ field: 'outcome', code: 'no-outcome' }],
  })
  expect(
    readDecisionForm({
      outcome: ['endorsed'],
      moreReasons: [Array.from({ length: 41 }, (_, line) => line).join('\n')],
      moreToDo: ['x'.repeat(5001)],
      message: ['x'.repeat(5001)],
      earlyBecause: ['x'.repeat(1001)],
    }),
  ).toEqual({
    faults: [
      { field: 'moreReasons', code: 'too-many' },
      { field: 'moreToDo', code: 'too-long' },
      { field: 'message', code: 'too-long' },
      { field: 'earlyBecause', code: 'too-long' },
    ],
  })
})

test('chosen words keep where they come from, whatever a browser does to their line breaks', () => {
  const suggested = [
    { code: 'not-met', requirement: 'degree', words: 'No degree.' },
    { code: 'review', words: 'Two\nlines.' },
  ] as const

  expect(nameReasons(['Two\r\nlines.', 'No degree.', 'Mine.', 'Mine.'], suggested)).toEqual([
    suggested[1],
    suggested[0],
    { code: 'own-words', words: 'Mine.' },
  ])
  expect(firstDecision({ reasons: suggested, toDo: [], ofDeferral: new Set() }, noReview, [])).toEqual({
    reason: ['No degree.', 'Two\nlines.'],
    toDo: [],
  })
})

describe('the outcome that the form begins with', () => {
  const finding: Finding = {
    ...{ requirement: 'degree', outcome: 'not-met', have: 0, need: 1, unit: 'credentials', title: 'Degree' },
    ...{ reason: '', remedy: '', clause: '', counted: [], notCounted: [] },
  }
  const offered = [
    { outcome: 'approved-for-exam', inTheWay: [] },
    { outcome: 'emerging', inTheWay: [finding] },
    { outcome: 'deferred', inTheWay: [] },
  ] as const
  const first = (outcome: ReviewSoFar['outcome'], complete = true) =>
    firstDecision({ reasons: [], toDo: [], ofDeferral: new Set() }, { complete, outcome }, offered).outcome

  test('is what a complete review agrees on, in the words of the standard', () => {
    expect([first('approve'), first('defer')]).toEqual([['approved-for-exam'], ['deferred']])
  })

  test('is open where reviewers ask or differ, where the review goes on, and where something stands in the way', () => {
    expect([first('ask'), first('differ'), first('approve', false), first('emerging')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('words of a reviewer who recommends to defer', () => {
  const reasons = [
    { code: 'review', words: 'Rich notes.' },
    { code: 'review', words: 'Hours are thin.' },
  ] as const
  const suggested = { reasons, toDo: [], ofDeferral: new Set(['Hours are thin.']) }
  const offered = [
    { outcome: 'approved-for-exam', inTheWay: [] },
    { outcome: 'deferred', inTheWay: [] },
  ] as const
  const begun = (outcome: ReviewSoFar['outcome']) =>
    firstDecision(suggested, { complete: outcome !== null, outcome }, offered).reason

  test('are ticked from the start only where all agree to defer', () => {
    expect([begun('approve'), begun('differ'), begun(null)]).toEqual([
      ['Rich notes.'],
      ['Rich notes.'],
      ['Rich notes.'],
    ])
    expect(begun('defer')).toEqual(['Rich notes.', 'Hours are thin.'])
  })

  test('go into an approval where they were ticked on purpose, not where they were from the start', () => {
    const meant = (outcome: 'approve' | 'defer') =>
      meantFor('approved-for-exam', reasons, suggested, { complete: true, outcome }).map(({ words }) => words)

    expect(meant('approve')).toEqual(['Rich notes.', 'Hours are thin.'])
    expect(meant('defer')).toEqual(['Rich notes.'])
    expect(meantFor('deferred', reasons, suggested, { complete: true, outcome: 'defer' })).toHaveLength(2)
  })
})
