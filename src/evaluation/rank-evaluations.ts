import type { Edition } from '../standards/schema.ts'
import type { Evaluation, Finding } from './finding.ts'

export interface Evaluated {
  readonly edition: Edition
  readonly evaluation: Evaluation
}

export interface Ranked extends Evaluated {
  readonly distance: Distance
}

/** How far a portfolio is from a standard. */
export interface Distance {
  /** Required findings that are not met. */
  readonly notMet: number
  /** Findings that wait for a person. */
  readonly waiting: number
  /** The missing shares of the findings that are not met, added up: 1 for each that has nothing yet. */
  readonly shortfall: number
}

/** Evaluations nearest first: fewest not met, then smallest shortfall, then fewest waiting, then by name. */
export function rankEvaluations<Each extends Evaluated>(evaluated: readonly Each[]): (Each & Ranked)[] {
  return evaluated
    .map((each) => ({ ...each, distance: distanceOf(each.evaluation.findings) }))
    .sort(
      (a, b) => compare(a.distance, b.distance) || (a.evaluation.standard < b.evaluation.standard ? -1 : 1),
    )
}

export function distanceOf(findings: readonly Finding[]): Distance {
  const notMet = findings.filter(({ outcome }) => outcome === 'not-met')
  return {
    notMet: notMet.length,
    waiting: findings.filter(({ outcome }) => outcome === 'needs-judgement').length,
    shortfall: notMet.reduce((sum, { have, need }) => sum + (need > 0 ? Math.max(0, 1 - have / need) : 1), 0),
  }
}

function compare(a: Distance, b: Distance): number {
  return a.notMet - b.notMet || a.shortfall - b.shortfall || a.waiting - b.waiting
}
