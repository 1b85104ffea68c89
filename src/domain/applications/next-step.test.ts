import { expect, test } from 'vitest'
import { isApplicantsStep, nextStepOf } from './next-step.ts'
import { applicationStates } from './states.ts'

test('the next step of an application is that of its state', () => {
  const steps = applicationStates.map((state) => [
    state,
    nextStepOf({ state, registration: null }, ['met', 'waits', 'later']).step,
  ])

  expect(Object.fromEntries(steps)).toEqual({
    draft: 'submit',
    submitted: 'wait-check',
    returned: 'amend',
    'in-review': 'wait-review',
    'more-asked': 'answer',
    'approved-for-exam': 'exam',
    endorsed: 'endorsed',
    deferred: 'amend',
    'on-hold': 'held',
    withdrawn: 'none',
    expired: 'none',
  })
})

test('the next step is the applicant’s while something can be done, and otherwise with others', () => {
  const theirs = applicationStates.filter((state) =>
    isApplicantsStep(nextStepOf({ state, registration: null }, [])),
  )

  expect(theirs.toSorted()).toEqual(['approved-for-exam', 'deferred', 'draft', 'more-asked', 'returned'])
  expect(isApplicantsStep({ step: 'mend', missing: 1 })).toBe(true)
  expect(isApplicantsStep({ step: 'declined' })).toBe(true)
  expect(isApplicantsStep({ step: 'wait-acceptance' })).toBe(false)
})

test('while something is missing it is to mend that', () => {
  const draft = { state: 'draft', registration: 'accepted' } as const

  expect(nextStepOf(draft, ['missing', 'met', 'missing', 'waits'])).toEqual({ step: 'mend', missing: 2 })
})

test('nothing is asked of the applicant before the association has accepted', () => {
  expect(nextStepOf({ state: 'draft', registration: 'asked' }, ['missing'])).toEqual({
    step: 'wait-acceptance',
  })
  expect(nextStepOf({ state: 'draft', registration: 'declined' }, [])).toEqual({ step: 'declined' })
})

test('while an appeal is looked at nothing is asked of the applicant', () => {
  const deferred = { state: 'deferred', registration: null, hasAppeal: true } as const

  expect(nextStepOf(deferred, ['missing'])).toEqual({ step: 'wait-appeal' })
})

test('where only raters are awaited it waits for them, and what else is missing comes first', () => {
  const draft = { state: 'draft', registration: null } as const

  expect(nextStepOf(draft, ['met', 'awaited'])).toEqual({ step: 'wait-raters' })
  expect(nextStepOf(draft, ['missing', 'awaited'])).toEqual({ step: 'mend', missing: 1 })
})

test('once approved the next step is that of the exam', () => {
  const approved = { state: 'approved-for-exam', registration: null } as const
  const booked = { on: '2026-12-01', firstDay: '2026-11-16', lastDay: '2026-12-15' } as const

  expect(nextStepOf(approved, [], { kind: 'open' })).toEqual({ step: 'exam' })
  expect(nextStepOf(approved, [], { kind: 'booked', ...booked })).toEqual({ step: 'exam-booked', ...booked })
  expect(nextStepOf(approved, [], { kind: 'begun' })).toEqual({ step: 'exam-begun' })
  expect(nextStepOf(approved, [], { kind: 'handed-in' })).toEqual({ step: 'exam-handed-in' })
  expect(nextStepOf(approved, [], { kind: 'retake', from: '2027-12-01' })).toEqual({
    step: 'exam-retake',
    from: '2027-12-01',
  })
  expect(nextStepOf(approved, [], { kind: 'passed' })).toEqual({ step: 'award' })
})
