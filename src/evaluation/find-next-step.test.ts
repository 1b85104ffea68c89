import { expect, test } from 'vitest'
import { findNextStep } from './find-next-step.ts'
import type { Evaluation, Finding, Outcome, Unit } from './finding.ts'

function evaluationOf(...outcomes: readonly Outcome[]): Evaluation {
  return evaluationIn(outcomes.map((outcome) => [outcome, 'exams']))
}

function evaluationIn(given: readonly (readonly [Outcome, Unit])[]): Evaluation {
  const findings = given.map(
    ([outcome, unit], index): Finding => ({
      requirement: `r${index}`,
      outcome,
      have: 0,
      need: 1,
      unit,
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

test('what all else hangs on comes first, then hours, then months, and the exam last', () => {
  const units: readonly Unit[] = ['exams', 'references', 'months', 'hours', 'credentials']
  const steps = units.map(
    (_, count) =>
      findNextStep(evaluationIn(units.slice(0, count + 1).map((unit) => ['not-met', unit])))?.unit,
  )

  expect(steps).toEqual(['exams', 'references', 'months', 'hours', 'credentials'])
})
