import { describe, expect, test } from 'vitest'
import { associationPolicy } from '../policy/association-policy.ts'
import { decideVacancies, type PlacedReview, type ReviewPolicy } from './decide-vacancies.ts'
import { judgementsOf } from './judgements.ts'
import { mayChange } from './may-change.ts'
import type { Recommendation, ReviewBody } from './review-body.ts'
import { summarizeReviews } from './summarize-reviews.ts'
import type { FinishedReview } from './summary.ts'

const usual: ReviewPolicy = associationPolicy.parse({}).review
const at = new Date('2026-11-21T17:00:00Z')

function aBody(parts: Partial<ReviewBody> = {}): ReviewBody {
  const nothing = { toDo: '', question: '', forApplicant: '', forColleagues: '' }
  const ticks = { requirements: { competencies: { tick: 'agree' as const, note: '' } }, areas: {} }
  return { recommendation: 'approve', ...nothing, ...ticks, ...parts }
}

function finished(place: number, parts: Partial<ReviewBody> = {}): FinishedReview {
  return { reviewId: `review ${place}`, reviewerId: `reviewer ${place}`, place, at, body: aBody(parts) }
}

function summarize(all: readonly FinishedReview[], policy = usual, open: readonly number[] = []) {
  const placed: PlacedReview[] = [
    ...all.map(({ place, body }) => ({
      place,
      state: 'recommended' as const,
      recommendation: body.recommendation,
    })),
    ...open.map((place) => ({ place, state: 'assigned' as const, recommendation: null })),
  ]
  const asked = { requirements: ['competencies'], areas: ['attachment'] }
  return summarizeReviews({ round: 1, policy, placed, finished: all, ...asked })
}

const said = (...all: readonly Recommendation[]) =>
  all.map((recommendation, index) => finished(index + 1, { recommendation }))

describe('what reviews say together', () => {
  test('nothing before all are in', () => {
    const { complete, outcome, needed } = summarize(said('approve'), usual, [2])

    expect({ complete, outcome, needed }).toEqual({ complete: false, outcome: null, needed: 2 })
  })

  test.each<[string, Recommendation[], Partial<ReviewPolicy>, unknown]>([
    ['one is enough where the association says so', ['defer'], { reviewers: 'one' }, [1, true, 'defer']],
    ['two that agree', ['approve', 'approve'], {}, [2, true, 'approve']],
    ['two that differ want a third', ['approve', 'defer'], {}, [3, false, null]],
    ['or a talk', ['approve', 'defer'], { onDifference: 'discuss' }, [2, true, 'differ']],
    ['two of three', ['approve', 'defer', 'defer'], {}, [3, true, 'defer']],
    ['one who asks first', ['approve', 'ask'], {}, [2, false, null]],
    ['two who ask', ['ask', 'ask'], {}, [2, true, 'ask']],
    ['three that all differ', ['approve', 'defer', 'ask'], {}, [3, true, 'differ']],
  ])('%s', (_, given, policy, expected) => {
    const { needed, complete, outcome } = summarize(said(...given), { ...usual, ...policy })

    expect([needed, complete, outcome]).toEqual(expected)
  })

  test('what all tick alike is closed, and what most tick is agreed', () => {
    const ticks = (tick: 'agree' | 'disagree', area: 'shown' | 'not-shown') => ({
      requirements: { competencies: { tick, note: tick === 'disagree' ? 'Too little' : '' } },
      areas: { attachment: area },
    })
    const all = [
      finished(1, ticks('agree', 'shown')),
      finished(2, ticks('disagree', 'shown')),
      finished(3, ticks('agree', 'shown')),
    ]
    const { requirements, areas } = summarize(all)

    expect(requirements).toEqual([
      {
        id: 'competencies',
        ticks: [
          { reviewId: 'review 1', tick: 'agree', note: '' },
          { reviewId: 'review 2', tick: 'disagree', note: 'Too little' },
          { reviewId: 'review 3', tick: 'agree', note: '' },
        ],
        agreed: 'agree',
        isClosed: false,
      },
    ])
    expect(areas.map(({ agreed, isClosed }) => [agreed, isClosed])).toEqual([['shown', true]])
  })

  test('words for the applicant without whose they are, and no word for colleagues', () => {
    const all = [
      finished(1, {
        recommendation: 'defer',
        toDo: 'Add hours',
        question: 'Unasked',
        forColleagues: 'Secret',
      }),
      finished(2, { recommendation: 'defer', toDo: 'Add a training', forApplicant: 'Nearly there' }),
    ]

    expect(summarize(all).words).toEqual([
      { kind: 'to-do', text: 'Add hours', recommendation: 'defer' },
      { kind: 'to-do', text: 'Add a training', recommendation: 'defer' },
      { kind: 'comment', text: 'Nearly there', recommendation: 'defer' },
    ])
  })
})

