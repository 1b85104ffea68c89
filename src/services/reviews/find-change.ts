import type { Application } from '../../domain/applications/application.ts'
import { type Comparison, compareSubmission } from '../../domain/applications/compare-submission.ts'
import { unconfirmedMemberships } from '../../domain/applications/facts.ts'
import { withRegisterStanding } from '../../domain/providers/standing.ts'
import { exceptionsToApply } from '../../domain/ways/granted-exception.ts'
import { evaluate } from '../../evaluation/evaluate.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Day } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'
import { findRevision } from '../../store/portfolio/load-portfolio-document.ts'
import { listStandings } from '../../store/providers/list-standings.ts'
import type { Review } from '../../store/reviews/reviews.ts'
import { findSubmissionAt, type Submitted } from '../../store/reviews/submissions.ts'
import type { Tx } from '../../store/tables.ts'
import { listExceptions } from '../../store/ways/exceptions.ts'
import { readPortfolio } from '../portfolio/read-portfolio.ts'

interface Question {
  readonly application: Application
  readonly edition: Edition
  readonly today: Day
  /** When the review began. */
  readonly since: Date
}

/** A comparison with both sides, to tell what changed in words. */
export interface Change extends Comparison {
  readonly before: Portfolio
  readonly after: Portfolio
}

/**
 * What a person changed in the portfolio since the review began, and which findings move by it alone: both sides are
 * evaluated today, with the same exceptions, and with the facts that were submitted. Null where nothing changed.
 */
export async function findChange(
  tx: Tx,
  { application, edition, today, since }: Question,
): Promise<Change | null> {
  const { id, personId } = application
  const submitted = await findSubmissionAt(tx, id, since)
  if (!submitted || (await findRevision(tx, personId)) === submitted.revision) return null
  const [{ portfolio }, standings, granted] = await Promise.all([
    readPortfolio(tx, personId),
    listStandings(tx, personId),
    listExceptions(tx, id),
  ])
  const own = withRegisterStanding(portfolio, standings)
  const exceptions = exceptionsToApply(granted)
  const judge = (each: Portfolio, unconfirmed: ReadonlySet<string>) => ({
    portfolio: each,
    evaluation: evaluate(edition, each, { asOf: today, exceptions, unconfirmed }),
  })
  const raters = (submitted.portfolio.references ?? []).flatMap(({ id }) => id ?? [])
  const doubts = raters.filter((id) => submitted.unconfirmed.has(id))
  const [before, after] = [submitted.portfolio, { ...own, ...factsIn(submitted, own) }]
  const change = compareSubmission(
    judge(before, submitted.unconfirmed),
    judge(after, new Set([...unconfirmedMemberships(portfolio), ...doubts])),
  )
  return change.entries.length === 0 ? null : { ...change, before, after }
}

/** When the reviews of a round began; now, where nobody was asked yet. */
export function reviewSince(reviews: readonly Pick<Review, 'assignedAt' | 'state'>[], now: Date): Date {
  const began = reviews
    .filter(({ state }) => state !== 'recused')
    .map(({ assignedAt }) => assignedAt.getTime())
  return new Date(Math.min(now.getTime(), ...began))
}

/** What was the association's and not the person's to change; of memberships those that it had confirmed. */
function factsIn({ portfolio, unconfirmed }: Submitted, own: Portfolio): Partial<Portfolio> {
  const { references = [], agreements = [], memberships = [], exams = [], judgements = [] } = portfolio
  const confirmed = memberships.filter(({ id }) => id === undefined || !unconfirmed.has(id))
  return {
    ...{ references, agreements, exams, judgements },
    memberships: [...(own.memberships ?? []), ...confirmed],
  }
}
