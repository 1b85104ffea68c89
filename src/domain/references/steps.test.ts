import { describe, expect, test } from 'vitest'
import { referenceStates } from './states.ts'
import {
  decideReferenceStep,
  type ReferenceStepName,
  type ReferenceStepTaker,
  referenceSteps,
} from './steps.ts'

/** Both written from the design's page of the process, apart from what they check. */
const states = [
  'requested',
  'delivery-failed',
  'opened',
  'declined',
  'submitted',
  'void',
  'expired',
  'replaced',
]
const allowed: Readonly<Record<ReferenceStepName, { readonly by: string; readonly moves: string }>> = {
  'fail-delivery': { by: 'system', moves: 'requested>delivery-failed' },
  'send-again': {
    by: 'applicant staff',
    moves: 'requested>requested delivery-failed>requested opened>opened expired>requested',
  },
  'change-address': {
    by: 'applicant staff',
    moves: 'requested>requested delivery-failed>requested expired>requested',
  },
  begin: { by: 'rater', moves: 'requested>opened delivery-failed>opened opened>opened' },
  postpone: { by: 'rater', moves: 'requested>requested delivery-failed>delivery-failed opened>opened' },
  decline: { by: 'rater', moves: 'requested>declined delivery-failed>declined opened>declined' },
  submit: { by: 'rater', moves: 'opened>submitted' },
  'submit-void': { by: 'rater', moves: 'opened>void' },
  expire: { by: 'system', moves: 'requested>expired delivery-failed>expired opened>expired' },
  replace: { by: 'applicant staff', moves: 'requested>replaced delivery-failed>replaced opened>replaced' },
}
const takers: readonly ReferenceStepTaker[] = ['rater', 'applicant', 'staff', 'system']
const names = Object.keys(allowed) as ReferenceStepName[]

test('a reference has the states and the steps of the design, and no other', () => {
  expect([...referenceStates].toSorted()).toEqual(states.toSorted())
  expect(Object.keys(referenceSteps).toSorted()).toEqual(Object.keys(allowed).toSorted())
})

describe('a step of a reference', () => {
  test.each(names)('%s is taken from where the design says, by whom it says, and by nobody else', (name) => {
    const moves = takers.map((by) =>
      referenceStates.flatMap((state) => {
        const decision = decideReferenceStep(state, name, by)
        return decision.allowed ? [`${state}>${decision.to}`] : []
      }),
    )

    const expected = takers.map((by) =>
      allowed[name].by.split(' ').includes(by) ? allowed[name].moves.split(' ') : [],
    )
    expect(moves).toEqual(expected)
  })

  test('leads out of what has arrived, was declined or replaced for nobody', () => {
    const ended = ['declined', 'submitted', 'void', 'replaced'] as const
    const ways = ended.flatMap((state) =>
      names.flatMap((name) => takers.filter((by) => decideReferenceStep(state, name, by).allowed)),
    )

    expect(ways).toEqual([])
  })

  test('says whether it is the wrong hour or the wrong person', () => {
    expect(decideReferenceStep('submitted', 'replace', 'staff')).toEqual({
      allowed: false,
      reason: 'wrong-state',
    })
    expect(decideReferenceStep('opened', 'submit', 'applicant')).toEqual({
      allowed: false,
      reason: 'wrong-person',
    })
  })
})
