import type { KeptAnswer } from '../../../domain/exams/exam-answer.ts'
import type { PaperItem } from '../../../domain/exams/paper.ts'
import { type Fields, numberOf } from '../../../domain/fields.ts'
import type { AnswerPacket } from '../../../services/exams/save-answer.ts'

/** Names of the fields of one question. */
export const fieldsOf = (itemId: string) => ({
  answer: `answer-${itemId}`,
  flag: `flag-${itemId}`,
  seq: `seq-${itemId}`,
})

/** An answer as a form carries it: the letter, or the text. */
export function answerText(kept: Pick<KeptAnswer, 'answer'> | undefined): string {
  if (!kept?.answer) return ''
  return 'choice' in kept.answer ? kept.answer.choice : kept.answer.text
}

/** What a form says about each question on it that differs from what is kept; nothing of questions that it lacks. */
export function changesIn(
  fields: Fields,
  items: readonly PaperItem[],
  kept: ReadonlyMap<string, KeptAnswer>,
): AnswerPacket[] {
  return items.flatMap(({ id }) => {
    const names = fieldsOf(id)
    if (fields[names.seq] === undefined) return []
    const value = (fields[names.answer]?.[0] ?? '').replaceAll('\r\n', '\n')
    const isFlagged = fields[names.flag] !== undefined
    const before = kept.get(id)
    const isSame = value === answerText(before) && isFlagged === (before?.isFlagged ?? false)
    return isSame ? [] : [{ itemId: id, value, isFlagged, seq: numberOf(fields, names.seq) }]
  })
}
