import type { Evaluation, Finding } from '../../evaluation/finding.ts'
import type { Edition, Requirement } from '../../standards/schema.ts'

/** Kinds that others answer after an application was submitted: the reviewers, and the exam office. */
const afterwards: readonly Requirement['kind'][] = ['judgement', 'exam']

/** Where a finding stands on the way to submitting. */
export type Readiness =
  /** Keeps the application from being submitted. */
  | 'missing'
  /** Keeps it from being submitted too, and raters were asked for it already. */
  | 'awaited'
  /** A person of the association decides, after it was submitted. */
  | 'waits'
  | 'met'
  /** Comes only after the review. */
  | 'later'
  | 'advice'

/** Where each finding stands on the way to submitting, in the order of the sheet. */
export function readinessOf(edition: Edition, { outcome, requirement }: Finding): Readiness {
  switch (outcome) {
    case 'met':
    case 'advice':
      return outcome
    case 'needs-judgement':
      return 'waits'
    case 'not-met':
      return comesLater(edition.requirements.find(({ id }) => id === requirement)) ? 'later' : 'missing'
    default:
      return outcome satisfies never
  }
}

/** What keeps an application from being submitted; nothing where it is possible. */
export function listMissing(edition: Edition, evaluation: Evaluation): Finding[] {
  return evaluation.findings.filter((finding) => readinessOf(edition, finding) === 'missing')
}

/** Of several ways to meet a requirement one that comes later is enough; of several parts all have to. */
function comesLater(requirement: Requirement | undefined): boolean {
  if (!requirement) return false
  switch (requirement.kind) {
    case 'anyOf':
      return requirement.of.some(({ kind }) => afterwards.includes(kind))
    case 'allOf':
      return requirement.of.every(({ kind }) => afterwards.includes(kind))
    default:
      return afterwards.includes(requirement.kind)
  }
}

/** Why an application is not submitted as it stands. */
export type SubmissionRefusal =
  | { readonly kind: 'not-accepted-yet' | 'registration-declined' | 'wait-appeal' }
  | { readonly kind: 'missing'; readonly findings: readonly Finding[] }

interface Wish {
  readonly registration: 'asked' | 'accepted' | 'declined' | null
  /** Whether an appeal against its deferral has no answer yet. */
  readonly hasAppeal?: boolean | undefined
  readonly edition: Edition
  readonly evaluation: Evaluation
}

/** Nothing where an application may be submitted: accepted where that is asked, no appeal open, and nothing missing. */
export function refuseSubmission(wish: Wish): SubmissionRefusal | undefined {
  const { registration, hasAppeal, edition, evaluation } = wish
  if (registration === 'asked') return { kind: 'not-accepted-yet' }
  if (registration === 'declined') return { kind: 'registration-declined' }
  if (hasAppeal) return { kind: 'wait-appeal' }
  const findings = listMissing(edition, evaluation)
  return findings.length === 0 ? undefined : { kind: 'missing', findings }
}
