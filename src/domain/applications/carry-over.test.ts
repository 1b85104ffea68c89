import { expect, test } from 'vitest'
import type { Finding, Outcome } from '../../evaluation/finding.ts'
import { sortCarryOver } from './carry-over.ts'

function aFinding(requirement: string, outcome: Outcome, have: number, need: number): Finding {
  const words = { title: requirement, reason: '', remedy: '', clause: '' }
  return { ...words, requirement, outcome, have, need, unit: 'hours', counted: [], notCounted: [] }
}

test('what is met carries over, what is begun in part, and the rest is new; advice is none of it', () => {
  const [degree, hours, judged, references, typical] = [
    aFinding('degree', 'met', 1, 1),
    aFinding('training', 'not-met', 12, 30),
    aFinding('imh-practice', 'needs-judgement', 20, 24),
    aFinding('references', 'not-met', 0, 3),
    aFinding('training-typical', 'advice', 12, 75),
  ]

  expect(sortCarryOver([degree, hours, judged, references, typical])).toEqual({
    ...{ whole: [degree], part: [hours, judged], fresh: [references] },
  })
})

test('what waits for a person and has nothing to show is new', () => {
  const competencies = aFinding('competencies', 'needs-judgement', 0, 1)

  expect(sortCarryOver([competencies])).toEqual({ whole: [], part: [], fresh: [competencies] })
})
