import { randomUUID } from 'node:crypto'
import type { ExamPart } from '../../../domain/exams/exam-part.ts'
import { passShareOf } from '../../../domain/exams/exam-rules.ts'
import {
  type MatchableCandidate,
  matchOutsideResults,
  type ResultsMatched,
} from '../../../domain/exams/match-outside-results.ts'
import type { OutsideResult } from '../../../domain/exams/read-outside-results.ts'
import type { Day } from '../../../standards/day.ts'
import { listExamCandidates } from '../../../store/exams/candidates.ts'
import type { ExamOffice } from '../../../store/exams/offices.ts'
import { insertResult, listResultsAt } from '../../../store/exams/results.ts'
import type { Db, Tx } from '../../../store/tables.ts'
import { categoryOf } from '../enter-exam.ts'
import type { ExamMeans } from '../exam-means.ts'
import { loadExamRules } from '../load-exam-rules.ts'
import { en } from '../messages/en.ts'
import { recordExam } from '../record-exam.ts'
import { tellCandidate } from '../tell-candidate.ts'
import { enterOffice, type OfficeActor } from './enter-office.ts'
import { shownAtMost } from './load-office.ts'

/** Shows what a list of outside results would come to; changes nothing. */
export function previewResults(
  db: Db,
  means: Pick<ExamMeans, 'standards'>,
  by: OfficeActor,
  { results, today }: { readonly results: readonly OutsideResult[]; readonly today: Day },
): Promise<ResultsMatched> {
  return enterOffice(db, by, async (tx, office) => {
    const candidates = await loadMatchable(tx, means, office, today)
    return matchOutsideResults(results, candidates, await listResultsAt(tx, office.id, shownAtMost))
  })
}

async function loadMatchable(
  tx: Tx,
  { standards }: Pick<ExamMeans, 'standards'>,
  office: ExamOffice,
  today: Day,
): Promise<MatchableCandidate[]> {
  const { rules } = await loadExamRules(tx, office.id)
  return (await listExamCandidates(tx, office.id)).map((each) => {
    const category = categoryOf(standards, each, today)
    const passShare = {
      'multiple-choice': passShareOf(rules, category, 'multiple-choice'),
      essay: passShareOf(rules, category, 'essay'),
    }
    return { ...each, category, passShare }
  })
}

/** A line that staff took over. */
export interface TakenResult {
  readonly applicationId: string
  readonly part: ExamPart
  readonly satOn: Day
  readonly score: number | null
  readonly passed: boolean
}

/** How many became results, and how many were left: known already, or nobody's that the office examines. */
export interface ResultsTaken {
  readonly taken: number
  readonly left: number
}

/** Takes over results that staff chose. One that is there stays as it is, whatever the list says. */
export function takeResults(
  db: Db,
  means: ExamMeans,
  by: OfficeActor,
  { given, at, today }: { readonly given: readonly TakenResult[]; readonly at: Date; readonly today: Day },
): Promise<ResultsTaken> {
  return enterOffice(db, by, async (tx, office) => {
    const candidates = await loadMatchable(tx, means, office, today)
    const released = await listResultsAt(tx, office.id, shownAtMost)
    let taken = 0
    for (const each of given) {
      const candidate = candidates.find(({ applicationId }) => applicationId === each.applicationId)
      const isKnown = released.some(
        (one) => one.personId === candidate?.personId && one.part === each.part && one.satOn === each.satOn,
      )
      if (!candidate || isKnown || each.satOn > today) continue
      if (await takeOne(tx, means, by, { office, candidate, each, at })) taken += 1
    }
    return { taken, left: given.length - taken }
  })
}

interface TakingOne {
  readonly office: ExamOffice
  readonly candidate: MatchableCandidate
  readonly each: TakenResult
  readonly at: Date
}

async function takeOne(
  tx: Tx,
  means: ExamMeans,
  by: OfficeActor,
  { office, candidate, each, at }: TakingOne,
): Promise<boolean> {
  const { personId, associationId, applicationId, category } = candidate
  const { part, satOn, score, passed } = each
  const isInserted = await insertResult(tx, {
    ...{
      id: randomUUID(),
      sittingId: null,
      officeId: office.id,
      associationId,
      personId,
      applicationId,
      category,
    },
    ...{ part, satOn, score, passed, at, releasedBy: by.personId, source: 'imported', replaces: null },
    feedback: { areas: [], words: [] },
  })
  if (!isInserted) return false
  const facts = { part, category, passed, satOn }
  await recordExam(tx, candidate, by.associationId, { at, kind: 'exam-imported', isOpen: true, facts })
  const mail = { to: candidate.email, personId, associationId: by.associationId, ...en.released(part) }
  await tellCandidate(tx, means, mail)
  return true
}
