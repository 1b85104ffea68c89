import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { decideAccess, type EndorsementAction, type SignedIn } from '../../domain/rights.ts'
import { findEndorsement } from '../../store/endorsements/endorsements.ts'
import { lockRegister } from '../../store/endorsements/refresh-register.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { widenScope, withScope } from '../../store/with-scope.ts'
import type { Stopped } from '../applications/enter-application.ts'

export interface EndorsementWish {
  readonly actor: SignedIn
  readonly action: EndorsementAction
  readonly endorsementId: string
  /** The association whose page it is asked on; left out on the holder's own pages. */
  readonly associationId?: string | undefined
  /** Whoever changes it waits for the one before. */
  readonly changes?: boolean
}

/** Does work about an Endorsement in the scope of the asker and its association, once it is decided that the asker may. */
export async function enterEndorsement<Result>(
  db: Db,
  wish: EndorsementWish,
  work: (tx: Tx, endorsement: Endorsement) => Promise<Result>,
): Promise<Result | Stopped> {
  const { actor, endorsementId, associationId } = wish
  if (!isUuid(endorsementId)) throw new NotFound()
  return withScope(db, { personId: actor.id, ...(associationId && { associationId }) }, (tx) =>
    openEndorsement(tx, wish, (endorsement) => work(tx, endorsement)),
  )
}

/** The same in a transaction that has the asker's scope already. */
export async function openEndorsement<Result>(
  tx: Tx,
  { actor, action, endorsementId, associationId, changes = false }: EndorsementWish,
  work: (endorsement: Endorsement) => Promise<Result>,
): Promise<Result | Stopped> {
  const seen = await findEndorsement(tx, endorsementId)
  if (!seen || (associationId !== undefined && seen.associationId !== associationId)) throw new NotFound()
  const access = decideAccess(actor, { action, endorsement: seen })
  if (access === 'hidden') throw new NotFound()
  if (access !== 'allowed') return { access }
  return widenScope(tx, { associationId: seen.associationId }, async () => {
    if (!changes) return work(seen)
    await lockRegister(tx, seen.associationId)
    const endorsement = await findEndorsement(tx, endorsementId)
    if (!endorsement) throw new NotFound()
    return work(endorsement)
  })
}
