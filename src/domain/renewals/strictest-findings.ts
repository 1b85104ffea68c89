import type { Finding, Outcome } from '../../evaluation/finding.ts'

const order: Readonly<Record<Outcome, number>> = { 'not-met': 0, 'needs-judgement': 1, met: 2, advice: 3 }

/**
 * What one pool of hours has to meet for several categories (domain 7.3): of findings about the same requirement the
 * one that is farthest from met, and of equal ones the one that asks most.
 */
export function strictestFindings(lines: readonly (readonly Finding[])[]): Finding[] {
  const byRequirement = Map.groupBy(lines.flat(), ({ requirement }) => requirement)
  return [...byRequirement.values()].flatMap((same) => same.toSorted(stricterFirst).slice(0, 1))
}

function stricterFirst(a: Finding, b: Finding): number {
  return order[a.outcome] - order[b.outcome] || b.need - b.have - (a.need - a.have) || b.need - a.need
}
