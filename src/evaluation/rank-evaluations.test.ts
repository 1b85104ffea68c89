import { expect, test } from 'vitest'
import { anEdition } from '../../test/builders/edition.ts'
import type { Requirement } from '../standards/schema.ts'
import type { Evaluation, Finding, Outcome } from './finding.ts'
import { distanceOf, rankEvaluations } from './rank-evaluations.ts'

function finding(outcome: Outcome, have = 0, need = 1): Finding {
  return {
    requirement: 'any',
    outcome,
    have,
    need,
    unit: 'hours',
    title: '',
    reason: '',
    remedy: '',
    clause: '',
    counted: [],
    notCounted: [],
  }
}

function evaluated(standard: string, ...findings: Finding[]) {
  const evaluation: Evaluation = {
    standard,
    edition: '2024-01',
    asOf: '2026-03-01',
    outcome: 'not-met',
    findings,
  }
  return { edition: anEdition({ standard }), evaluation }
}

const endorsement: Requirement = {
  id: 'any',
  kind: 'endorsement',
  title: 'An Endorsement',
  hint: 'Held.',
  clause: 'Prerequisite',
  categories: ['ifs'],
}

/** The same for a standard whose requirement `any` is another Endorsement. */
function addOn(standard: string, ...findings: Finding[]) {
  const { evaluation } = evaluated(standard, ...findings)
  return { edition: anEdition({ standard, requirements: [endorsement] }), evaluation }
}

function distance(...findings: Finding[]) {
  return distanceOf(evaluated('a/one', ...findings))
}

const namesInOrder = (...list: ReturnType<typeof evaluated>[]) =>
  rankEvaluations(list).map(({ evaluation }) => evaluation.standard)

test('the distance counts what is not met and what waits, and adds up the missing shares', () => {
  const told = distance(
    finding('met', 30, 30),
    finding('not-met', 12, 15),
    finding('not-met', 0, 3),
    finding('needs-judgement', 0, 1),
    finding('advice', 0, 75),
  )

  expect(told).toEqual({ notMet: 2, waiting: 1, shortfall: 1.2, needsAnotherEndorsement: false })
})

test('what is not met without a figure is missing in whole', () => {
  expect(distance(finding('not-met', 0, 0))).toMatchObject({ notMet: 1, waiting: 0, shortfall: 1 })
})

test('what is not met although its figure is reached is missing nothing', () => {
  expect(distance(finding('not-met', 4, 3))).toMatchObject({ notMet: 1, waiting: 0, shortfall: 0 })
})

test('fewer requirements not met are nearer, however much is missing', () => {
  const two = evaluated('a/two', finding('not-met', 9, 10), finding('not-met', 9, 10))
  const one = evaluated('b/one', finding('not-met', 0, 10), finding('met'))

  expect(namesInOrder(two, one)).toEqual(['b/one', 'a/two'])
})

test('of equally many not met, fewer that wait are nearer, however much is missing', () => {
  const waiting = evaluated('a/waiting', finding('not-met', 9, 10), finding('needs-judgement'))
  const half = evaluated('b/half', finding('not-met', 5, 10))

  expect(namesInOrder(waiting, half)).toEqual(['b/half', 'a/waiting'])
})

test('of equally many that wait, the smaller missing share is nearer', () => {
  const half = evaluated('a/half', finding('not-met', 5, 10), finding('needs-judgement'))
  const tenth = evaluated('b/tenth', finding('not-met', 45, 50), finding('needs-judgement'))

  expect(namesInOrder(half, tenth)).toEqual(['b/tenth', 'a/half'])
})

test('of equally many not met, what adds to an Endorsement that is not held comes after', () => {
  const other = evaluated('b/other', finding('not-met'), finding('needs-judgement'))
  const far = evaluated('c/far', finding('not-met'), finding('not-met'))

  expect(namesInOrder(far, addOn('a/add-on', finding('not-met')), other)).toEqual([
    'b/other',
    'a/add-on',
    'c/far',
  ])
  expect(distanceOf(addOn('a/add-on', finding('not-met'))).needsAnotherEndorsement).toBe(true)
})

test('what adds to an Endorsement that is held stands where its distance puts it', () => {
  const held = addOn('b/add-on', finding('met'), { ...finding('not-met'), requirement: 'exam' })
  const far = evaluated('a/far', finding('not-met'), finding('not-met'))

  expect(namesInOrder(far, held)).toEqual(['b/add-on', 'a/far'])
  expect(distanceOf(held).needsAnotherEndorsement).toBe(false)
})

test('equally near standards come in order of their names', () => {
  const [a, b, c] = [evaluated('a/one'), evaluated('b/one'), evaluated('c/one')]

  expect(namesInOrder(b, c, a)).toEqual(['a/one', 'b/one', 'c/one'])
  expect(namesInOrder(c, b, a)).toEqual(['a/one', 'b/one', 'c/one'])
})

test('each keeps what it had, with its distance beside it', () => {
  const one = { ...evaluated('a/one', finding('not-met', 0, 1)), isOwn: true }

  expect(rankEvaluations([one])).toEqual([
    { ...one, distance: { notMet: 1, waiting: 0, shortfall: 1, needsAnotherEndorsement: false } },
  ])
})
