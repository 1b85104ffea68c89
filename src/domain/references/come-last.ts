import type { Evaluation, Finding } from '../../evaluation/finding.ts'
import type { Edition } from '../../standards/schema.ts'
import type { ApplicationState } from '../applications/states.ts'
import type { AssociationPolicy } from '../policy/association-policy.ts'
import { decideInviting } from './decide-inviting.ts'

interface Asked {
  readonly state: ApplicationState
  readonly policy: Pick<AssociationPolicy['references'], 'invited'>
  readonly edition: Pick<Edition, 'requirements'>
  readonly evaluation: Evaluation
}

/** The requirements about references of which nothing is to be done yet, as raters are asked once all else is there. */
export function listLastReferences({ state, policy, edition, evaluation }: Asked): ReadonlySet<string> {
  const inviting = decideInviting(state, policy, evaluation, edition)
  if (inviting.allowed || inviting.reason !== 'others-first') return new Set()
  return new Set(edition.requirements.flatMap(({ id, kind }) => (kind === 'references' ? [id] : [])))
}

/** Findings in their order, but what is not to be done yet after everything else. */
export function withLast(findings: readonly Finding[], last: ReadonlySet<string>): Finding[] {
  const isLast = ({ requirement }: Finding) => last.has(requirement)
  return [...findings.filter((each) => !isLast(each)), ...findings.filter(isLast)]
}
