import type { Requirement } from '../standards/schema.ts'
import { categories } from '../standards/vocabulary.ts'
import type { Finding } from './finding.ts'
import type { EvaluationGroups } from './group-evaluations.ts'
import type { Evaluated, Ranked } from './rank-evaluations.ts'

/**
 * The standard to show when nobody asked for one: a renewal that is due, else the application of which the greatest
 * weighted share is there; where nothing is there yet, the one that asks least. An add-on to an Endorsement that is
 * not held is shown only where there is nothing else. Where some standards are offered to the person, the application
 * is one of these as long as one is open.
 */
export function chooseStandard(
  groups: EvaluationGroups,
  offered: readonly string[] = [],
): Ranked | undefined {
  const { renewals, applications, held, otherRenewals } = groups
  const due = renewals.find(({ evaluation }) => evaluation.outcome !== 'met') ?? renewals[0]
  const fitting = applications.filter(({ edition }) => offered.includes(edition.standard))
  return (
    due ?? (fitting.length > 0 ? fitting : [...applications]).sort(byFit)[0] ?? held[0] ?? otherRenewals[0]
  )
}

/** What the larger parts of an application weigh, by kind; every other requirement weighs 1. */
const weights: Partial<Record<Requirement['kind'], number>> = {
  experience: 4,
  supervision: 4,
  hours: 3,
  anyOf: 3,
  allOf: 3,
  degree: 2,
  activity: 2,
}

function byFit(a: Ranked, b: Ranked): number {
  const [fitA, fitB] = [fitOf(a), fitOf(b)]
  return (
    Number(a.distance.needsAnotherEndorsement) - Number(b.distance.needsAnotherEndorsement) ||
    fitB - fitA ||
    (fitA === 0 ? weightOf(a) - weightOf(b) : 0) ||
    // Much is the same on the infant and the early childhood side; the list of categories names the infant side first.
    categories.indexOf(a.edition.category) - categories.indexOf(b.edition.category)
  )
}

/** From 0, nothing is there, to 1, everything is; exact to a millionth, so that equals are equal. */
export function fitOf(evaluated: Evaluated): number {
  const there = weighedFindings(evaluated).reduce(
    (sum, { weight, finding }) => sum + weight * shareOf(finding),
    0,
  )
  return Math.round((there / Math.max(1, weightOf(evaluated))) * 1e6) / 1e6
}

function weightOf(evaluated: Evaluated): number {
  return weighedFindings(evaluated).reduce((sum, { weight }) => sum + weight, 0)
}

function weighedFindings({ edition, evaluation }: Evaluated) {
  const kinds = new Map(edition.requirements.map(({ id, kind }) => [id, kind]))
  return evaluation.findings
    .filter(({ outcome }) => outcome !== 'advice')
    .map((finding) => {
      const kind = kinds.get(finding.requirement)
      return { finding, weight: (kind && weights[kind]) ?? 1 }
    })
}

function shareOf({ outcome, have, need }: Finding): number {
  if (outcome === 'met') return 1
  return need > 0 ? Math.min(1, have / need) : 0
}
