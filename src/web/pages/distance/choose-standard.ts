import type { EvaluationGroups } from '../../../evaluation/group-evaluations.ts'
import type { Ranked } from '../../../evaluation/rank-evaluations.ts'

/**
 * The standard to show when nobody asked for one: a renewal that is due, else the application that the
 * portfolio fits best (the greatest part of its requirements met; of equals, the one that asks more).
 */
export function chooseStandard({ renewals, applications, held, otherRenewals }: EvaluationGroups) {
  const due = renewals.find(isOpen) ?? renewals[0]
  const fitting = applications.filter(isOpen).sort(byFit)[0] ?? applications[0]
  return due ?? fitting ?? held[0] ?? otherRenewals[0]
}

function byFit(a: Ranked, b: Ranked): number {
  return shareMet(b) - shareMet(a) || countRequired(b) - countRequired(a)
}

function isOpen({ evaluation }: Ranked): boolean {
  return evaluation.outcome !== 'met'
}

function shareMet(ranked: Ranked): number {
  const met = ranked.evaluation.findings.filter(({ outcome }) => outcome === 'met').length
  return met / Math.max(1, countRequired(ranked))
}

function countRequired({ evaluation }: Ranked): number {
  return evaluation.findings.filter(({ outcome }) => outcome !== 'advice').length
}
