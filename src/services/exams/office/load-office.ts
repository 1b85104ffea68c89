import { type Accommodation, isInTime } from '../../../domain/exams/accommodation.ts'
import {
  type CandidateRecord,
  type ExamWindow,
  type PartStanding,
  standingOf,
} from '../../../domain/exams/decide-booking.ts'
import { type ExamPart, examParts } from '../../../domain/exams/exam-part.ts'
import type { ExamResult } from '../../../domain/exams/exam-result.ts'
import { type ExamRules, passShareOf } from '../../../domain/exams/exam-rules.ts'
import type { MarkingState } from '../../../domain/exams/marking/states.ts'
import { hasPassed } from '../../../domain/exams/score-multiple-choice.ts'
import type { ExamSitting } from '../../../domain/exams/sitting.ts'
import type { Day } from '../../../standards/day.ts'
import { listAccommodationsAt } from '../../../store/exams/accommodations.ts'
import { type ExamCandidate, listExamCandidates } from '../../../store/exams/candidates.ts'
import { listMarkingStates } from '../../../store/exams/markings.ts'
import { listResultsAt } from '../../../store/exams/results.ts'
import { type KeptScore, listScores } from '../../../store/exams/scores.ts'
import { listSittingsOfOffice } from '../../../store/exams/sittings.ts'
import { countFreeSeats, listExamWindows, listWindowForms } from '../../../store/exams/windows.ts'
import type { Tx } from '../../../store/tables.ts'
import { categoryOf } from '../enter-exam.ts'
import type { ExamMeans } from '../exam-means.ts'
import { loadExamRules } from '../load-exam-rules.ts'
import type { SeenOffice } from './enter-office.ts'
import type { KeptWindow } from './keep-windows.ts'

/** So many lines at most; an office of this size has its own ways to look further. */
export const shownAtMost = 500

/** Somebody who has a part to sit and no seat for it. */
export interface WaitingCandidate {
  readonly candidate: ExamCandidate
  readonly category: string
  readonly part: ExamPart
  readonly standing: PartStanding
}

/** Somebody who has passed both parts, and whom the association has not endorsed yet. */
export interface PassedCandidate {
  readonly candidate: ExamCandidate
  readonly category: string
}

/** A sitting with whose it is. */
export interface NamedSitting {
  readonly sitting: ExamSitting
  readonly candidate: ExamCandidate | undefined
}

/** One that was handed in, with how its marking stands; null where that is not the asker's to know, or not begun. */
export interface HandedInSitting extends NamedSitting {
  readonly marking: MarkingState | null
}

export interface OfficeView {
  readonly rules: ExamRules
  readonly candidates: readonly ExamCandidate[]
  readonly waiting: readonly WaitingCandidate[]
  /** Those for whom only the award is left. */
  readonly passed: readonly PassedCandidate[]
  readonly booked: readonly NamedSitting[]
  readonly running: readonly NamedSitting[]
  readonly handedIn: readonly HandedInSitting[]
  readonly windows: readonly KeptWindow[]
  readonly asked: number
}

/** What an office has before it: who waits, who sits when, what is handed in. Members see their own applicants. */
export async function loadOffice(
  tx: Tx,
  means: Pick<ExamMeans, 'standards'>,
  { office, isHost }: SeenOffice,
  today: Day,
): Promise<OfficeView> {
  const states = ['booked', 'sitting', 'handed-in', 'being-marked', 'to-adjudicate'] as const
  const [{ rules }, candidates, sittings, results, asked, windows, markings] = await Promise.all([
    loadExamRules(tx, office.id),
    listExamCandidates(tx, office.id),
    listSittingsOfOffice(tx, office.id, states, shownAtMost),
    listResultsAt(tx, office.id, shownAtMost),
    isHost ? listAccommodationsAt(tx, office.id, shownAtMost) : [],
    loadWindows(tx, office.id, today),
    isHost ? listMarkingStates(tx, office.id, shownAtMost) : new Map<string, MarkingState>(),
  ])
  const byApplication = new Map(candidates.map((each) => [each.applicationId, each]))
  const named = sittings.map((sitting) => ({ sitting, candidate: byApplication.get(sitting.applicationId) }))
  const inState = (...wanted: readonly string[]) =>
    named.filter(({ sitting }) => wanted.includes(sitting.state))
  return {
    ...{ rules, candidates, windows },
    ...standingsOf(means, { candidates, sittings, results, rules, today }),
    booked: inState('booked'),
    running: inState('sitting'),
    handedIn: inState('handed-in', 'being-marked', 'to-adjudicate').map((each) => ({
      ...each,
      marking: markings.get(each.sitting.id) ?? null,
    })),
    asked: asked.filter(({ state }) => state === 'asked').length,
  }
}

