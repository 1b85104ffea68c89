import type { ExamAnswer } from './exam-answer.ts'
import type { ExamPart } from './exam-part.ts'

/** One question as a candidate sees it, with nothing that gives an answer away. */
export interface PaperItem {
  readonly id: string
  readonly prompt: string
  /** Empty where a text is written. */
  readonly choices: readonly PaperChoice[]
  /** How long a text is expected to be; null where a letter is chosen. */
  readonly words: { readonly from: number; readonly to: number } | null
}

interface PaperChoice {
  readonly id: string
  readonly text: string
}

/** The form that somebody sits, in its order. */
export interface Paper {
  readonly part: ExamPart
  readonly items: readonly PaperItem[]
}

/** What was given for an item as its answer; nothing where it cannot be one. `null` takes an answer back. */
export function answerFor(item: PaperItem, given: string): ExamAnswer | null | undefined {
  if (given === '') return null
  if (item.choices.length === 0) return { text: given }
  return item.choices.some(({ id }) => id === given) ? { choice: given } : undefined
}
