import type { Application } from '../../domain/applications/application.ts'
import { type Comparison, compareSubmission } from '../../domain/applications/compare-submission.ts'
import { unconfirmedMemberships } from '../../domain/applications/facts.ts'
import { standingKey, withRegisterStanding } from '../../domain/providers/standing.ts'
import { exceptionsToApply, type GrantedException } from '../../domain/ways/granted-exception.ts'
import { evaluate } from '../../evaluation/evaluate.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Day } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'
import { rememberedOf } from '../../store/in-one-breath.ts'
import { seeStandings } from '../../store/providers/list-standings.ts'
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

/** What was submitted when the review began, and what stands now. */
export async function loadSides(tx: Tx, { id, personId }: Application, since: Date) {
  const [submitted, { portfolio, revision }, standings, granted] = await Promise.all([
    findSubmissionAt(tx, id, since),
    readPortfolio(tx, personId),
    seeStandings(tx, personId),
    listExceptions(tx, id),
  ])
  return { id, submitted, portfolio, revision, standings, granted }
}

/**
 * What a person changed in the portfolio since the review began, and which findings move by it alone: both sides are
 * evaluated today, with the same exceptions, and with the facts that were submitted. Null where nothing changed.
 */
export async function findChange(tx: Tx, { application, since, ...by }: Question): Promise<Change | null> {
  return changeBetween(tx, await loadSides(tx, application, since), by)
}

/** The same of sides that are there. */
export function changeBetween(
  tx: Tx,
  sides: Awaited<ReturnType<typeof loadSides>>,
  { edition, today }: Pick<Question, 'edition' | 'today'>,
): Change | null {
  const { id, submitted, portfolio, revision, standings, granted } = sides
  if (!submitted || revision === submitted.revision) return null
  const own = withRegisterStanding(portfolio, standings)
  const rules = JSON.stringify([id, today, standingKey(standings), granted])
  const kept = keptOf(tx)
  const known = kept.get(submitted.portfolio)
  if (known?.edition === edition && known.portfolio === portfolio && known.rules === rules)
    return known.change
  const change = compare(submitted, own, { edition, today, granted })
  kept.set(submitted.portfolio, { edition, portfolio, rules, change })
  return change
}

/** The last answer about what was submitted, with all that it follows from: both documents are shown before it is. */
interface Kept {
  readonly edition: Edition
  readonly portfolio: Portfolio
  readonly rules: string
  readonly change: Change | null
}

const keptOf = rememberedOf(() => new WeakMap<Portfolio, Kept>())

interface Rules {
  readonly edition: Edition
  readonly today: Day
  readonly granted: readonly GrantedException[]
}

function compare(submitted: Submitted, own: Portfolio, { edition, today, granted }: Rules): Change | null {
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
    judge(after, new Set([...unconfirmedMemberships(own), ...doubts])),
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
