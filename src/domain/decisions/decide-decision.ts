import type { Finding } from '../../evaluation/finding.ts'
import type { ApplicationState } from '../applications/states.ts'
import type { StepName } from '../applications/steps.ts'
import type { OfferedOutcome } from './offer-outcomes.ts'
import { consequences, type DecisionOutcome } from './outcome.ts'
import type { Reason } from './reason.ts'

export interface DecisionAsked {
  readonly outcome: DecisionOutcome
  readonly reasons: readonly Reason[]
  readonly toDo: readonly Reason[]
  /** Why it is decided before the review is complete; empty where it is. */
  readonly earlyBecause: string
  /** The latest decision, where this one corrects it. */
  readonly corrects: { readonly number: number; readonly outcome: DecisionOutcome } | null
}

export interface DecisionGround {
  readonly state: ApplicationState
  readonly offered: readonly OfferedOutcome[]
  readonly isReviewComplete: boolean
  readonly isAdministrator: boolean
  /** What the committee agrees on; `nothing` until it does, `not-asked` where no committee decides. */
  readonly committee: DecisionOutcome | 'nothing' | 'not-asked'
}

export type DecisionRefusal =
  | { readonly reason: 'not-in-review' | 'not-offered' | 'early' | 'early-without-reason' }
  | { readonly reason: 'committee-not-agreed' | 'committee-differs' | 'no-reason' | 'nothing-to-do' }
  | { readonly reason: 'not-met'; readonly findings: readonly Finding[] }

export type DecisionVerdict =
  | { readonly allowed: true; readonly steps: readonly StepName[] }
  | ({ readonly allowed: false } & DecisionRefusal)

/**
 * Whether a decision may be taken now, and the steps that it takes. Before the review is complete only an
 * administrator decides, and says why; a deferral says why and what to do; where a committee decides, the outcome
 * is what it agreed on. A correction keeps the outcome, or turns a deferral into another.
 */
export function decideDecision(asked: DecisionAsked, ground: DecisionGround): DecisionVerdict {
  const refuse = (refusal: DecisionRefusal): DecisionVerdict => ({ allowed: false, ...refusal })
  const steps = stepsOf(asked, ground.state)
  if (!steps) return refuse({ reason: 'not-in-review' })
  const offered = ground.offered.find(({ outcome }) => outcome === asked.outcome)
  if (!offered) return refuse({ reason: 'not-offered' })
  if (offered.inTheWay.length > 0) return refuse({ reason: 'not-met', findings: offered.inTheWay })
  if (!ground.isReviewComplete && !ground.isAdministrator) return refuse({ reason: 'early' })
  if (!ground.isReviewComplete && asked.earlyBecause === '') return refuse({ reason: 'early-without-reason' })
  if (ground.committee === 'nothing') return refuse({ reason: 'committee-not-agreed' })
  if (ground.committee !== 'not-asked' && ground.committee !== asked.outcome)
    return refuse({ reason: 'committee-differs' })
  if (asked.outcome === 'deferred' && asked.reasons.length === 0) return refuse({ reason: 'no-reason' })
  if (asked.outcome === 'deferred' && asked.toDo.length === 0) return refuse({ reason: 'nothing-to-do' })
  return { allowed: true, steps }
}

/** Whether a way leads from the state to the outcome: as a decision, or as the correction of one. */
export function isReachable(
  asked: Pick<DecisionAsked, 'outcome' | 'corrects'>,
  state: ApplicationState,
): boolean {
  return stepsOf(asked, state) !== undefined
}

/** Undefined where no way leads from the state to the outcome. */
function stepsOf(
  { outcome, corrects }: Pick<DecisionAsked, 'outcome' | 'corrects'>,
  state: ApplicationState,
): StepName[] | undefined {
  const { step, state: after } = consequences[outcome]
  if (corrects === null) return state === 'in-review' ? [step] : undefined
  if (state !== consequences[corrects.outcome].state) return undefined
  if (state === after) return corrects.outcome === outcome ? [] : undefined
  return state === 'deferred' ? ['review-again', step] : undefined
}
