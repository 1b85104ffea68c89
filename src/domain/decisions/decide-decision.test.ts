import { describe, expect, test } from 'vitest'
import { applicationStates } from '../applications/states.ts'
import { type DecisionAsked, type DecisionGround, decideDecision } from './decide-decision.ts'
import { decisionOutcomes } from './outcome.ts'

const words = [{ code: 'own-words', words: 'Because.' }] as const
const deferral: DecisionAsked = {
  outcome: 'deferred',
  reasons: words,
  toDo: words,
  earlyBecause: '',
  corrects: null,
}
const approval: DecisionAsked = { ...deferral, outcome: 'approved-for-exam', reasons: [], toDo: [] }
const ground: DecisionGround = {
  state: 'in-review',
  offered: decisionOutcomes.map((outcome) => ({ outcome, inTheWay: [] })),
  isReviewComplete: true,
  isAdministrator: false,
  committee: 'not-asked',
}

describe('a decision', () => {
  test('leads to the step of its outcome', () => {
    const steps = decisionOutcomes.map((outcome) => decideDecision({ ...deferral, outcome }, ground))

    expect(steps).toEqual([
      { allowed: true, steps: ['approve-for-exam'] },
      { allowed: true, steps: ['endorse'] },
      { allowed: true, steps: ['endorse'] },
      { allowed: true, steps: ['defer'] },
    ])
  })

  test('is taken in review and in no other state', () => {
    const allowed = applicationStates.filter(
      (state) => decideDecision(approval, { ...ground, state }).allowed,
    )

    expect(allowed).toEqual(['in-review'])
  })

  test('has an outcome that the standard knows', () => {
    const offered = ground.offered.filter(({ outcome }) => outcome !== 'approved-for-exam')

    expect(decideDecision(approval, { ...ground, offered })).toEqual({
      allowed: false,
      reason: 'not-offered',
    })
  })

  test('before the review is complete is an administrator’s, with a reason', () => {
    const early = { ...ground, isReviewComplete: false }
    const because = { ...approval, earlyBecause: 'The cohort closes.' }

    expect(decideDecision(because, early)).toEqual({ allowed: false, reason: 'early' })
    expect(decideDecision(approval, { ...early, isAdministrator: true })).toEqual({
      allowed: false,
      reason: 'early-without-reason',
    })
    expect(decideDecision(because, { ...early, isAdministrator: true }).allowed).toBe(true)
  })

  test('of a committee is what it agreed on', () => {
    const answers = (['nothing', 'deferred', 'approved-for-exam'] as const).map((committee) =>
      decideDecision(approval, { ...ground, committee }),
    )

    expect(answers).toEqual([
      { allowed: false, reason: 'committee-not-agreed' },
      { allowed: false, reason: 'committee-differs' },
      { allowed: true, steps: ['approve-for-exam'] },
    ])
  })

  test('to defer says why and what to do', () => {
    expect(decideDecision({ ...deferral, reasons: [] }, ground)).toEqual({
      allowed: false,
      reason: 'no-reason',
    })
    expect(decideDecision({ ...deferral, toDo: [] }, ground)).toEqual({
      allowed: false,
      reason: 'nothing-to-do',
    })
  })
})

describe('a correction', () => {
  const correcting = (from: 'deferred' | 'approved-for-exam', outcome: DecisionAsked['outcome']) =>
    decideDecision(
      { ...deferral, outcome, corrects: { number: 1, outcome: from } },
      { ...ground, state: from },
    )

  test('keeps the outcome without a step, or turns a deferral into another by way of the review', () => {
    expect(correcting('deferred', 'deferred')).toEqual({ allowed: true, steps: [] })
    expect(correcting('approved-for-exam', 'approved-for-exam')).toEqual({ allowed: true, steps: [] })
    expect(correcting('deferred', 'approved-for-exam')).toEqual({
      allowed: true,
      steps: ['review-again', 'approve-for-exam'],
    })
  })

  test('takes nothing back that was approved, and corrects nothing that moved on', () => {
    expect(correcting('approved-for-exam', 'deferred')).toEqual({ allowed: false, reason: 'not-in-review' })
    expect(
      decideDecision(
        { ...deferral, corrects: { number: 1, outcome: 'deferred' } },
        { ...ground, state: 'submitted' },
      ),
    ).toEqual({ allowed: false, reason: 'not-in-review' })
  })
})
