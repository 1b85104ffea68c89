import { NotFound } from '../../domain/errors.ts'
import type { ExamResult } from '../../domain/exams/exam-result.ts'
import type { EssayFeedback } from '../../domain/exams/marking/settled.ts'
import type { ExamSitting } from '../../domain/exams/sitting.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { SignedIn } from '../../domain/rights.ts'
import {
  findAppealOfSitting,
  findMarkAppeal,
  insertMarkAppeal,
  type MarkAppeal,
  moveMarkAppeal,
} from '../../store/exams/mark-appeals.ts'
import { findMarkingOfSitting, reopenMarking } from '../../store/exams/markings.ts'
import { findResultOfSitting } from '../../store/exams/results.ts'
import { findSitting } from '../../store/exams/sittings.ts'
import type { Db } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { enterSitting } from '../exams/enter-exam.ts'
import { findCandidate } from '../exams/find-candidate.ts'
import { recordExam } from '../exams/record-exam.ts'
import { tellCandidate } from '../exams/tell-candidate.ts'
import { askForMarking } from './ask-markers.ts'
import { enterMarking, type MarkingMeans, type MarkingWish } from './enter-marking.ts'
import { enMarkingMails } from './messages/en.ts'

interface ResultWish {
  readonly actor: SignedIn
  readonly sittingId: string
}

/** A released result as its candidate reads it. */
export interface SeenResult {
  readonly sitting: ExamSitting
  readonly result: ExamResult
  readonly feedback: EssayFeedback
  readonly appeal: MarkAppeal | null
  /** The last moment for an appeal; null where none can be made. */
  readonly appealUntil: Date | null
}

/** An own result, once it is released. */
export function seeResult(db: Db, wish: ResultWish): Promise<SeenResult> {
  if (!isUuid(wish.sittingId)) throw new NotFound()
  return enterSitting(db, wish, async (tx, sitting) => {
    const result = await findResultOfSitting(tx, sitting.id)
    if (!result) throw new NotFound()
    const appeal = (await findAppealOfSitting(tx, sitting.id)) ?? null
    const { decision } = await loadPolicy(tx, sitting.associationId)
    const until = new Date(result.releasedAt.getTime() + decision.appealDays * 86_400_000)
    return {
      ...{ sitting, result, feedback: result.feedback, appeal },
      appealUntil: sitting.part === 'essay' && !appeal ? until : null,
    }
  })
}

interface AppealWish extends ResultWish {
  readonly id: string
  readonly words: string
  readonly now: Date
}

/** Asks for another look at an essay. Once a sitting, within the days of the association. */
export async function appealMark(db: Db, wish: AppealWish): Promise<'asked' | 'too-late'> {
  const { appealUntil, appeal } = await seeResult(db, wish)
  if (appeal) return 'asked'
  const { id, words, now: at } = wish
  if (!appealUntil || at > appealUntil) return 'too-late'
  return enterSitting(db, wish, async (tx, sitting): Promise<'asked'> => {
    const { id: sittingId, officeId, associationId, personId } = sitting
    if (!(await insertMarkAppeal(tx, { id, officeId, associationId, personId, sittingId, words, at })))
      return 'asked'
    const facts = { sitting: sittingId }
    await recordExam(tx, sitting, associationId, { at, kind: 'mark-appealed', isOpen: true, facts })
    return 'asked'
  })
}

interface AnswerWish extends MarkingWish {
  readonly appealId: string
  readonly now: Date
}

/** Lets somebody fresh mark the script again, who sees nothing of the first marks. False where it was answered. */
export function takeUpAppeal(db: Db, means: MarkingMeans, wish: AnswerWish): Promise<boolean> {
  return enterMarking(db, wish, async (tx, office) => {
    const { appealId, now: at, actor } = wish
    const appeal = isUuid(appealId) ? await findMarkAppeal(tx, appealId) : undefined
    const marking = appeal && (await findMarkingOfSitting(tx, appeal.sittingId))
    if (!marking) throw new NotFound()
    if (!(await moveMarkAppeal(tx, appeal.id, { from: 'asked', to: 're-marking', by: actor.id, at })))
      return false
    if (!(await reopenMarking(tx, marking, at))) throw new Error('A released script can be opened again.')
    const sitting = await findSitting(tx, marking.sittingId)
    const facts = { sitting: marking.sittingId }
    if (sitting)
      await recordExam(tx, sitting, office.hostId, { at, kind: 'mark-appeal-taken-up', isOpen: true, facts })
    const reopened = { ...marking, state: 'being-marked' as const, round: marking.round + 1 }
    await askForMarking(tx, means, { office, marking: reopened, by: actor.id, at })
    return true
  })
}

/** Declines with a reason that the candidate reads. False where it was answered. */
export function declineAppeal(
  db: Db,
  means: MarkingMeans,
  wish: AnswerWish & { readonly answer: string },
): Promise<boolean> {
  return enterMarking(db, wish, async (tx, office) => {
    const { appealId, answer, now: at, actor } = wish
    const appeal = isUuid(appealId) ? await findMarkAppeal(tx, appealId) : undefined
    if (!appeal) throw new NotFound()
    if (!(await moveMarkAppeal(tx, appeal.id, { from: 'asked', to: 'declined', by: actor.id, at, answer })))
      return false
    const sitting = await findSitting(tx, appeal.sittingId)
    if (!sitting) throw new NotFound()
    const facts = { sitting: sitting.id }
    await recordExam(tx, sitting, office.hostId, { at, kind: 'mark-appeal-declined', isOpen: true, facts })
    const candidate = await findCandidate(tx, sitting.officeId, sitting.applicationId)
    const to = { personId: sitting.personId, associationId: office.hostId }
    if (candidate)
      await tellCandidate(tx, means, { ...to, to: candidate.email, ...enMarkingMails.appealAnswered })
    return true
  })
}

export interface SeenAppeal {
  readonly appeal: MarkAppeal
  /** Null where the asker marks or marked the script, so that a colleague answers. */
  readonly scriptId: string | null
}

/** An appeal as the office reads it. */
export function seeAppeal(db: Db, wish: MarkingWish & { readonly appealId: string }): Promise<SeenAppeal> {
  return enterMarking(db, wish, async (tx) => {
    const appeal = isUuid(wish.appealId) ? await findMarkAppeal(tx, wish.appealId) : undefined
    if (!appeal) throw new NotFound()
    const marking = await findMarkingOfSitting(tx, appeal.sittingId)
    return { appeal, scriptId: marking?.scriptId ?? null }
  })
}
