import type { ExamSitting } from '../../domain/exams/sitting.ts'
import { isRunning } from '../../domain/exams/sitting.ts'
import { clockAt, graceSeconds } from '../../domain/exams/sitting-clock.ts'
import { decideSittingStep } from '../../domain/exams/sitting-steps.ts'
import { type DueSitting, listDueSittings } from '../../store/exams/due-sittings.ts'
import { findExamOffice } from '../../store/exams/offices.ts'
import { findSitting, moveSitting } from '../../store/exams/sittings.ts'
import { findExamWindow } from '../../store/exams/windows.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import type { ExamMeans } from './exam-means.ts'
import { findCandidate } from './find-candidate.ts'
import { finishSitting } from './hand-in.ts'
import { recordExam } from './record-exam.ts'

/** Hands in every sitting whose time is up, and frees the seats of those who never came. */
export async function endDueSittings(db: Db, means: ExamMeans, now: Date): Promise<void> {
  const failures: unknown[] = []
  for (const due of await listDueSittings(db, new Date(now.getTime() - graceSeconds * 1000), now))
    await endSitting(db, means, due, now).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} sittings failed.`)
}

/** Looks at one sitting: handed in where its time is up, missed where its window is over, left alone otherwise. */
export function endSitting(db: Db, means: ExamMeans, { id, hostId }: DueSitting, now: Date): Promise<void> {
  return withScope(db, { associationId: hostId }, async (tx) => {
    const sitting = await findSitting(tx, id)
    if (!sitting) return
    if (isRunning(sitting) && clockAt(sitting.endsAt, now) === 'over') {
      const candidate = await findCandidate(tx, sitting.officeId, sitting.applicationId)
      if (candidate)
        await finishSitting(tx, means, sitting, { by: 'time', at: now, to: candidate.email }, hostId)
    }
    if (sitting.state === 'booked' && (await isWindowOver(tx, means, sitting, now)))
      await missSitting(tx, sitting, hostId, now)
  })
}

async function isWindowOver(tx: Tx, means: ExamMeans, sitting: ExamSitting, now: Date): Promise<boolean> {
  const window = await findExamWindow(tx, sitting.windowId)
  const office = await findExamOffice(tx, sitting.officeId)
  return (
    window !== undefined && office !== undefined && means.dayOf(now, office.host.timeZone) > window.lastDay
  )
}

async function missSitting(tx: Tx, sitting: ExamSitting, hostId: string, at: Date): Promise<void> {
  const decision = decideSittingStep(sitting.state, 'miss', 'system')
  if (!decision.allowed || !(await moveSitting(tx, sitting, { to: decision.to, at }))) return
  const facts = { sitting: sitting.id, part: sitting.part }
  await recordExam(tx, sitting, hostId, { at, kind: 'exam-missed', isOpen: true, facts })
}