describe('who is wanted next', () => {
  const placed = (place: number, recommendation: Recommendation | null): PlacedReview => ({
    place,
    state: recommendation ? 'recommended' : 'assigned',
    recommendation,
  })
  const recused: PlacedReview = { place: 1, state: 'recused', recommendation: null }

  test.each<[string, Partial<ReviewPolicy>, PlacedReview[], number[]]>([
    ['two at once', {}, [], [1, 2]],
    ['one where one is enough', { reviewers: 'one' }, [], [1]],
    ['a place whose reviewer recused is open again', {}, [recused, placed(2, null)], [1]],
    ['the second of two tiers after the first', { reviewers: 'two-tier' }, [], [1]],
    ['not while the first is at it', { reviewers: 'two-tier' }, [placed(1, null)], []],
    ['the second then', { reviewers: 'two-tier' }, [placed(1, 'approve')], [2]],
    ['a third where two differ', {}, [placed(1, 'approve'), placed(2, 'defer')], [3]],
    ['nobody where they talk', { onDifference: 'discuss' }, [placed(1, 'approve'), placed(2, 'defer')], []],
    ['nobody while a question is open', {}, [placed(1, 'approve'), placed(2, 'ask')], []],
    ['nobody where they agree', {}, [placed(1, 'defer'), placed(2, 'defer')], []],
    ['the third is asked once', {}, [placed(1, 'approve'), placed(2, 'defer'), placed(3, null)], []],
  ])('%s', (_, policy, reviews, places) => {
    expect(decideVacancies({ ...usual, ...policy }, reviews)).toEqual(places)
  })
})

describe('judgements', () => {
  const findings = [
    { requirement: 'competencies', outcome: 'needs-judgement' as const },
    { requirement: 'degree', outcome: 'met' as const },
  ]
  const ticked = (tick: 'agree' | 'disagree' | 'cannot-tell') => ({
    requirements: { competencies: { tick, note: '' }, degree: { tick: 'disagree' as const, note: '' } },
  })
  const judged = (...all: readonly ('agree' | 'disagree' | 'cannot-tell')[]) =>
    judgementsOf({
      standard: 'vaimh/imhm-clinical',
      summary: summarize(all.map((tick, index) => finished(index + 1, ticked(tick)))),
      findings,
      decidedOn: '2026-11-21',
    }).map(({ requirement, outcome }) => [requirement, outcome])

  test('of what waited, where all are in and agree', () => {
    expect(judged('agree', 'agree')).toEqual([['competencies', 'met']])
    expect(judged('disagree', 'disagree')).toEqual([['competencies', 'not-met']])
  })

  test('none where they differ, cannot tell or are not complete', () => {
    expect(judged('agree', 'disagree')).toEqual([])
    expect(judged('cannot-tell', 'cannot-tell')).toEqual([])
    expect(judged('agree')).toEqual([])
  })
})

test('a recommendation may change where all are in and differ, or where it was a question', () => {
  const talk = { ...usual, onDifference: 'discuss' } as const
  const inReview = { state: 'in-review', round: 1 } as const

  expect(mayChange(inReview, summarize(said('approve', 'defer'), talk), 'review 1')).toBe(true)
  expect(mayChange(inReview, summarize(said('approve', 'approve'), talk), 'review 1')).toBe(false)
  expect(mayChange(inReview, summarize(said('ask'), usual, [2]), 'review 1')).toBe(true)
  expect(
    mayChange({ ...inReview, state: 'deferred' }, summarize(said('approve', 'defer'), talk), 'review 1'),
  ).toBe(false)
  expect(mayChange({ ...inReview, round: 2 }, summarize(said('approve', 'defer'), talk), 'review 1')).toBe(
    false,
  )
  expect(mayChange(inReview, summarize(said('approve', 'defer'), talk), 'another')).toBe(false)
})
