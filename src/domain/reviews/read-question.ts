import { findNames } from './find-names.ts'

export type QuestionFault = 'nothing-asked' | 'too-long' | 'names-reviewer'

const longestQuestion = 5_000

/** A question to the applicant, a paragraph for each thing that is asked. It names none of the reviewers given. */
export function readQuestion(
  text: string,
  reviewerNames: readonly string[],
): { readonly items: readonly string[] } | { readonly fault: QuestionFault } {
  const items = text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
  if (items.length === 0) return { fault: 'nothing-asked' }
  if (text.length > longestQuestion) return { fault: 'too-long' }
  return findNames(text, reviewerNames).length > 0 ? { fault: 'names-reviewer' } : { items }
}
