import { type Fields, listOf, numberOf, textOf } from '../fields.ts'
import type { OfferedOutcome } from './offer-outcomes.ts'
import { type DecisionOutcome, isDecisionOutcome } from './outcome.ts'
import type { Reason } from './reason.ts'
import type { ReviewSoFar } from './review-so-far.ts'
import type { SuggestedWords } from './suggest-reasons.ts'

/** A decision as the form gives it. */
export interface DecisionGiven {
  readonly outcome: DecisionOutcome
  readonly reasons: readonly string[]
  readonly toDo: readonly string[]
  /** Words for the letter beside reasons and what to do. */
  readonly message: string
  readonly earlyBecause: string
  /** A reviewer's name stands in it on purpose, or is another word as well. */
  readonly namesAnyway: boolean
  /** What the page showed that it was decided on. */
  readonly seen: SeenByDecider
}

/** Moves with the application, with each decision, and with the portfolio. */
export interface SeenByDecider {
  readonly version: number
  readonly decisions: number
  readonly revision: number
}

export type DecisionFault = { readonly field: string; readonly code: 'no-outcome' | 'too-long' | 'too-many' }

const longest = { line: 1000, message: 5000 }
const mostLines = 40

/** Reads the form of a decision; every line of the two large fields is one more reason or thing to do. */
export function readDecisionForm(
  fields: Fields,
): { readonly given: DecisionGiven } | { readonly faults: DecisionFault[] } {
  const outcome = textOf(fields, 'outcome')
  const lines = {
    reasons: [...listOf(fields, 'reason'), ...linesOf(fields, 'moreReasons')],
    toDo: [...listOf(fields, 'toDo'), ...linesOf(fields, 'moreToDo')],
  }
  const [message, earlyBecause] = [textOf(fields, 'message'), textOf(fields, 'earlyBecause')]
  const faults: DecisionFault[] = [
    ...faultsOf('moreReasons', lines.reasons),
    ...faultsOf('moreToDo', lines.toDo),
    ...(message.length > longest.message ? [tooLong('message')] : []),
    ...(earlyBecause.length > longest.line ? [tooLong('earlyBecause')] : []),
  ]
  if (!isDecisionOutcome(outcome)) return { faults: [{ field: 'outcome', code: 'no-outcome' }, ...faults] }
  if (faults.length > 0) return { faults }
  const seen = {
    version: numberOf(fields, 'version'),
    decisions: numberOf(fields, 'decisions'),
    revision: numberOf(fields, 'revision'),
  }
  const namesAnyway = textOf(fields, 'namesAnyway') === 'yes'
  return { given: { outcome, ...lines, message, earlyBecause, namesAnyway, seen } }
}

/** The chosen words with where they come from; words that nobody suggested are the decider's own. */
export function nameReasons(texts: readonly string[], suggested: readonly Reason[]): Reason[] {
  return [...new Set(texts)].map(
    (words) =>
      suggested.find((each) => each.words.replace(/\r\n?/g, '\n') === words.replace(/\r\n?/g, '\n')) ?? {
        code: 'own-words',
        words,
      },
  )
}

/**
 * What was ticked goes into the letter. Where all reviews agree to defer, their words were ticked from the start: a
 * letter that says yes all the same leaves them out.
 */
export function meantFor(
  outcome: DecisionOutcome,
  reasons: readonly Reason[],
  { ofDeferral }: Pick<SuggestedWords, 'ofDeferral'>,
  review: Pick<ReviewSoFar, 'complete' | 'outcome'>,
): Reason[] {
  const wasBegunWith = review.complete && review.outcome === 'defer'
  return reasons.filter(
    ({ code, words }) =>
      outcome === 'deferred' || !wasBegunWith || code !== 'review' || !ofDeferral.has(words),
  )
}

/**
 * What the form begins with: the outcome that a complete review agrees on, where nothing stands in its way, and
 * everything that findings and reviewers suggest; words of whoever recommends to defer only where that is agreed.
 */
export function firstDecision(
  suggested: SuggestedWords,
  review: Pick<ReviewSoFar, 'complete' | 'outcome'>,
  offered: readonly OfferedOutcome[],
): Fields {
  const outcome = outcomeOf(review, offered)
  const isBegunWith = ({ words }: Reason) => outcome === 'deferred' || !suggested.ofDeferral.has(words)
  return {
    ...(outcome && { outcome: [outcome] }),
    reason: suggested.reasons.filter(isBegunWith).map(({ words }) => words),
    toDo: suggested.toDo.filter(isBegunWith).map(({ words }) => words),
  }
}

/** Approving means whatever yes the standard has next. */
function outcomeOf(
  { complete, outcome }: Pick<ReviewSoFar, 'complete' | 'outcome'>,
  offered: readonly OfferedOutcome[],
): DecisionOutcome | undefined {
  if (!complete || outcome === null || outcome === 'ask' || outcome === 'differ') return undefined
  const wanted: Readonly<Record<typeof outcome, readonly DecisionOutcome[]>> = {
    approve: ['approved-for-exam', 'endorsed'],
    emerging: ['emerging'],
    defer: ['deferred'],
  }
  const found = offered.find((each) => wanted[outcome].includes(each.outcome))
  return found?.inTheWay.length === 0 ? found.outcome : undefined
}

function linesOf(fields: Fields, name: string): string[] {
  return textOf(fields, name)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function faultsOf(field: string, lines: readonly string[]): DecisionFault[] {
  if (lines.length > mostLines) return [{ field, code: 'too-many' }]
  // A reviewer's words may be longer than what is typed here.
  return lines.some((line) => line.length > longest.message) ? [tooLong(field)] : []
}

function tooLong(field: string): DecisionFault {
  return { field, code: 'too-long' }
}
