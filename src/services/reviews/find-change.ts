import type { Application } from '../../domain/applications/application.ts'
import { type Comparison, compareSubmission } from '../../domain/applications/compare-submission.ts'
import { withRegisterStanding } from '../../domain/providers/standing.ts'
import { evaluate } from '../../evaluation/evaluate.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Day } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'
import { findRevision, loadPortfolioDocument } from '../../store/portfolio/load-portfolio-document.ts'
import { listStandings } from '../../store/providers/list-standings.ts'
import type { Submitted } from '../../store/reviews/submissions.ts'
import type { Tx } from '../../store/tables.ts'

interface Question {
  readonly application: Application
  readonly submitted: Submitted
  readonly edition: Edition
  readonly today: Day
}

/**
 * What a person changed in the portfolio since it was submitted, and which findings move by it alone: both sides
 * are evaluated today and with the facts that were submitted. Null where nothing changed.
 */
export async function findChange(
  tx: Tx,
  { application: { personId }, submitted, edition, today }: Question,
): Promise<Comparison | null> {
  if ((await findRevision(tx, personId)) === submitted.revision) return null
  const { portfolio } = await loadPortfolioDocument(tx, personId)
  const own = withRegisterStanding(portfolio, await listStandings(tx, personId))
  const judge = (each: Portfolio) => ({
    portfolio: each,
    evaluation: evaluate(edition, each, { asOf: today }),
  })
  const change = compareSubmission(
    judge(submitted.portfolio),
    judge({ ...own, ...factsIn(submitted.portfolio) }),
  )
  return change.entries.length === 0 ? null : change
}

/** What was the association's and not the person's to change. */
function factsIn({
  references = [],
  agreements = [],
  memberships = [],
  exams = [],
  judgements = [],
}: Portfolio): Partial<Portfolio> {
  return { references, agreements, memberships, exams, judgements }
}
