import type { ExamSitting } from '../../domain/exams/sitting.ts'
import { decideSittingStep } from '../../domain/exams/sitting-steps.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { moveSitting } from '../../store/exams/sittings.ts'
import type { Db } from '../../store/tables.ts'
import { enterSitting } from './enter-exam.ts'
import type { ExamMeans } from './exam-means.ts'
import { en } from './messages/en.ts'
import { recordExam } from './record-exam.ts'
import { tellCandidate } from './tell-candidate.ts'

interface Cancelling {
  readonly actor: SignedIn
  readonly sittingId: string
  readonly now: Date
}

/** Gives a seat back, once however often it is asked; false where it was begun or is over. */
export function cancelBooking(db: Db, means: ExamMeans, asked: Cancelling): Promise<boolean> {
  return enterSitting(db, asked, async (tx, sitting) => {
    if (sitting.state === 'cancelled') return true
    const decision = decideSittingStep(sitting.state, 'cancel', 'candidate')
    if (!decision.allowed || !(await moveSitting(tx, sitting, { to: decision.to, at: asked.now })))
      return false
    const { associationId, personId, part, id } = sitting
    await recordExam(tx, sitting, associationId, {
      ...{ at: asked.now, kind: 'exam-cancelled', isOpen: true },
      facts: { sitting: id, part, by: 'candidate' },
    })
    await tellCandidate(tx, means, { to: asked.actor.email, personId, associationId, ...en.cancelled(part) })
    return true
  })
}

/** The own seat that is about to be given back; anybody else's does not exist. */
export function seeBooking(db: Db, asked: Pick<Cancelling, 'actor' | 'sittingId'>): Promise<ExamSitting> {
  return enterSitting(db, asked, (_, sitting) => Promise.resolve(sitting))
}
