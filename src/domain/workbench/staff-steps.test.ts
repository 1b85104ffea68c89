import { describe, expect, test } from 'vitest'
import { applicationStates } from '../applications/states.ts'
import { findStepFault, isStaffStep, stepsOpenTo } from './staff-steps.ts'

/** Written from the design's page of the process, apart from the table that it checks. */
const open = {
  draft: 'hold withdraw',
  submitted: 'begin-review return hold withdraw',
  returned: 'hold withdraw',
  'in-review': 'hold withdraw',
  'more-asked': 'hold withdraw',
  'approved-for-exam': 'hold take-back-approval withdraw',
  endorsed: '',
  deferred: 'hold withdraw',
  'on-hold': 'resume withdraw',
  withdrawn: '',
  expired: 'revive',
} as const

test.each(applicationStates)(
  'staff may take the steps that the design says of an application: %s',
  (state) => {
    const heldFrom = state === 'on-hold' ? 'submitted' : null

    expect(stepsOpenTo({ state, heldFrom }).join(' ')).toBe(open[state])
  },
)

describe('what is said with a step', () => {
  test('names something missing where an application is returned', () => {
    expect(findStepFault('return', { missing: [], words: '' })).toBe('list-missing')
    expect(findStepFault('return', { missing: ['rsc-hours'], words: '' })).toBeUndefined()
    expect(findStepFault('return', { missing: [], words: 'The transcript.' })).toBeUndefined()
  })

  test('is a reason where an application is closed, may be nothing elsewhere, and has an end', () => {
    expect(findStepFault('withdraw', { missing: [], words: '' })).toBe('words-missing')
    expect(findStepFault('take-back-approval', { missing: [], words: '' })).toBe('words-missing')
    expect(findStepFault('hold', { missing: [], words: '' })).toBeUndefined()
    expect(findStepFault('hold', { missing: [], words: 'x'.repeat(3001) })).toBe('words-too-long')
  })
})

test('steps of decision and review are none of these', () => {
  expect(['endorse', 'defer', 'ask-more', 'constructor'].filter(isStaffStep)).toEqual([])
})
