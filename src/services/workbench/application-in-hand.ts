import type { Application } from '../../domain/applications/application.ts'
import { NotFound } from '../../domain/errors.ts'
import { listMissing } from '../../domain/workbench/list-missing.ts'
import type { Evaluation, Finding } from '../../evaluation/finding.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { findLatestSubmission } from '../../store/applications/submissions.ts'
import type { Tx } from '../../store/tables.ts'
import { type ApplicationHead, findApplicationHead } from '../../store/workbench/application-head.ts'
import { judgeApplication } from '../applications/judge-application.ts'

/** An application as staff have it in hand. */
export interface ApplicationInHand extends ApplicationHead {
  readonly application: Application
  readonly portfolio: Portfolio
  readonly evaluation: Evaluation
  /** What the applicant can be asked to add. */
  readonly missing: readonly Finding[]
  /** When what is shown was submitted; null for findings as they stand now. */
  readonly frozenAt: Date | null
}

/** With the findings as they were submitted; before that, and once it is back with the applicant, as they stand now. */
export async function loadInHand(
  tx: Tx,
  library: StandardsLibrary,
  application: Application,
  today: Day,
): Promise<ApplicationInHand> {
  const isOut = application.state === 'draft' || application.heldFrom === 'draft'
  const [head, submission] = await Promise.all([
    findApplicationHead(tx, application.id),
    isOut ? undefined : findLatestSubmission(tx, application.id),
  ])
  if (!head) throw new NotFound()
  const missingIn = (evaluation: Evaluation) =>
    listMissing(library.getEdition(application.standard, evaluation.asOf, application.edition), evaluation)
  if (submission) {
    const { portfolio, evaluation, submittedAt: frozenAt } = submission
    return { ...head, application, portfolio, evaluation, missing: missingIn(evaluation), frozenAt }
  }
  const { portfolio, evaluation } = await judgeApplication(tx, library, application, today)
  return { ...head, application, portfolio, evaluation, missing: missingIn(evaluation), frozenAt: null }
}
