import type { Application } from '../../domain/applications/application.ts'
import type { Accommodation } from '../../domain/exams/accommodation.ts'
import {
  type ExamWindow,
  firstDayFor,
  type PartStanding,
  standingOf,
} from '../../domain/exams/decide-booking.ts'
import { type ExamPart, examParts } from '../../domain/exams/exam-part.ts'
import type { ExamResult } from '../../domain/exams/exam-result.ts'
import { type ExamRules, minutesOf } from '../../domain/exams/exam-rules.ts'
import { type ExamSitting, isUnderWay } from '../../domain/exams/sitting.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import { listApplicationsOf } from '../../store/applications/applications.ts'
import { listAccommodationsOf } from '../../store/exams/accommodations.ts'
import { type ExamOffice, findOfficeFor } from '../../store/exams/offices.ts'
import { listResultsOf } from '../../store/exams/results.ts'
import {
  countFreeSeats,
  findExamWindow,
  listExamWindows,
  listWindowsWithQuestions,
} from '../../store/exams/windows.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import { minutesFor } from './begin-sitting.ts'
import { type ExamRecord, loadCandidateRecord } from './candidate-record.ts'
import { categoryOf, loadSurroundings } from './enter-exam.ts'
import type { ExamMeans } from './exam-means.ts'

/** A window in which somebody may book. */
export interface OfferedWindow {
  readonly window: ExamWindow
  readonly free: number
  /** The first day that this person may choose. */
  readonly from: Day
}

/** One part of somebody's exam: what is to be sat, and where it stands. */
export interface OwnPart {
  readonly part: ExamPart
  readonly minutes: number
  readonly standing: PartStanding
  /** The seat that is booked, sat or being marked, with its window. */
  readonly sitting: ExamSitting | undefined
  readonly window: ExamWindow | undefined
  readonly offered: readonly OfferedWindow[]
  /** Windows that would fit, and for which the office has chosen no questions yet. */
  readonly unready: readonly ExamWindow[]
  readonly results: readonly ExamResult[]
}

/** Somebody's exam for one application. */
export interface OwnExam {
  readonly application: Application
  readonly category: string
  readonly today: Day
  readonly office: ExamOffice
  readonly rules: ExamRules
  readonly parts: readonly OwnPart[]
  readonly accommodations: readonly Accommodation[]
}

type Asked = { readonly actor: SignedIn; readonly now: Date }

/** All exams of a person: of applications that are approved for it, and of those that were. */
export function loadOwnExams(
  db: Db,
  means: Pick<ExamMeans, 'standards' | 'dayOf'>,
  asked: Asked,
): Promise<OwnExam[]> {
  const { actor, now } = asked
  return withScope(db, { personId: actor.id }, async (tx) => {
    const accommodations = await listAccommodationsOf(tx, actor.id)
    const exams: OwnExam[] = []
    for (const application of await listApplicationsOf(tx, actor.id)) {
      await setScope(tx, { associationId: application.associationId })
      const office = await findOfficeFor(tx, application.associationId)
      if (!office) continue
      const { rules } = await loadSurroundings(tx, office)
      const today = means.dayOf(now, office.host.timeZone)
      const category = categoryOf(means.standards, application, today)
      const record = await loadCandidateRecord(tx, application, category)
      const hasExam = application.state === 'approved-for-exam' || record.sittings.some(isOf(application))
      if (!hasExam) continue
      const parts: OwnPart[] = []
      for (const part of examParts)
        parts.push(await loadPart(tx, { application, part, record, rules, today, office }))
      const own = accommodations.filter(({ applicationId }) => applicationId === application.id)
      exams.push({ application, category, today, office, rules, parts, accommodations: own })
    }
    return exams
  })
}

const isOf =
  ({ id }: Application) =>
  (sitting: ExamSitting) =>
    sitting.applicationId === id

interface PartOf {
  readonly application: Application
  readonly part: ExamPart
  readonly record: ExamRecord
  readonly rules: ExamRules
  readonly today: Day
  readonly office: ExamOffice
}

async function loadPart(tx: Tx, about: PartOf): Promise<OwnPart> {
  const { application, part, record, rules, today, office } = about
  const sitting = record.sittings.find((each) => each.part === part && isUnderWay(each))
  const all = await listResultsOf(tx, application.personId)
  // Whoever has a booking may move it, so windows are offered as if there were none.
  const others = record.sittings.filter((each) => each !== sitting || each.state !== 'booked')
  const asked = { today, part, record: { ...record, sittings: others }, rules }
  const fitting = (await listExamWindows(tx, office.id, today)).flatMap((window) => {
    const from = firstDayFor({ ...asked, window })
    return from === undefined ? [] : [{ window, from }]
  })
  const ready = await listWindowsWithQuestions(
    tx,
    fitting.map(({ window }) => window.id),
    record.category,
  )
  const isReady = ({ window }: (typeof fitting)[number]) =>
    ready.has(window.id) || window.id === sitting?.windowId
  const windows = fitting.filter(isReady)
  const free = await countFreeSeats(
    tx,
    windows.map(({ window }) => window.id),
  )
  return {
    part,
    minutes: await minutesFor(
      tx,
      { personId: application.personId, applicationId: application.id },
      minutesOf(rules, record.category, part),
    ),
    standing: standingOf(part, record, rules),
    sitting,
    window: sitting && (await findExamWindow(tx, sitting.windowId)),
    offered: windows.map((each) => ({ ...each, free: free.get(each.window.id) ?? 0 })),
    unready: fitting.filter((each) => !isReady(each)).map(({ window }) => window),
    results: all.filter(
      (each) =>
        each.part === part &&
        each.category === record.category &&
        each.associationId === application.associationId,
    ),
  }
}
