import type { Finding } from '../../../evaluation/finding.ts'
import type { Ranked } from '../../../evaluation/rank-evaluations.ts'
import type { Requirement } from '../../../standards/schema.ts'

export type NextStep =
  | { readonly kind: 'all-met' }
  | { readonly kind: 'finding'; readonly finding: Finding; readonly others: number }

/**
 * The one thing to do first: what other requirements rest on (a degree, practice not begun), then what needs
 * appointments, then papers, then what time alone brings, then the last steps, then what others decide.
 */
export function chooseNextStep({ edition, evaluation }: Ranked): NextStep {
  const requirements = new Map(edition.requirements.map((requirement) => [requirement.id, requirement]))
  const open = evaluation.findings
    .filter(({ outcome }) => outcome === 'not-met' || outcome === 'needs-judgement')
    .map((finding) => ({ finding, rank: rankOf(finding, requirements.get(finding.requirement)) }))
    .sort((a, b) => a.rank - b.rank)
  const [first] = open
  return first ? { kind: 'finding', finding: first.finding, others: open.length - 1 } : { kind: 'all-met' }
}

function rankOf({ outcome, have }: Finding, requirement: Requirement | undefined): number {
  if (outcome === 'needs-judgement') return 9
  switch (requirement?.kind) {
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
    case 'endorsement':
      return 6
    default:
      return 4
  }
}
