import { NotFound } from '../../../domain/errors.ts'
import { listExamCandidates } from '../../../store/exams/candidates.ts'
import { listBookedIn } from '../../../store/exams/sittings.ts'
import { findExamWindow, holdExamWindow, setWindowClosed } from '../../../store/exams/windows.ts'
import { appendRecord } from '../../../store/record/append-record.ts'
import type { Db } from '../../../store/tables.ts'
import type { ExamMeans } from '../exam-means.ts'
import { en } from '../messages/en.ts'
import { tellCandidate } from '../tell-candidate.ts'
import { enterOffice, type OfficeActor } from './enter-office.ts'

interface Closing {
  readonly by: OfficeActor
  readonly id: string
  readonly at: Date
}

/**
 * Lets nobody else book in a window. Seats that are booked stay, and whoever has one is told, once. The window is held
 * meanwhile, so that nobody books without being told.
 */
export function closeWindow(db: Db, means: ExamMeans, { by, id, at }: Closing): Promise<void> {
  return enterOffice(db, by, async (tx, office) => {
    await holdExamWindow(tx, id)
    const window = await findExamWindow(tx, id)
    if (!window || window.officeId !== office.id) throw new NotFound()
    if (!(await setWindowClosed(tx, id, at))) return
    await appendRecord(tx, { at, kind: 'exam-window-closed', isOpen: false, facts: { window: id } })
    const candidates = new Map(
      (await listExamCandidates(tx, office.id)).map((each) => [each.applicationId, each]),
    )
    for (const { applicationId, personId } of await listBookedIn(tx, id)) {
      const candidate = candidates.get(applicationId)
      if (!candidate) continue
      const to = { to: candidate.email, personId, associationId: by.associationId }
      await tellCandidate(tx, means, { ...to, ...en.windowClosed(window) })
    }
  })
}

/** Seats of a window can be booked again, as long as its days last. */
export function reopenWindow(db: Db, { by, id, at }: Closing): Promise<void> {
  return enterOffice(db, by, async (tx, office) => {
    const window = await findExamWindow(tx, id)
    if (!window || window.officeId !== office.id) throw new NotFound()
    if (!(await setWindowClosed(tx, id, null))) return
    await appendRecord(tx, { at, kind: 'exam-window-reopened', isOpen: false, facts: { window: id } })
  })
}
