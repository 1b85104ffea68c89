import { randomUUID } from 'node:crypto'
import { dayIn } from '../../domain/day-in.ts'
import type { ExamFeedback } from '../../domain/exams/exam-result.ts'
import type { ExamSitting } from '../../domain/exams/sitting.ts'
import { decideSittingStep } from '../../domain/exams/sitting-steps.ts'
import { findResultOfSitting, insertResult } from '../../store/exams/results.ts'
import { moveSitting } from '../../store/exams/sittings.ts'
import type { Tx } from '../../store/tables.ts'
import { surroundingsOf } from './enter-exam.ts'
import type { ExamMeans } from './exam-means.ts'
import { findCandidate } from './find-candidate.ts'
import { en } from './messages/en.ts'
import { recordExam } from './record-exam.ts'
import { tellCandidate } from './tell-candidate.ts'

export interface Releasing {
  readonly sitting: ExamSitting
  /** The share of what could be had, from 0 to 1. */
  readonly score: number
  readonly passed: boolean
  readonly feedback: ExamFeedback
  /** Who released it; null for the system. */
  readonly by: string | null
  readonly at: Date
  /** The association that runs the office: the scope that this is called in. */
  readonly scopeAssociationId: string
  /** Of a result that was released before and is wrong: the new one takes its place. */
  readonly corrects?: boolean
}

/**
 * Releases the result of a sitting in the caller's transaction: the candidate sees it from then on, and the engine
 * counts it. False where it was released before, or cannot be yet.
 */
export async function releaseResult(tx: Tx, means: ExamMeans, given: Releasing): Promise<boolean> {
  const { sitting, score, passed, feedback, by, at, scopeAssociationId, corrects = false } = given
  const before = await findResultOfSitting(tx, sitting.id)
  if (corrects !== (before !== undefined)) return false
  if (!before && !(await moveOn(tx, given))) return false
  const { office } = await surroundingsOf(tx, sitting)
  const { personId, associationId, applicationId, category, part } = sitting
  const isInserted = await insertResult(tx, {
    ...{ id: randomUUID(), sittingId: sitting.id, officeId: sitting.officeId, associationId, personId },
    ...{ applicationId, category, part, score, passed, feedback, releasedBy: by, at, source: 'attune' },
    satOn: dayIn(sitting.startedAt ?? at, office.host.timeZone),
    replaces: before?.id ?? null,
  })
  if (!isInserted) return false
  await recordExam(tx, sitting, scopeAssociationId, {
    ...{ at, kind: before ? 'exam-corrected' : 'exam-released', isOpen: true },
    facts: { sitting: sitting.id, part, category, passed },
  })
  const candidate = await findCandidate(tx, sitting.officeId, applicationId)
  if (candidate) {
    const mail = { to: candidate.email, personId, associationId: scopeAssociationId, ...en.released(part) }
    await tellCandidate(tx, means, mail)
  }
  return true
}

async function moveOn(tx: Tx, { sitting, at }: Releasing): Promise<boolean> {
  const decision = decideSittingStep(sitting.state, 'release', 'office')
  return decision.allowed && moveSitting(tx, sitting, { to: decision.to, at })
}
