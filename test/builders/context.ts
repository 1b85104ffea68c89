import type { Context } from '../../src/evaluation/context.ts'
import type { Question } from '../../src/evaluation/judge.ts'
import { openLedger } from '../../src/evaluation/ledger.ts'
import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import type { Doubt } from '../../src/evaluation/tally.ts'
import { type Day, toDayNumber } from '../../src/standards/day.ts'
import type { Edition } from '../../src/standards/schema.ts'
import { anEdition } from './edition.ts'
import { aPortfolio } from './portfolio.ts'

interface Given {
  readonly edition?: Partial<Edition>
  readonly portfolio?: Partial<Portfolio>
  readonly asOf?: Day
  readonly period?: readonly [Day, Day]
  readonly heldBy?: Day
}

/** What is judged: by default nothing at all, as of March 1, 2026. */
export function aQuestion({ edition, portfolio, asOf = '2026-03-01', period, heldBy }: Given = {}): Question {
  return {
    edition: anEdition(edition),
    ledger: openLedger(aPortfolio(portfolio)),
    asOf: toDayNumber(asOf),
    period: period ? { from: toDayNumber(period[0]), to: toDayNumber(period[1]) } : null,
    heldBy: heldBy === undefined ? undefined : toDayNumber(heldBy),
  }
}

/** A question in a world where some doubts have turned out well; without `accepted`, none has. */
export function aContext(
  given: Given & { readonly accepted?: (question: Question) => Doubt[] } = {},
): Context {
  const question = aQuestion(given)
  return { ...question, accepted: new Set(given.accepted?.(question) ?? []) }
}
