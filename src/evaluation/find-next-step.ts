import type { Requirement } from '../standards/schema.ts'
import type { Finding } from './finding.ts'
import type { Evaluated } from './rank-evaluations.ts'

/** The one thing to do first, and how many open findings come after it. */
export interface NextStep {
  readonly finding: Finding
  readonly others: number
  /** How many of these wait for a person. */
  readonly decided: number
}

/**
 * What other requirements rest on (an Endorsement, a degree, practice not begun), then what needs appointments, then
 * papers, then what time alone brings, then what waits for an answer, then the last steps, then what others decide in
 * any case; null where nothing is open.
 */
export function findNextStep({ edition, evaluation }: Evaluated): NextStep | null {
  const requirements = new Map(edition.requirements.map((requirement) => [requirement.id, requirement]))
  const open = evaluation.findings
    .filter(({ outcome }) => outcome === 'not-met' || outcome === 'needs-judgement')
    .map((finding) => ({ finding, rank: rankOf(finding, requirements.get(finding.requirement)) }))
    .sort((a, b) => a.rank - b.rank)
  const [first, ...others] = open
  const decided = others.filter(({ finding }) => finding.outcome === 'needs-judgement').length
  return first ? { finding: first.finding, others: others.length, decided } : null
}

function rankOf({ outcome, have }: Finding, requirement: Requirement | undefined): number {
  // A doubt about an entry holds up what comes after it; a judgement that is asked anyway comes when all is there.
  if (outcome === 'needs-judgement') return requirement?.kind === 'judgement' ? 9 : 6
  switch (requirement?.kind) {
    case 'endorsement':
    case 'degree':
      return 0
    case 'experience':
      return have === 0 ? 1 : 5
    case 'supervision':
      return 2
    case 'hours':
      return 3
    case 'references':
      return 7
    case 'exam':
      return 8
    default:
      return 4
  }
}
