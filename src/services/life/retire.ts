import { decideEndorsementStep } from '../../domain/endorsements/steps.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { findEndorsement } from '../../store/endorsements/endorsements.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { enterEndorsement } from '../endorsements/enter-endorsement.ts'
import { takeStepWithoutStaff } from '../endorsements/take-step-without-staff.ts'
import { asSystem } from './as-system.ts'
import type { LifeMeans } from './means.ts'

interface Retiring {
  readonly actor: SignedIn
  readonly endorsementId: string
  readonly now: Date
}

/** A holder retires by his or her own wish, from today. False where it stands so that nobody can. */
export function retire(means: LifeMeans, { actor, endorsementId, now: at }: Retiring) {
  const entering = { actor, endorsementId, action: 'keep-endorsement', changes: true } as const
  return enterEndorsement(
    means.db,
    entering,
    async (tx, endorsement): Promise<{ readonly retired: boolean }> => {
      if (!decideEndorsementStep(endorsement, 'retire', 'holder')) return { retired: false }
      const { timeZone } = await getAssociation(tx, endorsement.associationId)
      const on = means.dayOf(at, timeZone)
      await asSystem(tx, endorsement.associationId)
      const held = await findEndorsement(tx, endorsementId)
      const step = { step: 'retire', taker: 'holder', on, reason: '', now: at } as const
      return { retired: held !== undefined && (await takeStepWithoutStaff(tx, means, held, step)) }
    },
  )
}
