import { minutesOf } from '../../domain/exams/exam-rules.ts'
import type { ExamSitting } from '../../domain/exams/sitting.ts'
import { closeOf, endOf, minutesGranted } from '../../domain/exams/sitting-clock.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { listAccommodationsOf } from '../../store/exams/accommodations.ts'
import { beginSitting as begin, setSittingView } from '../../store/exams/sittings.ts'
import { findExamWindow, listWindowForms } from '../../store/exams/windows.ts'
import { enqueueJob } from '../../store/jobs/enqueue-job.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { enterSitting, surroundingsOf } from './enter-exam.ts'
import type { ExamMeans } from './exam-means.ts'
import { recordExam } from './record-exam.ts'

interface Beginning {
  readonly actor: SignedIn
  readonly sittingId: string
  readonly layout: 'one' | 'all'
  readonly now: Date
}

/** `no-form`: the office has chosen no questions for the window yet. */
export type Begun = 'begun' | 'not-yet' | 'window-over' | 'no-form' | 'moved-on'

/**
 * Begins a sitting: the form is given and the end is fixed, with the time that was granted, once and for all. Begun
 * twice it begins once.
 */
export function beginSitting(db: Db, means: ExamMeans, asked: Beginning): Promise<Begun> {
  return enterSitting(db, asked, async (tx, sitting) => {
    if (sitting.state === 'sitting') return 'begun'
    if (sitting.state !== 'booked') return 'moved-on'
    const { office, rules } = await surroundingsOf(tx, sitting)
    const window = await findExamWindow(tx, sitting.windowId)
    const today = means.dayOf(asked.now, office.host.timeZone)
    if (!window || today > window.lastDay) return 'window-over'
    if (today < window.firstDay) return 'not-yet'
    const forms = await listWindowForms(tx, [window.id])
    const formId = forms.find(({ category }) => category === sitting.category)?.formId
    if (formId === undefined) return 'no-form'
    const minutes = await minutesFor(tx, sitting, minutesOf(rules, sitting.category, sitting.part))
    const endsAt = endOf(asked.now, minutes)
    if (!(await begin(tx, sitting.id, { formId, startedAt: asked.now, endsAt }))) return 'moved-on'
    await setSittingView(tx, sitting.id, { layout: asked.layout })
    const ending = { sittingId: sitting.id, hostId: office.host.id }
    await enqueueJob(tx, 'end-exam-sitting', ending, { key: `exam:${sitting.id}`, runAt: closeOf(endsAt) })
    await recordExam(tx, sitting, sitting.associationId, {
      ...{ at: asked.now, kind: 'exam-begun', isOpen: true },
      facts: { sitting: sitting.id, part: sitting.part, form: formId, minutes },
    })
    return 'begun'
  })
}

/** The usual minutes, with what was granted to this person for this application. */
export async function minutesFor(
  tx: Tx,
  { personId, applicationId }: Pick<ExamSitting, 'personId' | 'applicationId'>,
  usual: number,
): Promise<number> {
  const all = await listAccommodationsOf(tx, personId)
  const granted = all.filter((each) => each.state === 'granted' && each.applicationId === applicationId)
  return minutesGranted(
    usual,
    granted.map(({ timeFactor: factor, timeMinutes: minutes }) => ({ factor, minutes })),
  )
}
