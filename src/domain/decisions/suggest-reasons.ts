import type { Evaluation } from '../../evaluation/finding.ts'
import type { Reason } from './reason.ts'
import type { ReviewSoFar } from './review-so-far.ts'

/** What a letter of deferral can say: why, and what to do. */
export interface SuggestedWords {
  readonly reasons: readonly Reason[]
  readonly toDo: readonly Reason[]
  /** Words of reviewers who recommend to defer: in a letter that says yes only on purpose. */
  readonly ofDeferral: ReadonlySet<string>
}

/**
 * Reasons and things to do from the findings that are not met and from what reviewers wrote for the applicant. The
 * exam, which comes afterwards, is no reason; a reviewer's words come without a name, in the order of the alphabet,
 * so that neither name nor place says whose they are.
 */
export function suggestReasons(
  { findings }: Evaluation,
  { words }: Pick<ReviewSoFar, 'words'>,
  exams: ReadonlySet<string>,
): SuggestedWords {
  const missing = findings.filter(
    ({ outcome, requirement }) => outcome === 'not-met' && !exams.has(requirement),
  )
  return {
    reasons: [
      ...missing.map(({ requirement, title, reason }) => about(requirement, `${title}: ${reason}`)),
      ...fromReview(words, 'comment'),
    ],
    toDo: [
      ...missing.map(({ requirement, title, remedy }) => about(requirement, remedy === '' ? title : remedy)),
      ...fromReview(words, 'to-do'),
    ],
    ofDeferral: new Set(
      words.filter(({ recommendation }) => recommendation === 'defer').map(({ text }) => text.trim()),
    ),
  }
}

function about(requirement: string, words: string): Reason {
  return { code: 'not-met', requirement, words }
}

function fromReview(words: ReviewSoFar['words'], wanted: 'comment' | 'to-do'): Reason[] {
  const texts = words.filter(({ kind }) => kind === wanted).map(({ text }) => text.trim())
  return [...new Set(texts)]
    .filter((text) => text !== '')
    .sort()
    .map((text) => ({ code: 'review', words: text }))
}
