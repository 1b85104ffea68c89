import { expect, test } from 'vitest'
import { findNextStep } from './find-next-step.ts'
import type { Evaluation, Finding, Outcome } from './finding.ts'

function evaluationOf(...outcomes: readonly Outcome[]): Evaluation {
  const findings = outcomes.map(
    (outcome, index): Finding => ({
      requirement: `r${index}`,
      outcome,
      have: 0,
      need: 1,
      unit: 'exams',
      title: '',
      reason: '',
      remedy: '',
      clause: '',
      counted: [],
      notCounted: [],
    }),
  )
  return { standard: 'a/b', edition: '2024-01', asOf: '2026-11-21', outcome: 'not-met', findings }
}

test('the first requirement of the sheet that is not met comes first', () => {
  expect(findNextStep(evaluationOf('met', 'needs-judgement', 'not-met', 'not-met'))?.requirement).toBe('r2')
})

test('where nothing is left to do, what waits for a person is next', () => {
  expect(findNextStep(evaluationOf('met', 'advice', 'needs-judgement'))?.requirement).toBe('r2')
})

test('advice is never a step', () => {
  expect(findNextStep(evaluationOf('met', 'advice'))).toBe(undefined)
})
