import type { Evaluation, Finding } from '../../evaluation/finding.ts'
import type { Edition, Requirement } from '../../standards/schema.ts'

/**
 * What an applicant can be asked to add before the review: what is not met or waits for a person, but for the
 * exam, which comes later, and for what reviewers decide.
 */
export function listMissing(edition: Edition, evaluation: Evaluation): Finding[] {
  const requirements = new Map(edition.requirements.map((requirement) => [requirement.id, requirement]))
  return evaluation.findings.filter(
    ({ outcome, requirement }) =>
      (outcome === 'not-met' || outcome === 'needs-judgement') &&
      isForApplicant(requirements.get(requirement)),
  )
}

function isForApplicant(requirement: Requirement | undefined): boolean {
  return requirement === undefined || (requirement.kind !== 'exam' && requirement.kind !== 'judgement')
}
