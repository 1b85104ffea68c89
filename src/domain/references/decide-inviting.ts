import type { Evaluation } from '../../evaluation/finding.ts'
import type { Edition } from '../../standards/schema.ts'
import type { ApplicationState } from '../applications/states.ts'
import type { AssociationPolicy } from '../policy/association-policy.ts'

/** A requirement that has to be met before raters are asked. */
export interface LeftToDo {
  readonly requirement: string
  readonly title: string
}

export type Inviting =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: 'wrong-state' }
  | { readonly allowed: false; readonly reason: 'others-first'; readonly left: readonly LeftToDo[] }

const states: readonly ApplicationState[] = [
  'draft',
  'submitted',
  'returned',
  'in-review',
  'more-asked',
  'deferred',
]

/** What comes with the submission or after it cannot be asked for before. */
const later = ['references', 'exam', 'agreement']

/** Whether raters may be asked now: where references come last, everything else is met or waits for a person. */
export function decideInviting(
  state: ApplicationState,
  { invited }: Pick<AssociationPolicy['references'], 'invited'>,
  evaluation: Evaluation,
  edition: Pick<Edition, 'requirements'>,
): Inviting {
  if (!states.includes(state)) return { allowed: false, reason: 'wrong-state' }
  if (invited === 'any-time') return { allowed: true }
  const kinds = new Map(edition.requirements.map(({ id, kind }) => [id, kind]))
  const left = evaluation.findings
    .filter(({ requirement, outcome }) => {
      const kind = kinds.get(requirement)
      return outcome === 'not-met' && (kind === undefined || !later.includes(kind))
    })
    .map(({ requirement, title }) => ({ requirement, title }))
  return left.length === 0 ? { allowed: true } : { allowed: false, reason: 'others-first', left }
}
