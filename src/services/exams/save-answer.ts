import type { KeptAnswer } from '../../domain/exams/exam-answer.ts'
import { answerFor } from '../../domain/exams/paper.ts'
import { isRunning } from '../../domain/exams/sitting.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { findAnswer, keepAnswer } from '../../store/exams/answers.ts'
import type { Db } from '../../store/tables.ts'
import { enterSitting } from './enter-exam.ts'
import type { ReadPaper } from './paper-cache.ts'

/** One question as it left the candidate. */
export interface AnswerPacket {
  readonly itemId: string
  /** The letter of a choice, or a text; empty takes the answer back. */
  readonly value: string
  readonly isFlagged: boolean
  readonly seq: number
}

/**
 * `older`: another window saved something newer, which is handed back beside it. `unread`: no answer to this question.
 */
export type AnswerSaved =
  | { readonly kind: 'kept'; readonly seq: number; readonly at: Date }
  | { readonly kind: 'older'; readonly newer: KeptAnswer }
  | { readonly kind: 'over' | 'unread' }

interface Saving {
  readonly actor: SignedIn
  readonly sittingId: string
  readonly now: Date
}

/** Saves one answer while the sitting runs; what came to the end is never written over by a late packet. */
export async function saveAnswer(
  db: Db,
  readPaper: ReadPaper,
  asked: Saving,
  packet: AnswerPacket,
): Promise<AnswerSaved> {
  const [saved] = await saveAnswers(db, readPaper, asked, [packet])
  return saved ?? { kind: 'unread' }
}

/** Saves several in one transaction, each by itself, in the order given. */
export function saveAnswers(
  db: Db,
  readPaper: ReadPaper,
  asked: Saving,
  packets: readonly AnswerPacket[],
): Promise<AnswerSaved[]> {
  return enterSitting(db, asked, async (tx, sitting) => {
    if (!isRunning(sitting)) return packets.map(() => ({ kind: 'over' as const }))
    const { items } = await readPaper(tx, sitting.formId)
    const who = { sittingId: sitting.id, personId: asked.actor.id }
    const saved: AnswerSaved[] = []
    for (const { itemId, value, isFlagged, seq } of packets) {
      const item = items.find(({ id }) => id === itemId)
      const answer = item && answerFor(item, value)
      if (answer === undefined || seq < 1) {
        saved.push({ kind: 'unread' })
        continue
      }
      const kept = await keepAnswer(tx, who, { itemId, answer, isFlagged, seq, savedAt: asked.now })
      const newer = kept === 'older' ? await findAnswer(tx, sitting.id, itemId) : undefined
      saved.push(
        newer ? { kind: 'older', newer } : { kind: kept === 'over' ? 'over' : 'kept', seq, at: asked.now },
      )
    }
    return saved
  })
}
