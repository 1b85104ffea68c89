import { type Day, type DayNumber, isDay, toDay, toDayNumber } from '../standards/day.ts'
import type { Edition, Requirement } from '../standards/schema.ts'
import type { RequirementException } from './exception.ts'
import { judgeExcused } from './excuse.ts'
import { explain } from './explain.ts'
import type { Evaluation } from './finding.ts'
import { type JudgedRequirement, judge, overallOutcome, type Question } from './judge.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { english } from './messages/english.ts'
import type { Messages } from './messages/messages.ts'
import type { Portfolio } from './portfolio.ts'
import { renewalPeriod } from './renewal-period.ts'
import type { Share } from './share.ts'

export interface EvaluationOptions {
  readonly asOf: Day
  /** A renewal's period, where it is not the one that holds the day. */
  readonly period?: { readonly from: Day; readonly to: Day } | undefined
  /** What fraction of a renewal's hours is asked, such as 2 of 3 years; all of them where it is missing. */
  readonly share?: Share | undefined
  /** The last day that counts for years of holding, where a renewal is handed in after it (docs/meaning.md, 9). */
  readonly heldBy?: Day | undefined
  readonly messages?: Messages | undefined
}

/** For one application: what its association excused, and what it has not confirmed. */
interface ApplicationOptions extends EvaluationOptions {
  readonly exceptions?: readonly RequirementException[] | undefined
  /**
   * What is in doubt, by id: memberships that a person named and the association has not confirmed, and references
   * whose raters it has not looked up.
   */
  readonly unconfirmed?: ReadonlySet<string> | undefined
}

/** How far a portfolio is from a standard on a day, with reasons. Pure: the same inputs give the same bytes. Throws RangeError for a day that does not exist. */
export function evaluate(edition: Edition, portfolio: Portfolio, options: ApplicationOptions): Evaluation {
  return evaluateLedger(edition, openLedger(portfolio), options)
}

/** The same for many editions; the portfolio is read once. */
export function evaluateAll(
  editions: readonly Edition[],
  portfolio: Portfolio,
  options: EvaluationOptions,
): { edition: Edition; evaluation: Evaluation }[] {
  const ledger = openLedger(portfolio)
  return editions.map((edition) => ({ edition, evaluation: evaluateLedger(edition, ledger, options) }))
}

/** Figures and codes without words, for counting over many portfolios; of all requirements, or of some. */
export function judgeLedger(
  edition: Edition,
  ledger: Ledger,
  options: EvaluationOptions,
  requirements: readonly Requirement[] = edition.requirements,
): JudgedRequirement[] {
  return judge(questionOf(edition, ledger, options), requirements)
}

function evaluateLedger(edition: Edition, ledger: Ledger, options: ApplicationOptions): Evaluation {
  const question = questionOf(edition, ledger, options)
  const { exceptions = [] } = options
  const judged = exceptions.length > 0 ? judgeExcused(question, exceptions) : judge(question)
  return {
    standard: edition.standard,
    edition: edition.edition,
    asOf: toDay(question.asOf),
    outcome: overallOutcome(judged.map(({ tally }) => tally.outcome)),
    findings: explain(judged, question, options.messages ?? english),
  }
}

function questionOf(edition: Edition, ledger: Ledger, options: ApplicationOptions): Question {
  const { asOf, period, unconfirmed, share, heldBy } = options
  const day = dayNumber(asOf)
  const named = period ? { from: dayNumber(period.from), to: dayNumber(period.to) } : null
  return {
    edition,
    ledger,
    asOf: day,
    unconfirmed,
    period: edition.renewal ? (named ?? renewalPeriod(edition, day)) : null,
    share: edition.renewal ? share : undefined,
    heldBy: edition.renewal && heldBy ? dayNumber(heldBy) : undefined,
  }
}

/** A portfolio is checked when it is read; the days of a question come from the caller. */
function dayNumber(day: Day): DayNumber {
  if (!isDay(day)) throw new RangeError(`"${day}" is not a day, YYYY-MM-DD.`)
  return toDayNumber(day)
}
