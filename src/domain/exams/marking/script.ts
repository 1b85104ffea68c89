import { z } from 'zod'
import { highestOf, rubric } from './rubric.ts'

/** One essay as markers read it. */
const scriptAnswer = z.strictObject({
  item: z.uuid(),
  area: z.string(),
  prompt: z.string(),
  /** Without what may tell who wrote it. */
  text: z.string(),
  /** What to look for. */
  guidance: z.string(),
  rubric,
})
export type ScriptAnswer = z.infer<typeof scriptAnswer>

/** All that a marker is given of a sitting. */
export const scriptBody = z.strictObject({ answers: z.array(scriptAnswer).min(1) })
export type ScriptBody = z.infer<typeof scriptBody>

/** An essay as it was written, for the office. */
export const originalAnswer = z.strictObject({ item: z.uuid(), text: z.string() })
export type OriginalAnswer = z.infer<typeof originalAnswer>

export type ScriptKind = 'sat' | 'calibration'

/** The most that a script can have. */
export function mostPoints({ answers }: ScriptBody): number {
  return answers.reduce((sum, answer) => sum + highestOf(answer.rubric), 0)
}

/** Words as people count them. */
function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0
}

/** Read twice at 180 words a minute, weighed for two minutes a line, and a word written about each: in fives. */
export function expectMinutes({ answers }: ScriptBody): number {
  const minutes = answers.reduce(
    (sum, { prompt, text, guidance, rubric: { lines } }) =>
      sum + (2 * countWords(text) + countWords(prompt) + countWords(guidance)) / 180 + 2 * lines.length + 3,
    0,
  )
  return Math.max(5, Math.ceil(minutes / 5) * 5)
}
