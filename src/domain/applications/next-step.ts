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
        | 'exam'
        | 'held'
        | 'none'
    }

/** Whether the applicant takes it, and not the association or nobody. */
export function isApplicantsStep({ step }: NextStep): boolean {
  switch (step) {
    case 'mend':
    case 'submit':
    case 'amend':
    case 'answer':
    case 'declined':
    case 'exam':
      return true
    case 'wait-acceptance':
    case 'wait-raters':
    case 'wait-check':
    case 'wait-review':
    case 'wait-appeal':
    case 'held':
    case 'none':
      return false
    default:
      return step satisfies never
  }
}

/** The next step of an application as it stands; `readiness` is that of its findings. */
export function nextStepOf(
  { state, registration, hasAppeal = false }: Pick<Application, 'state' | 'registration' | 'hasAppeal'>,
  readiness: readonly Readiness[],
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
      return { step: 'exam' }
    case 'on-hold':
      return { step: 'held' }
    case 'endorsed':
    case 'withdrawn':
    case 'expired':
      return { step: 'none' }
    default:
      return state satisfies never
  }
}
