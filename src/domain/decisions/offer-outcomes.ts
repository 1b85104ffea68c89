import { emergingState } from '../../evaluation/emerging-state.ts'
import type { Evaluation, Finding } from '../../evaluation/finding.ts'
import type { Edition } from '../../standards/schema.ts'
import type { DecisionPolicy } from '../policy/decision-policy.ts'
import type { DecisionOutcome } from './outcome.ts'

/** An outcome that this standard knows, and the findings that stand in its way. */
export interface OfferedOutcome {
  readonly outcome: DecisionOutcome
  readonly inTheWay: readonly Finding[]
}

/**
 * What can be decided: eligible for the exam where the standard has one that is still to come, otherwise endorsed;
 * emerging where the standard has that state; deferred always. Nothing is approved against a finding that is not
 * met; what waits for a person is settled by the decision.
 */
export function offerOutcomes(
  edition: Edition,
  evaluation: Evaluation,
  policy: Pick<DecisionPolicy, 'byReviewAlone'>,
): OfferedOutcome[] {
  const exams = examsOf(edition)
  const missing = evaluation.findings.filter(({ outcome }) => outcome === 'not-met')
  const otherwise = missing.filter(({ requirement }) => !exams.has(requirement))
  const isByExam = missing.length > otherwise.length && !policy.byReviewAlone.includes(edition.standard)
  const emerging = emergingState(edition, evaluation)
  return [
    { outcome: isByExam ? 'approved-for-exam' : 'endorsed', inTheWay: otherwise },
    ...(emerging
      ? [
          {
            outcome: 'emerging' as const,
            inTheWay: otherwise.filter(({ requirement }) => !emerging.toComplete.includes(requirement)),
          },
        ]
      : []),
    { outcome: 'deferred', inTheWay: [] },
  ]
}

/** The requirements that an exam settles, which come after the decision. */
export function examsOf({ requirements }: Edition): ReadonlySet<string> {
  return new Set(requirements.filter(({ kind }) => kind === 'exam').map(({ id }) => id))
}
