import { z } from 'zod'

/** So long may an essay be: some ten thousand words. */
export const mostLetters = 80_000

/** What is kept of one question: the letter that was chosen, or the text that was written. */
export const examAnswer = z.union([
  z.strictObject({ choice: z.string().min(1).max(20) }),
  z.strictObject({ text: z.string().max(mostLetters) }),
])
export type ExamAnswer = z.infer<typeof examAnswer>

/** One question as the candidate left it. */
export interface KeptAnswer {
  readonly itemId: string
  readonly answer: ExamAnswer | null
  readonly isFlagged: boolean
  /** Counts up with every change. */
  readonly seq: number
  readonly savedAt: Date
}

/** Whether there is an answer: a chosen letter, or text with a word in it. */
export function isAnswered(answer: ExamAnswer | null | undefined): boolean {
  if (!answer) return false
  return 'choice' in answer || countWords(answer.text) > 0
}

/** Words as people count them: runs of letters and figures, joined by an apostrophe or a hyphen. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}
