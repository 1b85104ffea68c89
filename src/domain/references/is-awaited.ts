import type { Finding } from '../../evaluation/finding.ts'
import type { Edition } from '../../standards/schema.ts'
import { fillSlots, rulesOf } from './fill-slots.ts'
import type { Reference } from './reference.ts'

/** A reference that was asked for and can still be answered; one whose mail failed is not, it waits for the applicant. */
export type AwaitedReference = Pick<Reference, 'id' | 'role' | 'raterName' | 'raterEmail'>

interface Asked {
  /** Those that arrived and count. */
  readonly arrived: readonly Pick<Reference, 'id' | 'role' | 'raterEmail' | 'completedOn'>[]
  readonly awaited: readonly AwaitedReference[]
}

/** Whether a finding about references is short only of what raters were asked for and have not sent yet. */
export function isAwaited(edition: Edition, finding: Finding, { arrived, awaited }: Asked): boolean {
  const rules = rulesOf(edition)
  const isAboutThem = edition.requirements.some(
    ({ id, kind }) => id === finding.requirement && kind === 'references',
  )
  if (!rules || !isAboutThem || finding.outcome !== 'not-met' || awaited.length === 0) return false
  const asked = [...arrived, ...awaited.map((each) => ({ ...each, completedOn: null }))]
  const filled = fillSlots(rules, asked).filter(({ filledBy }) => filledBy).length
  const { exception, need } = finding
  return filled >= (exception?.kind === 'other-figure' ? exception.figure : Math.max(need, 0))
}
