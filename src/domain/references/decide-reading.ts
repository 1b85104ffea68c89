import type { ApplicationState } from '../applications/states.ts'
import type { AssociationPolicy } from '../policy/association-policy.ts'

export type ReferenceReader = 'applicant' | 'staff' | 'reviewer'

const decided: readonly ApplicationState[] = ['approved-for-exam', 'endorsed', 'deferred']

/**
 * Whether somebody may read what a rater wrote. Staff always, reviewers where the association lets them; the
 * applicant only what was written without a waiver, after the decision, where the association shows it.
 */
export function decideReading(
  reader: ReferenceReader,
  { isWaived }: { readonly isWaived: boolean },
  { references, review }: Pick<AssociationPolicy, 'references' | 'review'>,
  state: ApplicationState,
): boolean {
  switch (reader) {
    case 'staff':
      return true
    case 'reviewer':
      return review.seesReferences
    case 'applicant':
      return !isWaived && references.showUnwaived === 'show' && decided.includes(state)
    default:
      return reader satisfies never
  }
}
