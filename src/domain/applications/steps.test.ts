import { describe, expect, test } from 'vitest'
import { applicationStates } from './states.ts'
import { decideStep, type StepName, type StepTaker, steps } from './steps.ts'

/** Both written from the design's page of the process, apart from what they check. */
const states = [
  ...['draft', 'submitted', 'returned', 'in-review', 'more-asked', 'approved-for-exam', 'endorsed'],
  ...['deferred', 'on-hold', 'withdrawn', 'expired'],
]
const allowed: Readonly<Record<StepName, { readonly by: string; readonly moves: string }>> = {
  submit: { by: 'applicant', moves: 'draft>submitted returned>submitted deferred>submitted' },
  return: { by: 'staff', moves: 'submitted>returned' },
  'begin-review': { by: 'staff', moves: 'submitted>in-review' },
  'ask-more': { by: 'staff', moves: 'in-review>more-asked' },
  'answer-more': { by: 'applicant', moves: 'more-asked>in-review' },
  'approve-for-exam': { by: 'staff', moves: 'in-review>approved-for-exam' },
  endorse: { by: 'staff', moves: 'in-review>endorsed approved-for-exam>endorsed' },
  defer: { by: 'staff', moves: 'in-review>deferred' },
  'review-again': { by: 'staff', moves: 'deferred>in-review' },
  'take-back-approval': { by: 'staff', moves: 'approved-for-exam>in-review' },
  hold: {
    by: 'applicant staff system',
    moves:
      'draft>on-hold submitted>on-hold returned>on-hold in-review>on-hold more-asked>on-hold approved-for-exam>on-hold deferred>on-hold',
  },
  resume: { by: 'staff', moves: 'on-hold>in-review' },
  withdraw: {
    by: 'applicant staff',
    moves:
      'draft>withdrawn submitted>withdrawn returned>withdrawn in-review>withdrawn more-asked>withdrawn approved-for-exam>withdrawn deferred>withdrawn on-hold>withdrawn',
  },
  expire: {
    by: 'system',
    moves: 'draft>expired returned>expired more-asked>expired deferred>expired on-hold>expired',
  },
  revive: { by: 'staff', moves: 'expired>draft' },
}
const takers: readonly StepTaker[] = ['applicant', 'staff', 'system']
const names = Object.keys(allowed) as StepName[]

test('an application has the states and the steps of the design, and no other', () => {
  expect([...applicationStates].toSorted()).toEqual(states.toSorted())
  expect(Object.keys(steps).toSorted()).toEqual(Object.keys(allowed).toSorted())
})

describe('a step of an application', () => {
  test.each(names)('%s is taken from where the design says, by whom it says, and by nobody else', (name) => {
    const moves = takers.map((by) =>
      applicationStates
        .map((state) => {
          const decision = decideStep({ state, heldFrom: state === 'on-hold' ? 'in-review' : null }, name, by)
          return decision.allowed ? `${state}>${decision.to}` : ''
        })
        .filter((move) => move !== ''),
    )

    const expected = takers.map((by) =>
      allowed[name].by.split(' ').includes(by) ? allowed[name].moves.split(' ') : [],
    )
    expect(moves).toEqual(expected)
  })

  test('out of a hold leads back to where the hold began, and nowhere from a state that is none', () => {
    expect(decideStep({ state: 'on-hold', heldFrom: 'draft' }, 'resume', 'staff')).toEqual({
      allowed: true,
      to: 'draft',
    })
    expect(decideStep({ state: 'draft', heldFrom: null }, 'resume', 'staff')).toEqual({
      allowed: false,
      reason: 'wrong-state',
    })
  })
})
