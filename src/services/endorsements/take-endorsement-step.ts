import { decideEndorsementStep, type EndorsementStepName } from '../../domain/endorsements/steps.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import { listChanges } from '../../store/endorsements/changes.ts'
import { type ReturnHindrance, weighStaffReturn } from '../life/weigh-staff-return.ts'
import { carryOutStep } from './carry-out-step.ts'
import { enterEndorsement } from './enter-endorsement.ts'
import type { EndorsementMeans } from './means.ts'

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
  /** What the association asks of whoever comes back stands in the way. */
  | ({ readonly taken: false } & ReturnHindrance)

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
    const weighed =
      wish.step === 'reinstate' ? await weighStaffReturn(tx, endorsement, wish) : { accepted: [] }
    if ('hindrance' in weighed) return { taken: false, ...weighed.hindrance }
    const { accepted } = weighed
    const facts = accepted.length > 0 ? { accepted: accepted.join(' ') } : {}
    const carried = await carryOutStep(tx, means, endorsement, { ...wish, state, by: actor.id, facts })
    return carried ? { taken: true } : { taken: false, reason: 'moved-on' }
  })
}
