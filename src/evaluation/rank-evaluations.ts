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
  /** The standard adds to an Endorsement that is not held: nothing else helps before that one. */
  readonly needsAnotherEndorsement: boolean
}

/**
 * Evaluations nearest first: fewest not met, of equals those that add to no Endorsement that is not held, then fewest
 * waiting, then smallest shortfall, then by name.
 */
export function rankEvaluations<Each extends Evaluated>(evaluated: readonly Each[]): (Each & Ranked)[] {
  return evaluated
    .map((each) => ({ ...each, distance: distanceOf(each) }))
    .sort(
      (a, b) => compare(a.distance, b.distance) || (a.evaluation.standard < b.evaluation.standard ? -1 : 1),
    )
}

export function distanceOf({ edition, evaluation: { findings } }: Evaluated): Distance {
  const notMet = findings.filter(({ outcome }) => outcome === 'not-met')
  return {
    notMet: notMet.length,
    waiting: findings.filter(({ outcome }) => outcome === 'needs-judgement').length,
    shortfall: notMet.reduce((sum, { have, need }) => sum + (need > 0 ? Math.max(0, 1 - have / need) : 1), 0),
    needsAnotherEndorsement: findings.some(
      (finding) => finding.outcome !== 'met' && asksForEndorsement(edition, finding),
    ),
  }
}

function asksForEndorsement({ requirements }: Edition, finding: Finding): boolean {
  return requirements.some(({ id, kind }) => id === finding.requirement && kind === 'endorsement')
}

function compare(a: Distance, b: Distance): number {
  return (
    a.notMet - b.notMet ||
    Number(a.needsAnotherEndorsement) - Number(b.needsAnotherEndorsement) ||
    a.waiting - b.waiting ||
    a.shortfall - b.shortfall
  )
}
