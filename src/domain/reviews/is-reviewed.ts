import type { Requirement } from '../../standards/schema.ts'

/** What the association's office confirms, from its own lists and signatures. */
export function isConfirmedByOffice(kind: Requirement['kind']): boolean {
  return kind === 'membership' || kind === 'agreement'
}

/** Whether reviewers say what they make of a requirement. The office confirms some, and the exam comes after the review. */
export function isReviewed(kind: Requirement['kind']): boolean {
  return kind !== 'exam' && !isConfirmedByOffice(kind)
}
