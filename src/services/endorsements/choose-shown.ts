import type { EndorsementChoice } from '../../domain/endorsements/endorsement.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { saveChoice } from '../../store/endorsements/choices.ts'
import type { Db } from '../../store/tables.ts'
import { enterEndorsement } from './enter-endorsement.ts'
import { showInRegister } from './show-in-register.ts'

interface ChoiceWish {
  readonly actor: SignedIn
  readonly endorsementId: string
  readonly choice: EndorsementChoice
}

/** What a holder wants the register to show; what the association leaves to its people takes effect at once. */
export function chooseShown(db: Db, { actor, endorsementId, choice }: ChoiceWish) {
  const entering = { actor, endorsementId, action: 'keep-endorsement', changes: true } as const
  return enterEndorsement(db, entering, async (tx, endorsement) => {
    await saveChoice(tx, endorsement, choice)
    await showInRegister(tx, endorsement.associationId, endorsementId)
    return { saved: true }
  })
}
