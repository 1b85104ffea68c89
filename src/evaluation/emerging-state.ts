import type { Edition } from '../standards/schema.ts'
import type { Evaluation } from './finding.ts'

/** The provisional state of an edition, for a portfolio that is not there yet. */
export interface EmergingState {
  /** Whether everything that the provisional state does not excuse is met. */
  readonly isOpen: boolean
  /** Requirement ids to complete while the state lasts. */
  readonly toComplete: readonly string[]
  readonly months: number
  readonly hint: string
}

/** Null where the edition has no such state, or where nothing is left to complete. */
export function emergingState({ emerging }: Edition, { findings }: Evaluation): EmergingState | null {
  if (!emerging) return null
  const open = findings.filter(({ outcome }) => outcome === 'not-met' || outcome === 'needs-judgement')
  const toComplete = open
    .filter(({ requirement }) => emerging.without.includes(requirement))
    .map(({ requirement }) => requirement)
  if (toComplete.length === 0) return null
  return {
    isOpen: open.length === toComplete.length,
    toComplete,
    months: emerging.months,
    hint: emerging.hint,
  }
}
