import type {
  Endorsement,
  EndorsementChange,
  EndorsementChoice,
} from '../../domain/endorsements/endorsement.ts'
import type { RegisterPolicy } from '../../domain/policy/register-policy.ts'
import type { EndorsementAction, SignedIn } from '../../domain/rights.ts'
import { listChanges, listFormerNames } from '../../store/endorsements/changes.ts'
import { findChoice } from '../../store/endorsements/choices.ts'
import { findEntry, type RegisterEntry } from '../../store/endorsements/register.ts'
import { type Association, getAssociation } from '../../store/people/associations.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { enterEndorsement } from './enter-endorsement.ts'

export interface SeenEndorsement {
  readonly endorsement: Endorsement
  readonly association: Association
  readonly changes: readonly EndorsementChange[]
  readonly formerNames: readonly { readonly name: string; readonly until: Date }[]
  readonly choice: EndorsementChoice
  /** What the public is shown; null where it is not listed. */
  readonly shown: RegisterEntry | null
  readonly policy: RegisterPolicy
}

interface Seer {
  readonly actor: SignedIn
  readonly endorsementId: string
  /** On pages of staff. */
  readonly associationId?: string
}

/** An Endorsement with all that happened to it, for its holder or for staff. */
export function seeEndorsement(db: Db, { actor, endorsementId, associationId }: Seer) {
  const action: EndorsementAction = associationId === undefined ? 'keep-endorsement' : 'process-endorsement'
  return enterEndorsement(db, { actor, action, endorsementId, associationId }, load)
}

async function load(tx: Tx, endorsement: Endorsement): Promise<SeenEndorsement> {
  const { id, associationId, number } = endorsement
  const [association, changes, formerNames, choice, shown, { register: policy }] = await Promise.all([
    getAssociation(tx, associationId),
    listChanges(tx, id),
    listFormerNames(tx, id),
    findChoice(tx, id),
    findEntry(tx, associationId, number),
    loadPolicy(tx, associationId),
  ])
  return { endorsement, association, changes, formerNames, choice, shown: shown ?? null, policy }
}
