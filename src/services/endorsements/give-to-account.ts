import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import { findHeld, giveToHolder } from '../../store/endorsements/endorsements.ts'
import { findApplicantByEmail } from '../../store/endorsements/find-applicant-by-email.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import { enterEndorsement } from './enter-endorsement.ts'
import type { EndorsementMeans } from './means.ts'
import { tellHolder } from './tell-holder.ts'

interface GiveWish {
  readonly actor: SignedIn
  readonly associationId: string
  readonly endorsementId: string
  readonly email: string
  readonly now: Date
  readonly today: Day
}

export type Given =
  | { readonly given: true }
  | { readonly given: false; readonly reason: 'nobody-with-email' | 'held-already' | 'moved-on' | 'own' }

/** Gives an Endorsement from before Attune to its holder's account, once the holder has one. */
export function giveToAccount(means: EndorsementMeans, wish: GiveWish) {
  const { actor, associationId, endorsementId, email, now, today } = wish
  const entering = {
    actor,
    associationId,
    endorsementId,
    action: 'process-endorsement',
    changes: true,
  } as const
  return enterEndorsement(means.db, entering, async (tx, endorsement): Promise<Given> => {
    const personId = await findApplicantByEmail(tx, associationId, email)
    if (personId === undefined) return { given: false, reason: 'nobody-with-email' }
    if (personId === actor.id) return { given: false, reason: 'own' }
    if (await findHeld(tx, associationId, personId, endorsement.category))
      return { given: false, reason: 'held-already' }
    if (!(await giveToHolder(tx, endorsement, personId))) return { given: false, reason: 'moved-on' }
    const facts = { endorsement: endorsementId }
    await appendRecord(tx, { at: now, kind: 'endorsement-given', subjectId: personId, isOpen: true, facts })
    const held = { ...endorsement, personId, version: endorsement.version + 1 }
    await means.issueBadge?.(tx, held)
    await tellHolder(tx, means, held, { kind: 'given', on: today, reason: '' })
    return { given: true }
  })
}
