import { decideEndorsementStep, type EndorsementStepName } from '../../domain/endorsements/steps.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import { listChanges } from '../../store/endorsements/changes.ts'
import { applyEndorsementStep } from './apply-endorsement-step.ts'
import { enterEndorsement } from './enter-endorsement.ts'
import type { EndorsementMeans } from './means.ts'
import { showInRegister } from './show-in-register.ts'
import { tellHolder } from './tell-holder.ts'

export interface StepWish {
  readonly actor: SignedIn
  readonly associationId: string
  readonly endorsementId: string
  readonly step: EndorsementStepName
  /** The day from which it holds. */
  readonly on: Day
  /** As the holder is told. */
  readonly reason: string
  /** As the page showed it. */
  readonly version: number
  readonly now: Date
  readonly today: Day
}

export type StepTaken =
  | { readonly taken: true }
  /** `too-early`: before the change before it, which would then never have held. */
  | { readonly taken: false; readonly reason: 'moved-on' | 'wrong-state' | 'too-early' | 'too-late' }

/**
 * A step of an Endorsement by staff: its state with the day, what the public is shown, the record, and a mail to the
 * holder. A badge finds the new state when its status is asked for.
 */
export function takeEndorsementStep(means: EndorsementMeans, wish: StepWish) {
  const { actor, associationId, endorsementId } = wish
  const entering = {
    actor,
    associationId,
    endorsementId,
    action: 'process-endorsement',
    changes: true,
  } as const
  return enterEndorsement(means.db, entering, async (tx, endorsement): Promise<StepTaken> => {
    if (endorsement.version !== wish.version) return { taken: false, reason: 'moved-on' }
    const state = decideEndorsementStep(endorsement, wish.step, 'staff')
    if (!state) return { taken: false, reason: 'wrong-state' }
    if (wish.on > wish.today) return { taken: false, reason: 'too-late' }
    const last = (await listChanges(tx, endorsementId)).at(-1)
    if (last && wish.on < last.onDay) return { taken: false, reason: 'too-early' }
    const applied = { ...wish, state, by: actor.id }
    if (!(await applyEndorsementStep(tx, endorsement, applied))) return { taken: false, reason: 'moved-on' }
    await showInRegister(tx, associationId, endorsementId)
    // The badge of an emerging Endorsement says so, and ends with it.
    if (wish.step === 'complete')
      await means.issueBadge?.(tx, { ...endorsement, state, validUntil: null, version: wish.version + 1 })
    await tellHolder(tx, means, endorsement, { kind: wish.step, on: wish.on, reason: wish.reason })
    return { taken: true }
  })
}
