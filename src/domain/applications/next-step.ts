import type { Day } from '../../standards/day.ts'
import type { ExamStanding } from '../exams/exam-standing.ts'
import type { Application } from './application.ts'
import type { Readiness } from './decide-submission.ts'

/** Who has the next step of an application, and which: the applicant, others, or nobody any more. */
export type NextStep =
  /** Something that the standard asks is missing. */
  | { readonly step: 'mend'; readonly missing: number }
  /** Nothing is missing by the standard: handed in, answered, or handed in again once what was asked is done. */
  | { readonly step: 'submit' | 'answer' | 'amend' }
  | {
      readonly step:
        | 'wait-acceptance'
        | 'wait-raters'
        | 'declined'
        | 'wait-check'
        | 'wait-review'
        | 'wait-appeal'
        | 'held'
        | 'none'
    }
  /** The exam is to be booked, to be finished, or waits for its result; `award`: it is passed. */
  | { readonly step: 'exam' | 'exam-begun' | 'exam-handed-in' | 'award' | 'endorsed' }
  | { readonly step: 'exam-booked'; readonly on: Day; readonly firstDay: Day; readonly lastDay: Day }
  /** A part was not passed, and may be taken again from a day on. */
  | { readonly step: 'exam-retake'; readonly from: Day }

/** Whether the applicant takes it, and not the association or nobody. */
export function isApplicantsStep({ step }: NextStep): boolean {
  switch (step) {
    case 'mend':
    case 'submit':
    case 'amend':
    case 'answer':
    case 'declined':
    case 'exam':
    case 'exam-begun':
    case 'exam-booked':
    case 'exam-retake':
      return true
    case 'wait-acceptance':
    case 'wait-raters':
    case 'wait-check':
    case 'wait-review':
    case 'wait-appeal':
    case 'exam-handed-in':
    case 'award':
    case 'endorsed':
    case 'held':
    case 'none':
      return false
    default:
      return step satisfies never
  }
}

/** The next step of an application as it stands; `readiness` is that of its findings, `exam` how far the exam is. */
export function nextStepOf(
  { state, registration, hasAppeal = false }: Pick<Application, 'state' | 'registration' | 'hasAppeal'>,
  readiness: readonly Readiness[],
  exam?: ExamStanding,
): NextStep {
  switch (state) {
    case 'draft':
    case 'returned':
    case 'deferred':
    case 'more-asked': {
      if (registration === 'asked') return { step: 'wait-acceptance' }
      if (registration === 'declined') return { step: 'declined' }
      if (hasAppeal) return { step: 'wait-appeal' }
      const missing = readiness.filter((each) => each === 'missing').length
      if (missing > 0) return { step: 'mend', missing }
      if (readiness.includes('awaited')) return { step: 'wait-raters' }
      if (state === 'more-asked') return { step: 'answer' }
      return { step: state === 'draft' ? 'submit' : 'amend' }
    }
    case 'submitted':
      return { step: 'wait-check' }
    case 'in-review':
      return { step: 'wait-review' }
    case 'approved-for-exam':
      return stepOfExam(exam)
    case 'on-hold':
      return { step: 'held' }
    case 'endorsed':
      return { step: 'endorsed' }
    case 'withdrawn':
    case 'expired':
      return { step: 'none' }
    default:
      return state satisfies never
  }
}

function stepOfExam(exam: ExamStanding | undefined): NextStep {
  switch (exam?.kind) {
    case undefined:
    case 'open':
      return { step: 'exam' }
    case 'begun':
      return { step: 'exam-begun' }
    case 'booked': {
      const { on, firstDay, lastDay } = exam
      return { step: 'exam-booked', on, firstDay, lastDay }
    }
    case 'handed-in':
      return { step: 'exam-handed-in' }
    case 'retake':
      return { step: 'exam-retake', from: exam.from }
    case 'passed':
      return { step: 'award' }
    default:
      return exam satisfies never
  }
}
