import type { Finding } from '../../evaluation/finding.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Day } from '../../standards/day.ts'
import type { ReviewSummary } from './summary.ts'

interface Judged {
  readonly standard: string
  readonly summary: ReviewSummary
  /** As they were submitted. */
  readonly findings: readonly Pick<Finding, 'requirement' | 'outcome'>[]
  readonly decidedOn: Day
}

/** What reviewers decided of the findings that waited for a person: only where all reviews are in and most agree. */
export function judgementsOf({
  standard,
  summary,
  findings,
  decidedOn,
}: Judged): NonNullable<Portfolio['judgements']> {
  if (!summary.complete || summary.outcome === 'differ') return []
  const waiting = new Set(
    findings.filter(({ outcome }) => outcome === 'needs-judgement').map(({ requirement }) => requirement),
  )
  return summary.requirements.flatMap(({ id: requirement, agreed }) => {
    if (!waiting.has(requirement) || agreed === null || agreed === 'cannot-tell') return []
    const outcome = agreed === 'agree' ? ('met' as const) : ('not-met' as const)
    return [{ standard, requirement, outcome, decidedOn }]
  })
}
