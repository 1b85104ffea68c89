import type { Edition, Requirement } from '../standards/schema.ts'
import { changedRequirements } from './changed-requirements.ts'
import { type EvaluationOptions, judgeLedger } from './evaluate.ts'
import type { Evaluation, Finding, Outcome } from './finding.ts'
import { type JudgedRequirement, overallOutcome } from './judge.ts'
import type { Ledger } from './ledger.ts'

/** A draft beside the edition that it would replace; compared once for a whole network. */
export interface Draft {
  readonly edition: Edition
  readonly changed: readonly Requirement[]
  /** Ids of the requirements that come to the same under both. */
  readonly carriedOver: ReadonlySet<string>
}

/** What a portfolio would come to under a draft. */
interface UnderDraft {
  readonly outcome: Evaluation['outcome']
  /** Figures and codes of the requirements that the draft touches. */
  readonly judged: readonly JudgedRequirement[]
}

export function compareDraft(present: Edition, edition: Edition): Draft {
  const changed = changedRequirements(present, edition)
  const unchanged = edition.requirements.filter((requirement) => !changed.includes(requirement))
  return { edition, changed, carriedOver: new Set(unchanged.map(({ id }) => id)) }
}

/**
 * Judges only what a draft touches and carries the rest over from the findings under the present edition, which have to
 * be of the same portfolio, day and period. The outcome is that of a full evaluation under the draft.
 */
export function judgeDraft(
  { edition, changed, carriedOver }: Draft,
  onFile: readonly Pick<Finding, 'requirement' | 'outcome'>[],
  ledger: Ledger,
  options: EvaluationOptions,
): UnderDraft {
  const judged = judgeLedger(edition, ledger, options, changed)
  const outcomes: Outcome[] = judged.map(({ tally }) => tally.outcome)
  for (const { requirement, outcome } of onFile) if (carriedOver.has(requirement)) outcomes.push(outcome)
  return { outcome: overallOutcome(outcomes), judged }
}