interface WaitingFacts {
  readonly candidates: readonly ExamCandidate[]
  readonly sittings: readonly ExamSitting[]
  readonly results: readonly ExamResult[]
  readonly rules: ExamRules
  readonly today: Day
}

function standingsOf(
  { standards }: Pick<ExamMeans, 'standards'>,
  facts: WaitingFacts,
): Pick<OfficeView, 'waiting' | 'passed'> {
  const approved = facts.candidates
    .filter(({ state }) => state === 'approved-for-exam')
    .map((candidate) => {
      const category = categoryOf(standards, candidate, facts.today)
      const record: CandidateRecord = {
        category,
        sittings: facts.sittings.filter((each) => each.applicationId === candidate.applicationId),
        results: facts.results.filter(
          (each) => each.personId === candidate.personId && each.associationId === candidate.associationId,
        ),
      }
      const parts = examParts.map((part) => ({ part, standing: standingOf(part, record, facts.rules) }))
      return { candidate, category, parts }
    })
  const isPassed = ({ parts }: (typeof approved)[number]) =>
    parts.every(({ standing }) => standing.kind === 'passed')
  return {
    waiting: approved.flatMap(({ candidate, category, parts }) =>
      parts
        .filter(({ standing: { kind } }) => kind === 'open' || kind === 'retake')
        .map((each) => ({ candidate, category, ...each })),
    ),
    passed: approved.filter(isPassed).map(({ candidate, category }) => ({ candidate, category })),
  }
}

/** Windows that are not over, with the seats that are free and what is sat in them. */
export async function loadWindows(tx: Tx, officeId: string, today: Day): Promise<KeptWindow[]> {
  const windows: ExamWindow[] = await listExamWindows(tx, officeId, today)
  const ids = windows.map(({ id }) => id)
  const [free, forms] = await Promise.all([countFreeSeats(tx, ids), listWindowForms(tx, ids)])
  return windows.map((window) => ({
    window,
    free: free.get(window.id) ?? 0,
    forms: forms.filter(({ windowId }) => windowId === window.id),
  }))
}

/** What somebody asked for, whose it is, and whether it came in time. */
export interface NamedAccommodation {
  readonly asked: Accommodation
  readonly candidate: ExamCandidate | undefined
  readonly isInTime: boolean
}

export async function loadAccommodations(
  tx: Tx,
  means: Pick<ExamMeans, 'dayOf'>,
  { office }: Pick<SeenOffice, 'office'>,
): Promise<NamedAccommodation[]> {
  const [{ rules }, known, all] = await Promise.all([
    loadExamRules(tx, office.id),
    listExamCandidates(tx, office.id),
    listAccommodationsAt(tx, office.id, shownAtMost),
  ])
  const candidates = new Map(known.map((each) => [each.applicationId, each]))
  return all.map((asked) => ({
    asked,
    candidate: candidates.get(asked.applicationId),
    isInTime: isInTime(
      means.dayOf(asked.askedAt, office.host.timeZone),
      asked.askedFor ?? undefined,
      rules.accommodationNoticeDays,
    ),
  }))
}

/** Multiple choice that is scored and not released, with what it came to. */
export interface ScoredSitting extends NamedSitting {
  readonly score: KeptScore | undefined
  readonly passed: boolean
}

export interface ResultsView {
  readonly scored: readonly ScoredSitting[]
  readonly released: readonly { readonly result: ExamResult; readonly candidate: ExamCandidate | undefined }[]
}

export async function loadResults(tx: Tx, { office }: Pick<SeenOffice, 'office'>): Promise<ResultsView> {
  const [{ rules }, candidates, sittings, released] = await Promise.all([
    loadExamRules(tx, office.id),
    listExamCandidates(tx, office.id),
    listSittingsOfOffice(tx, office.id, ['handed-in'], shownAtMost),
    listResultsAt(tx, office.id, shownAtMost),
  ])
  const ofPart = sittings.filter(({ part }) => part === 'multiple-choice')
  const scores = await listScores(
    tx,
    ofPart.map(({ id }) => id),
  )
  return {
    scored: ofPart.map((sitting) => {
      const score = scores.find(({ sittingId }) => sittingId === sitting.id)
      const passShare = passShareOf(rules, sitting.category, sitting.part)
      const candidate = candidates.find((each) => each.applicationId === sitting.applicationId)
      return {
        sitting,
        candidate,
        score,
        passed: score !== undefined && hasPassed(score.correct, score.items, passShare),
      }
    }),
    released: released.map((result) => ({
      result,
      candidate: candidates.find((each) => each.personId === result.personId),
    })),
  }
}
